using System.Diagnostics;
using System.Text.Json.Nodes;
using Simulation.Runner.Commands;
using Simulation.Runner.Store;

namespace Simulation.Tests.Runner.Commands;

/// <summary>Folders of results that somebody sent, made to harm: told in words and quickly, and nothing of the reader is touched.</summary>
public class HostileFolderTests : Workplace
{
    // Each takes a second; a machine that is busy with something else may take its time.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(20);

    private string Results => In("r", "stops");
    private string File => Path.Combine(Results, Receipt.FileName);

    [Theory]
    [InlineData("a device", "is empty, or not an ordinary file")]
    [InlineData("a pipe", "is empty, or not an ordinary file")]
    [InlineData("a folder", "is not an ordinary file")]
    [InlineData("a link to a device", "is a link that leads out of its folder")]
    [InlineData("a link to nothing", "is a link that leads out of its folder")]
    [InlineData("a link to itself", "")]
    [InlineData("more than fits in memory", "is too large")]
    [InlineData("nothing", "is empty, or not an ordinary file")]
    [InlineData("nesting without end", "is no receipt of this program")]
    [InlineData("no text", "is no receipt of this program")]
    public void What_is_no_ordinary_file_is_no_receipt(string what, string expected)
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(Results);
        string named = Results;
        switch (what)
        {
            case "a device":
                named = "/dev/zero";
                break;
            case "a pipe":
                Pipe(File);
                break;
            case "a folder":
                Directory.CreateDirectory(File);
                break;
            case "a link to a device":
                System.IO.File.CreateSymbolicLink(File, "/dev/zero");
                break;
            case "a link to nothing":
                System.IO.File.CreateSymbolicLink(File, In("nothing"));
                break;
            case "a link to itself":
                System.IO.File.CreateSymbolicLink(File, File);
                break;
            case "more than fits in memory":
                using (var stream = System.IO.File.Create(File))
                    stream.SetLength(1L << 34);
                break;
            case "nothing":
                System.IO.File.WriteAllText(File, "");
                break;
            case "nesting without end":
                System.IO.File.WriteAllText(File, new string('[', 1_000_000));
                break;
            default:
                System.IO.File.WriteAllBytes(File, [0xFF, 0x00, 0xFE]);
                break;
        }

        Refused(named, expected);
    }

    [Theory]
    [InlineData("replicates", "-5", "receipt.json, replicates: -5: not possible; allowed: a whole number from 1 to 10000000")]
    [InlineData("replicates", "0", "replicates: 0: not possible")]
    [InlineData("replicates", "2147483647", "replicates: 2147483647: not possible")]
    [InlineData("replicates", "99999999999999999999", "is no receipt of this program: $.replicates")]
    [InlineData("years", "0", "years: 0: not possible; allowed: a whole number from 1 to 78")]
    [InlineData("years", "2000000000", "years: 2000000000: not possible")]
    [InlineData("seed", "-1", "is no receipt of this program: $.seed")]
    [InlineData("seed", "18446744073709551615", "seed: 9223372036854775807: not possible; allowed: a whole number from 0 to 9007199254740991")]
    [InlineData("targets", "[]", "targets: 0: not possible")]
    [InlineData("targets", "null", "is no receipt of this program: $.targets")]
    [InlineData("targets", "[{\"main\": \"a.yaml\", \"files\": []}]", "files: 0: not possible")]
    [InlineData("targets", "[{\"main\": \"a.yaml\", \"files\": [{\"path\": \"a\\u0000.yaml\", \"text\": \"name: a\", \"sha256\": \"\"}]}]", "is no receipt of this program")]
    [InlineData("kind", "\"run\"", "is no receipt of this program: kind run")]
    [InlineData("kind", "\"\\u001b[2J\"", "is no receipt of this program: kind �[2J")]
    [InlineData("language", "\"fr\"", "language: fr: not possible; allowed: nl, en")]
    [InlineData("model", "null", "is no receipt of this program: $.model")]
    public void Numbers_and_names_of_a_receipt_are_held_to_what_a_command_line_may_ask(string name, string value, string expected)
    {
        Make();
        Receipted(name, value);
        Refused(Results, expected);
    }

    [Fact]
    public void A_value_that_stands_twice_is_refused()
    {
        Make();
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace("\"seed\": 1,", "\"seed\": 1,\n  \"seed\": 1,", StringComparison.Ordinal));
        Refused(Results, "is no receipt of this program");
    }

    [Theory]
    [InlineData("a pipe")]
    [InlineData("a link to a device")]
    [InlineData("a folder")]
    [InlineData("a file of the reader")]
    public void What_is_no_store_is_told_with_what_to_do_and_left_as_it_is(string what)
    {
        if (OperatingSystem.IsWindows())
            return;
        Make();
        string mine = In("mine.txt");
        System.IO.File.WriteAllText(mine, "mine\n");
        string log = Directory.GetFiles(In("r", "store")).Order(StringComparer.Ordinal).First();
        System.IO.File.Delete(log);
        switch (what)
        {
            case "a pipe":
                Pipe(log);
                break;
            case "a link to a device":
                System.IO.File.CreateSymbolicLink(log, "/dev/zero");
                break;
            case "a folder":
                Directory.CreateDirectory(log);
                break;
            default:
                System.IO.File.CreateSymbolicLink(log, mine);
                break;
        }

        foreach (string[] line in (string[][])[["report", Results], ["verify", Results], [.. Line()]])
        {
            var said = Timed(line);
            Assert.Equal(ExitCode.ModelFault, said.Code);
            Assert.Contains("take it away and those runs are worked out again", said.Error);
        }

        Assert.Equal("mine\n", System.IO.File.ReadAllText(mine));
        Assert.True(Path.Exists(log));
    }

    [Theory]
    [InlineData("a rotten first line")]
    [InlineData("years without end")]
    [InlineData("a thing without lines")]
    public void A_log_that_does_not_begin_as_one_is_no_result_and_is_set_aside_when_the_study_runs_again(string what)
    {
        Make();
        string log = Directory.GetFiles(In("r", "store"), "*.runs").Order(StringComparer.Ordinal).First();
        byte[] whole = System.IO.File.ReadAllBytes(log);
        byte[] bytes = what switch
        {
            "a rotten first line" => [.. whole[..3], (byte)(whole[3] ^ 0x20), .. whole[4..]],
            "years without end" => """{"Model":"m","ScenarioHash":"s","AssumptionsHash":"a","Seed":1,"Years":-2000000000}\n"""u8.ToArray(),
            _ => Enumerable.Repeat((byte)'x', 200_000).ToArray(),
        };
        System.IO.File.WriteAllBytes(log, bytes);
        foreach (string command in (string[])["report", "verify"])
        {
            var said = Timed(command, Results);
            Assert.Equal(ExitCode.ModelFault, said.Code);
            Assert.Contains("is damaged, or of something else; run the study again", said.Error);
        }

        var again = Timed([.. Line()]);
        Assert.Equal(ExitCode.Done, again.Code);
        Assert.Contains("is damaged; the file is now called", again.Error);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(log + ".rotten"));
        Assert.Equal(whole, System.IO.File.ReadAllBytes(log));
    }

    [Theory]
    [InlineData("a link")]
    [InlineData("a pipe")]
    [InlineData("a folder")]
    [InlineData("another file")]
    public void What_lies_in_the_place_of_the_lock_is_left_as_it_is(string what)
    {
        if (OperatingSystem.IsWindows())
            return;
        // Given: a store somebody sent; taking its lock empties that file
        Make();
        string mine = In("mine.txt");
        System.IO.File.WriteAllText(mine, "mine\n");
        string held = In("r", "store", "lock");
        System.IO.File.Delete(held);
        switch (what)
        {
            case "a link":
                System.IO.File.CreateSymbolicLink(held, mine);
                break;
            case "a pipe":
                Pipe(held);
                break;
            case "a folder":
                Directory.CreateDirectory(held);
                break;
            default:
                System.IO.File.Copy(mine, held);
                break;
        }

        // When
        var said = Timed(Line());

        // Then
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains($"{held} is not an ordinary file; take it away to go on", said.Error);
        Assert.Equal("mine\n", System.IO.File.ReadAllText(mine));
        if (what == "another file")
            Assert.Equal("mine\n", System.IO.File.ReadAllText(held));
    }

    [Fact]
    public void Merging_does_not_wait_at_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        Make();
        string pipe = In("r", "store", "000.runs");
        Pipe(pipe);
        var said = Timed("merge", In("into"), In("r", "store"));
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains($"{pipe} is not an ordinary file", said.Error);
        Assert.Contains("6 runs more", said.Output);
    }

    [Theory]
    [InlineData("runs.csv.new")]
    [InlineData("runs.csv")]
    [InlineData("outcomes.csv")]
    [InlineData("pairing.csv")]
    [InlineData("series-full.csv.gz")]
    [InlineData("receipt.json.new")]
    [InlineData("report.html")]
    [InlineData("figures")]
    [InlineData("figures/overview.svg")]
    public void A_report_of_a_folder_somebody_sent_does_not_write_through_its_links(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        // Given: a link in the place of something the report writes
        bool drawn = name.StartsWith("figures", StringComparison.Ordinal) || name == "report.html";
        Make("--full");
        string mine = In("mine", "diary.txt");
        Directory.CreateDirectory(In("mine"));
        System.IO.File.WriteAllText(mine, "mine\n");
        string link = Path.Combine(Results, name);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        System.IO.File.Delete(link);
        if (name == "figures")
            Directory.CreateSymbolicLink(link, In("mine"));
        else
            System.IO.File.CreateSymbolicLink(link, mine);

        // When
        var said = Timed(drawn ? ["report", Results] : ["report", Results, "--no-report"]);

        // Then: it is replaced, or refused; what it leads to is as it was
        Assert.Equal(name == "figures" ? ExitCode.BadInput : ExitCode.Done, said.Code);
        Assert.Equal("mine\n", System.IO.File.ReadAllText(mine));
        Assert.Equal([mine], Directory.GetFiles(In("mine")));
    }

    [Fact]
    public void What_a_killed_process_left_beside_a_file_goes_when_that_is_written_again()
    {
        Make();
        string old = Path.Combine(Results, ".runs.csv.abcdefgh.ijk.new");
        System.IO.File.WriteAllText(old, "half");
        System.IO.File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-1));
        string theirs = Path.Combine(Results, "runs.csv.new");
        System.IO.File.WriteAllText(theirs, "theirs");
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", Results, "--no-report").Code);
        Assert.False(System.IO.File.Exists(old));
        Assert.Equal("theirs", System.IO.File.ReadAllText(theirs));
    }

    private string[] Line(params string[] more) => ["compare", Study, "--years", "1", "--replicates", "2", "--out", Results, "--no-report", "--quiet", .. more];

    private void Make(params string[] more) => Assert.Equal(ExitCode.Done, Gwsim.Do(Line(more)).Code);

    private void Receipted(string name, string value)
    {
        var receipt = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        receipt[name] = "HERE";
        System.IO.File.WriteAllText(File, receipt.ToJsonString().Replace("\"HERE\"", value, StringComparison.Ordinal));
    }

    private static void Refused(string named, string expected)
    {
        foreach (string command in (string[])["verify", "report"])
        {
            var said = Timed(command, named);
            Assert.Equal(ExitCode.ModelFault, said.Code);
            Assert.Contains(expected, said.Error);
        }
    }

    private static Outcome Timed(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var said = Task.Run(() => Gwsim.Do(arguments)).WaitAsync(Generous * 3).GetAwaiter().GetResult();
        Assert.True(clock.Elapsed < Generous, $"{string.Join(' ', arguments)} took {clock.Elapsed}");
        Assert.DoesNotContain("   at ", said.Error);
        return said;
    }

    private static void Pipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
    }
}
