using Simulation.Runner.Commands;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>A study runs on any scenario: --base.</summary>
public sealed class BaseOptionTests : Workplace
{
    [Fact]
    public void A_study_on_another_base_gives_what_a_copy_with_that_base_gives()
    {
        string copy = Write("copy.yaml", File.ReadAllText(Study).Replace("study: stops", "study: copy", StringComparison.Ordinal).Replace("base: small.yaml", "base: other.yaml", StringComparison.Ordinal));

        var said = Gwsim.Do("compare", Study, "--base", Other, "--out", In("r", "there"), "--no-report", "--quiet");
        Gwsim.Do("compare", copy, "--out", In("r", "copy"), "--no-report", "--quiet");

        Assert.Equal(ExitCode.Done, said.Code);
        var (there, then) = (ReceiptIn("there"), ReceiptIn("copy"));
        Assert.Equal(then.Arms, there.Arms);
        Assert.Equal(then.Fingerprint, there.Fingerprint);
        Assert.Equal(("other-stops", "copy"), (there.Study, then.Study));
        foreach (string table in Directory.EnumerateFiles(In("r", "copy"), "*.csv").Select(file => Path.GetFileName(file)!))
            Assert.True(File.ReadAllBytes(In("r", "copy", table)).AsSpan().SequenceEqual(File.ReadAllBytes(In("r", "there", table))), table);
    }

    [Fact]
    public void A_sweep_on_another_base_has_its_own_results_and_the_usual_one_is_untouched()
    {
        Gwsim.Do("sweep", Sweep, "--out", In("r", "mix"), "--no-report", "--quiet");
        var before = Contents(In("r", "mix"));

        Assert.Equal(ExitCode.Done, Gwsim.Do("sweep", Sweep, "--base", Write("tall.yaml", "name: tall\nbuilding: {homes: 16}\n"), "--out", In("r", "tall"), "--no-report", "--quiet").Code);

        Assert.NotEqual(ReceiptIn("mix").Fingerprint, ReceiptIn("tall").Fingerprint);
        AssertSame(before, Contents(In("r", "mix")));
    }

    [Fact]
    public void A_receipt_brings_back_the_base_that_was_named_wherever_it_lay()
    {
        // Given: a base in another folder, over a file of the same name as one of the study
        Write("../elsewhere/small.yaml", "name: small\nbuilding: {homes: 9}\n");
        string mine = Write("../elsewhere/mine.yaml", "name: mine\ntitle: {nl: Van mij, en: Mine}\nextends: small.yaml\ncoach: {times_rule: 2}\n");
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", Study, "--base", mine, "--out", In("r", "mine"), "--no-report", "--quiet").Code);

        // When: all files are gone
        foreach (string file in (string[])[Study, Small, Other, mine, In("elsewhere", "small.yaml")])
            File.Delete(file);
        var said = Gwsim.Do("verify", In("r", "mine", "receipt.json"), "--quiet");

        Assert.True(said.Code == ExitCode.Done, said.Output + said.Error);
        Assert.StartsWith("equal: 18 runs, fingerprint ", said.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r", "mine"), "--out", In("r", "again"), "--no-report", "--quiet").Code);
        Assert.Equal(File.ReadAllText(In("r", "mine", "receipt.json")), File.ReadAllText(In("r", "again", "receipt.json")));
    }

    [Fact]
    public void A_study_in_months_runs_on_a_base_that_says_when_it_opened_as_one_in_years_does_and_on_no_other()
    {
        string text = "study: S\nbase: small.yaml\nyears: 2\nreplicates: 2\noutcomes: [participation_broad]\nalternatives:\n  - {name: a, events: [{name: e, AT, change: coach_hours, to: 0}]}\n";
        string dated = Write("dated.yaml", text.Replace("S\n", "dated\n", StringComparison.Ordinal).Replace("AT", "at: 2025-06", StringComparison.Ordinal));
        string years = Write("years.yaml", text.Replace("S\n", "years\n", StringComparison.Ordinal).Replace("AT", "at_year: 1.25", StringComparison.Ordinal));
        string opened = Write("opened.yaml", "name: opened\nopened: 2024-03\nbuilding: {homes: 12}\n");

        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", dated, "--base", opened, "--out", In("r", "dated"), "--no-report", "--quiet").Code);
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", years, "--base", opened, "--out", In("r", "years"), "--no-report", "--quiet").Code);

        Assert.Equal(ReceiptIn("years").Fingerprint, ReceiptIn("dated").Fingerprint);
        var said = Gwsim.Do("compare", dated, "--base", Small, "--out", In("r", "no"), "--no-report", "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("dated.yaml:7:38: `events.e.at`: 2025-06 is not possible; allowed: a month where the scenario says when it opened (opened: 2024-03); else at_year, in years since opening", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_without_another_base_says_nothing_of_one()
    {
        Gwsim.Do("compare", Study, "--out", In("r", "stops"), "--no-report", "--quiet");

        Assert.DoesNotContain("\"base\":", File.ReadAllText(In("r", "stops", "receipt.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare {study} --base meanderprak", "did you mean `meanderpark`?", "bedoelde u `meanderpark`?")]
    [InlineData("compare {study} --base {sweep}", "that is a study and not a scenario", "dat is een studie en geen scenario")]
    [InlineData("compare {small} --base {other}", "--base goes with a study, and", "--base hoort bij een studie, en")]
    [InlineData("compare {small} {other} --base {other}", "--base goes with one study", "--base hoort bij één studie")]
    [InlineData("explain {small} --base {other}", "--base goes with a study, and", "--base hoort bij een studie, en")]
    [InlineData("compare {study} --base", "--base needs a value: --base NAME", "--base heeft een waarde nodig: --base NAME")]
    [InlineData("compare {study} --base {wrong}", "`suported_share`: unknown; did you mean `supported_share`?", "`suported_share`: onbekend; bedoelde u `supported_share`?")]
    [InlineData("check {later} --base {near}", "there is no event called coach_stops; did you mean `coach_stop`?", "er is geen gebeurtenis die coach_stops heet; bedoelde u `coach_stop`?")]
    [InlineData("sweep {later} --base {small}", "there is no event called coach_stops", "er is geen gebeurtenis die coach_stops heet")]
    public void A_base_that_cannot_be_is_refused_with_what_was_meant(string line, string english, string dutch)
    {
        string eventful = Write("eventful.yaml", "name: eventful\nbuilding: {homes: 12}\nevents: [{name: coach_stops, at_year: 1, change: coach_hours, to: 0}]\n");
        string later = Write("later.yaml", $"study: later\nbase: {Path.GetFileName(eventful)}\nyears: 2\nreplicates: 2\naxes: {{events.coach_stops.at_year: [0.5, 1]}}\n");
        string wrong = Write("wrong.yaml", "name: wrong\nbuilding: {homes: 12}\nmix: {suported_share: 0.2}\n");
        string near = Write("near.yaml", "name: near\nbuilding: {homes: 12}\nevents: [{name: coach_stop, at_year: 1, change: coach_hours, to: 0}]\n");
        string[] arguments = [.. line.Split(' ').Select(word => word switch
        {
            "{study}" => Study,
            "{sweep}" => Sweep,
            "{small}" => Small,
            "{other}" => Other,
            "{later}" => later,
            "{wrong}" => wrong,
            "{near}" => near,
            _ => word,
        })];

        Assert.Equal(ExitCode.BadInput, Gwsim.Do(arguments).Code);
        Assert.Contains(english, Gwsim.In(Language.En, arguments).Error, StringComparison.Ordinal);
        Assert.Contains(dutch, Gwsim.In(Language.Nl, arguments).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Looking_at_a_study_on_another_base_shows_that_base()
    {
        Assert.Contains("Without a coach", Gwsim.Do("explain", Study, "--base", Other).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Gwsim.Do("check", Study, Sweep, "--base", Other).Code);
        string there = Gwsim.Do("trace", Study, "--base", Other, "--home", "3").Output;
        Assert.NotEqual(there, Gwsim.Do("trace", Study, "--home", "3").Output);
        Assert.Equal(there, Gwsim.Do("trace", Other, "--home", "3", "--years", "2").Output);
    }

    [Fact]
    public void The_list_says_how()
    {
        Assert.Contains("gwsim compare funding/coach-stops --base projects/meanderpark", Gwsim.Do("list").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Gwsim.Do("check", "funding/coach-stops", "--base", "projects/meanderpark").Code);
    }

    private Receipt ReceiptIn(string name) => Receipt.Parse(File.ReadAllBytes(In("r", name, "receipt.json")));
}
