using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

/// <summary>Where results cannot be written, it is told before anything is run.</summary>
public class OutFolderTests : Workplace
{
    [Theory]
    [InlineData("--out", "", "--out needs a value: --out DIR")]
    [InlineData("--out", " ", "--out needs a value: --out DIR")]
    [InlineData("--store", "", "--store needs a value: --store DIR")]
    [InlineData("--out", "FILE", "that is a file and not a folder")]
    [InlineData("--out", "FILE/below", "nothing can be written there; name a folder you may write in")]
    [InlineData("--store", "FILE", "that is a file and not a folder")]
    [InlineData("--store", "FILE/below", "nothing can be written there")]
    public void A_place_that_cannot_be_is_told_at_once(string option, string place, string expected)
    {
        string file = In("file");
        File.WriteAllText(file, "mine");
        // So many runs that it would take days.
        string[] elsewhere = option == "--out" ? [] : ["--out", In("r", "small")];
        var said = Gwsim.Do(["run", Small, "--replicates", "10000000", "--quiet", option, place.Replace("FILE", file, StringComparison.Ordinal), .. elsewhere]);
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(expected, said.Error);
        Assert.DoesNotContain("   at ", said.Error);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void A_folder_nobody_may_write_in_is_told_at_once()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var said = Gwsim.Do("run", Small, "--replicates", "10000000", "--quiet", "--out", "/proc/results");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("--out /proc/results: nothing can be written there", said.Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("verify")]
    [InlineData("report")]
    public void Without_a_folder_for_temporary_files_it_works_or_says_what_is_missing(string command)
    {
        string[] line = ["run", Small, "--years", "1", "--replicates", "2", "--out", In("r", "small"), "--no-report"];
        Assert.Equal(ExitCode.Done, Gwsim.ApartIn(Folder, In("gone"), line).Code);
        if (command == "run")
            return;
        var said = Gwsim.ApartIn(Folder, In("gone"), command, In("r", "small"));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.StartsWith($"no temporary folder can be made in {In("gone")}", said.Error);
        Assert.Contains("let TMPDIR name a folder that exists", said.Error);
    }

    [Fact]
    public void A_report_is_in_the_language_of_then_unless_another_is_asked_for()
    {
        // Given: a study done in Dutch
        string[] line = ["run", Small, "--years", "1", "--replicates", "4", "--out", In("r", "small"), "--quiet"];
        Assert.Equal(ExitCode.Done, Gwsim.Do([.. line, "--lang", "nl"]).Code);
        var dutch = Contents(In("r", "small"));
        Assert.Contains("\"language\": \"nl\"", File.ReadAllText(In("r", "small", "receipt.json")));

        // When: the report is made again where everything is English
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r", "small"), "--quiet").Code);

        // Then
        AssertSame(dutch, Contents(In("r", "small")));
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r", "small"), "--quiet", "--lang", "en").Code);
        Assert.Contains("\"language\": \"en\"", File.ReadAllText(In("r", "small", "receipt.json")));
        Assert.Contains("<html lang=\"en\"", File.ReadAllText(In("r", "small", "report.html")));
        Assert.Contains("--lang en", File.ReadAllText(In("r", "small", "report.html")));
    }
}
