using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>A complex that exists, on the command line: what is known chooses the lives, and everything that comes out says so.</summary>
public sealed class KnownCommandTests : Workplace
{
    private string Existing => Write("existing.yaml", """
        name: existing
        extends: small.yaml
        known:
          at_year: 1
          participation_broad: 55% ± 6%
          complaints_per_100: 6 +- 5
        """);

    [Fact]
    public void A_table_says_in_both_languages_how_many_lives_agreed_and_what_that_means()
    {
        var said = Run(Language.En, "en");
        Assert.Matches("Of the [0-9]+ lives that were tried 5 agreed with what is known 1 year after opening; only those count.", said);
        Assert.Matches(@"Takes part \(broad\), known 55% ± 6%: [0-9]+ of [0-9]+ disagreed; the model gives [0-9]+% on average, from [0-9.]+% to [0-9.]+%", said);
        Assert.Matches("What is known weighs the assumptions too: of [0-9]+ sets there are as it were [0-9]+ left", said);
        said = Run(Language.Nl, "nl");
        Assert.Matches("Van de [0-9]+ doorgerekende levenslopen kwamen er 5 overeen met wat 1 jaar na de opening bekend is; alleen die tellen.", said);
        Assert.Matches("Overlastklachten, bekend 6 ± 5: [0-9]+ van de [0-9]+ weken af; het model geeft gemiddeld ", said);
        Assert.Matches("Wat bekend is weegt ook de aannames: van [0-9]+ sets blijven er bij wijze van spreken [0-9]+ over", said);

        string Run(Language language, string folder)
        {
            var outcome = Gwsim.In(language, "run", Existing, "--replicates", "5", "--years", "2", "--out", In("r", folder), "--no-report", "--quiet");
            Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
            return outcome.Output;
        }
    }

    [Fact]
    public void With_one_set_of_assumptions_it_says_that_only_chance_is_chosen_from()
    {
        string[] line = ["run", Existing, "--replicates", "5", "--years", "2", "--ensemble", "none", "--no-report", "--quiet"];
        Assert.Contains("assumptions stay at their values", Gwsim.Do([.. line, "--out", In("r", "en")]).Output);
        Assert.Contains("de aannames blijven op hun waarde", Gwsim.In(Language.Nl, [.. line, "--out", In("r", "nl")]).Output);
    }

    [Fact]
    public void JSON_receipt_tables_and_report_say_the_same_and_can_be_made_again()
    {
        // Given
        var said = Gwsim.Do("run", Existing, "--replicates", "5", "--years", "2", "--out", In("r", "one"), "--json", "--events", "--quiet");
        var json = JsonDocument.Parse(said.Output).RootElement.GetProperty("known");
        int tried = json.GetProperty("tried").GetInt32();

        // Then: JSON and receipt
        Assert.Equal((1.0, 5, "chance and assumptions"), (json.GetProperty("at_year").GetDouble(), json.GetProperty("kept").GetInt32(), json.GetProperty("conditions_on").GetString()));
        Assert.Equal(["participation_broad", "complaints_per_100"], json.GetProperty("values").EnumerateObject().Select(value => value.Name));
        Assert.Equal(["value", "within", "excluded", "mean", "low", "high"], json.GetProperty("values").GetProperty("participation_broad").EnumerateObject().Select(value => value.Name));
        var receipt = JsonDocument.Parse(File.ReadAllText(In("r", "one", "receipt.json"))).RootElement.GetProperty("known");
        Assert.Equal((tried, 5), (receipt.GetProperty("tried").GetInt32(), receipt.GetProperty("kept").GetInt32()));
        Assert.Equal(json.GetProperty("values").EnumerateObject().Select(value => value.Value.GetProperty("excluded").GetInt32()), receipt.GetProperty("excluded").EnumerateArray().Select(value => value.GetProperty("lives").GetInt32()));

        // The tables: the lives that agree, by their own numbers, and the same people in the events
        string[] replicates = Column(In("r", "one", "runs.csv"), "replicate");
        Assert.Equal(5, replicates.Length);
        Assert.Equal($"{tried - 1}", replicates[^1]);
        Assert.NotEqual("4", replicates[^1]);
        Assert.Equal(replicates, Column(Unzipped(In("r", "one", "events.csv.gz")), "replicate").Distinct());

        // The report, and the same again from what is stored
        Assert.Contains($"Of the {tried} lives that were tried 5 agreed", File.ReadAllText(In("r", "one", "report.html")));
        var before = Contents(In("r", "one"));
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r", "one"), "--quiet").Code);
        AssertSame(before, Contents(In("r", "one")));
        Assert.StartsWith("equal: 5 runs", Gwsim.Do("verify", In("r", "one"), "--quiet").Output);
    }

    [Fact]
    public void A_receipt_that_claims_other_luck_is_found_out()
    {
        Gwsim.Do("run", Existing, "--replicates", "3", "--years", "2", "--out", In("r", "one"), "--no-report", "--quiet");
        string path = In("r", "one", "receipt.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"tried\": ", "\"tried\": 1", StringComparison.Ordinal));
        var said = Gwsim.Do("verify", path, "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("known.tried: was 1", said.Output);
    }

    [Fact]
    public void Runs_are_the_same_on_any_number_of_threads()
    {
        foreach (string threads in (string[])["1", "2"])
            Gwsim.Do("run", Existing, "--replicates", "5", "--years", "2", "--threads", threads, "--out", In(threads, "one"), "--no-report", "--quiet");
        AssertSame(Contents(In("1")), Contents(In("2")));
    }

    [Fact]
    public void What_no_life_agrees_with_is_refused_with_what_the_model_gives_and_leaves_nothing()
    {
        string impossible = Write("impossible.yaml", "name: i\nextends: small.yaml\nknown: { at_year: 1, participation_broad: 0.99 ± 0.001 }\n");
        var said = Gwsim.Do("run", impossible, "--replicates", "5", "--out", In("r", "one"), "--no-report", "--quiet");
        Assert.Equal((ExitCode.BadInput, ""), (said.Code, said.Output));
        Assert.Contains("of 200 lives that were tried 0 agreed", said.Error);
        Assert.Contains("known 99% ± 0.1%: 200 of 200 disagreed; the model gives", said.Error);
        Assert.False(Directory.Exists(In("r", "one")));
    }

    [Fact]
    public void A_precision_takes_more_of_the_lives_that_agree()
    {
        var said = Gwsim.Do("run", Existing, "--years", "1", "--precision", "participation_broad=0.005", "--max-replicates", "130", "--out", In("r", "one"), "--no-report", "--json", "--quiet");
        Assert.Equal(ExitCode.Done, said.Code);
        var json = JsonDocument.Parse(said.Output).RootElement;
        int replicates = json.GetProperty("replicates").GetInt32();
        Assert.InRange(replicates, 100, 130);
        Assert.Equal(replicates, json.GetProperty("known").GetProperty("kept").GetInt32());
    }

    [Fact]
    public void Scenarios_are_compared_on_the_lives_of_the_base()
    {
        string later = Write("later.yaml", "name: later\nextends: existing.yaml\nevents: [{ name: coach_stops, at_year: 1.5, change: coach_hours, to: 0 }]\n");
        var said = Gwsim.Do("compare", Existing, later, "--replicates", "4", "--years", "3", "--out", In("r", "c"), "--no-report", "--json", "--quiet");
        Assert.Equal(ExitCode.Done, said.Code);
        var json = JsonDocument.Parse(said.Output).RootElement;
        Assert.Equal(4, json.GetProperty("known").GetProperty("kept").GetInt32());
        string[] replicates = Column(In("r", "c", "runs.csv"), "replicate");
        Assert.Equal(replicates[..4], replicates[4..]);
    }

    [Theory]
    [InlineData("extends: existing.yaml\ncoach: { times_rule: 0 }\n", "other.yaml:4:22: `coach.times_rule`: this changes something before year 1")]
    [InlineData("extends: existing.yaml\nknown: { participation_broad: 0.6 ± 0.1 }\n", "only the base says it")]
    public void A_scenario_that_was_otherwise_before_is_refused(string text, string told)
    {
        string other = Write("other.yaml", $"name: other\ntitle: {{nl: Anders, en: Other}}\n{text}");
        var said = Gwsim.Do("compare", Existing, other, "--out", In("r", "c"), "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(told, said.Error);
    }

    [Fact]
    public void A_scenario_that_knows_what_its_base_does_not_is_refused()
    {
        var said = Gwsim.Do("compare", Small, Existing, "--out", In("r", "c"), "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("existing.yaml:4:12: `known`: what is known chooses the lives", said.Error);
    }

    [Fact]
    public void Runs_that_end_before_what_is_known_are_refused()
    {
        string late = Write("late.yaml", "name: late\nextends: small.yaml\nknown: { at_year: 2.5, participation_broad: 0.5 ± 0.4 }\n");
        var said = Gwsim.Do("run", late, "--years", "2", "--out", In("r", "one"), "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("late.yaml:3:19: `known.at_year`: year 2.5 lies after the end of the run of 2 years; allowed: at most 2", said.Error);
    }

    [Fact]
    public void A_sweep_after_what_is_known_has_the_same_lives_at_every_point()
    {
        Assert.EndsWith("existing.yaml", Existing, StringComparison.Ordinal);
        Write("base.yaml", "name: b\nextends: existing.yaml\nevents: [{ name: coach_stops, at_year: 2, change: coach_hours, to: 0 }]\n");
        string sweep = Write("s.yaml", "study: s\nbase: base.yaml\nyears: 3\nreplicates: 3\naxes: { events.coach_stops.at_year: [1.5, 2, 2.5] }\n");
        var said = Gwsim.Do("sweep", sweep, "--out", In("r", "s"), "--no-report", "--quiet");
        Assert.Equal((ExitCode.Done, ""), (said.Code, said.Error));
        string[] replicates = Column(In("r", "s", "runs.csv"), "replicate");
        Assert.Equal(9, replicates.Length);
        Assert.All(replicates.Chunk(3), point => Assert.Equal(replicates[..3], point));
    }

    [Fact]
    public void An_explanation_says_what_is_known()
    {
        string text = Gwsim.In(Language.Nl, "explain", Existing).Output;
        Assert.Contains("Wat bekend is", text);
        Assert.Matches(@"Doet mee \(ruim\) +55% ± 6%", text);
        Assert.Contains("What is known", Gwsim.Do("explain", Existing).Output);
        Assert.DoesNotContain("What is known", Gwsim.Do("explain", Small).Output);
        var json = JsonDocument.Parse(Gwsim.Do("explain", Existing, "--json").Output).RootElement.GetProperty("known");
        Assert.Equal(1, json.GetProperty("at_year").GetDouble());
        Assert.Equal(["participation_broad", "complaints_per_100"], json.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("outcome").GetString()));
        Assert.False(JsonDocument.Parse(Gwsim.Do("explain", Small, "--json").Output).RootElement.TryGetProperty("known", out _));
    }

    private static string[] Column(string file, string name)
    {
        using var csv = CsvReader.FromFile(file);
        return [.. StudyCommandTests.Rows(csv).Select(row => row[name])];
    }

    private string Unzipped(string file)
    {
        string plain = In("unzipped.csv");
        using var zip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var text = File.Create(plain);
        zip.CopyTo(text);
        return plain;
    }
}
