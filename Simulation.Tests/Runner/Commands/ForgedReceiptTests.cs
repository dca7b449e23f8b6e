using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Commands;
using Simulation.Runner.Store;

namespace Simulation.Tests.Runner.Commands;

/// <summary>Whatever somebody changes in a receipt, a table or a stored run, verify finds it.</summary>
[Trait("Speed", "slow")]
public class ForgedReceiptTests : Workplace
{
    private string Results => In("r", "stops");
    private string File => Path.Combine(Results, Receipt.FileName);

    [Fact]
    public void Every_value_of_a_receipt_that_is_changed_is_found()
    {
        Make();
        var honest = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        List<string> unnoticed = [];
        foreach (string path in Places(honest, ""))
        {
            Write(Forged(honest, path));
            var said = Gwsim.Do("verify", File, "--quiet");
            if (said.Code == ExitCode.Done || said.Error.Contains("the program failed", StringComparison.Ordinal))
                unnoticed.Add(path);
        }

        Assert.Empty(unnoticed);
    }

    [Fact]
    public void Also_with_the_seal_mended_and_the_value_is_named()
    {
        Make();
        var honest = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        List<string> unnoticed = [];
        foreach (string path in Places(honest, "").Where(path => path != "seal"))
        {
            if (Sealed(Forged(honest, path)) is not { } forged)
                continue;
            System.IO.File.WriteAllText(File, forged);
            var said = Gwsim.Do("verify", File, "--quiet");
            if (said.Code == ExitCode.Done)
                unnoticed.Add(path);
            else if (path.StartsWith("arms[", StringComparison.Ordinal) || path.StartsWith("tables[", StringComparison.Ordinal) || path is "program" or "model" or "study" or "fingerprint")
                Assert.Contains($"{path}: was ", said.Output);
        }

        // What a study done again says nothing about, by name: a value that comes later is not among these by itself.
        // No home was asked for here, so there is no life in it.
        Assert.Equal(ReceiptDifferences.NotResults.Where(path => path is not ("seal" or "life")).Order(), unnoticed.Select(path => path.Split('.', '[')[0]).Distinct().Order());
    }

    [Fact]
    public void An_outcome_changed_in_the_store_with_its_checksum_mended_is_found_by_verify_and_refused_by_report()
    {
        Make();
        Tamper();
        var verified = Gwsim.Do("verify", File, "--quiet");
        Assert.Equal(ExitCode.BadInput, verified.Code);
        Assert.Contains("run 1 of small was ", verified.Output);
        var reported = Gwsim.Do("report", Results, "--no-report");
        Assert.Equal(ExitCode.BadInput, reported.Code);
        Assert.Contains("are not those of the receipt", reported.Error);
    }

    [Fact]
    public void Results_made_from_such_a_store_do_not_verify_either_also_when_the_store_is_gone()
    {
        Make();
        Tamper();
        Make();
        Directory.Delete(In("r", "store"), recursive: true);
        foreach (string table in Directory.GetFiles(Results, "*.csv"))
            System.IO.File.Delete(table);
        var said = Gwsim.Do("verify", File, "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("arms[0].fingerprint: was ", said.Output);
        Assert.Contains("tables[0].sha256: was ", said.Output);
    }

    [Theory]
    [InlineData("runs.csv")]
    [InlineData("series-full.csv.gz")]
    [InlineData("events.csv.gz")]
    public void A_table_that_was_changed_is_found_and_one_that_is_gone_is_no_difference(string name)
    {
        Make("--full", "--events");
        string path = Path.Combine(Results, name);
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        System.IO.File.WriteAllBytes(path, bytes);
        var said = Gwsim.Do("verify", File, "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains($"{name}: the file beside the receipt is another one", said.Output);
        System.IO.File.Delete(path);
        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", File, "--quiet").Code);
    }

    [Fact]
    public void Tables_for_a_Dutch_spreadsheet_verify_as_such()
    {
        Make("--excel-nl");
        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", File, "--quiet").Code);
    }

    private void Make(params string[] more) =>
        Assert.Equal(ExitCode.Done, Gwsim.Do(["compare", Study, "--years", "1", "--replicates", "2", "--out", Results, "--no-report", "--quiet", .. more]).Code);

    private void Write(JsonNode receipt) => System.IO.File.WriteAllText(File, receipt.ToJsonString());

    private static string? Sealed(JsonNode forged)
    {
        try
        {
            var receipt = Receipt.Parse(Encoding.UTF8.GetBytes(forged.ToJsonString()));
            return (receipt with { Seal = receipt.OwnSeal }).ToJson();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Puts 0.99 in the place of an outcome, by the means of the store itself, so that its checksum is right.</summary>
    private void Tamper()
    {
        string arms = System.IO.File.ReadAllText(File);
        string key = JsonNode.Parse(arms)!["arms"]![0]!["key"]!.GetValue<string>();
        string log = In("r", "store", $"{key}.runs");
        var identity = JsonSerializer.Deserialize<RunIdentity>(System.IO.File.ReadLines(log, Encoding.Latin1).First())!;
        using (var held = StoreLock.Take(In("tampered")))
        using (var other = RunLog.Open(held, identity))
        {
            foreach (var run in RunLog.Read(In("r", "store"), identity))
            {
                if (run.Replicate == 1)
                    run.Outcomes[0] = 0.99;
                other.Append(run);
            }
        }

        System.IO.File.Copy(RunLog.PathOf(In("tampered"), identity), log, overwrite: true);
    }

    /// <summary>Every value, and every list as a whole.</summary>
    private static IEnumerable<string> Places(JsonNode? node, string path) => node switch
    {
        JsonObject block => block.SelectMany(pair => Places(pair.Value, path.Length == 0 ? pair.Key : $"{path}.{pair.Key}")),
        JsonArray list => list.SelectMany((one, i) => Places(one, $"{path}[{i}]")).Append($"{path}.count"),
        _ => [path],
    };

    private static JsonNode Forged(JsonNode honest, string path)
    {
        var forged = honest.DeepClone();
        string[] steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var parent = forged;
        foreach (string step in steps[..^1])
            parent = parent is JsonArray list ? list[int.Parse(step, null)]! : parent[step]!;
        if (parent is JsonArray whole)
            whole.RemoveAt(whole.Count - 1);
        else
            parent[steps[^1]] = Changed(parent[steps[^1]]!.AsValue(), steps[^1]);
        return forged;
    }

    private static JsonNode Changed(JsonValue value, string name)
    {
        if (value.TryGetValue(out bool flag))
            return !flag;
        if (value.TryGetValue(out long number))
            return number + 1;
        string text = value.GetValue<string>();
        return name switch
        {
            "language" => text == "nl" ? "en" : "nl",
            "text" => text + "# changed\n",
            _ => text[..^1] + (text[^1] == '0' ? '1' : '0'),
        };
    }
}
