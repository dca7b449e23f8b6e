using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>Somebody with a complex of their own, with and without knowing it, at the keyboard and on one line.</summary>
public sealed class NewCommandTests : Workplace
{
    private static readonly string[] Line =
        ["new", "--homes", "64", "--share", "0.4", "--coach-hours", "10", "--coach-until", "2027-12", "--opened", "2024-03", "--beheer-homes-per-fte", "200"];

    private string Dir => In("mine");

    [Fact]
    public void The_line_of_the_manual_writes_files_that_pass_the_check_and_runs_them()
    {
        var said = Gwsim.In(Language.En, [.. Line, "--lang", "nl", "--out", Dir, "--replicates", "4", "--threads", "2"]);
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains("De communitycoach is er 10 uur per week.", said.Output.ReplaceLineEndings(" "));
        Assert.Contains("Wat gebeurt er als het geld voor de coach in december 2027 ophoudt", said.Output);
        Assert.Matches("wie de coach betaalt +gemeente \\(uitgangswaarde\\)", said.Output);
        Assert.EndsWith($"{Path.Combine(Dir, "results", "report.html")}\n", said.Output);
        Assert.True(File.Exists(Path.Combine(Dir, "results", "report.html")));
        var check = Gwsim.Do("check", Path.Combine(Dir, "complex.yaml"), Path.Combine(Dir, "vraag.yaml"));
        Assert.Equal((ExitCode.Done, ""), (check.Code, check.Error));
        var study = StudyFile.Read(Path.Combine(Dir, "vraag.yaml")).OrThrow();
        Assert.Equal((64, 0.4, 10.0, 200.0), (study.Base.Plan.Building.Homes, study.Base.Plan.Mix.SupportedShare, study.Base.Plan.Coach.HoursPerWeek, study.Base.Plan.Beheer.HomesPerFte));
        Assert.False(study.Base.Plan.Waakvlam.Allowed);
        Assert.Equal(["stops", "waakvlam"], study.Alternatives.Select(one => one.Name));
        Assert.All(study.Alternatives, one => Assert.Equal("2027-12", $"{one.Scenario.Plan.Money[0].Until}"));
    }

    [Fact]
    public void The_lines_it_shows_do_it_again()
    {
        var said = Gwsim.Do([.. Line, "--out", Dir, "--no-run", "--replicates", "2"]);
        string[] lines = [.. said.Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("gwsim ", StringComparison.Ordinal))];
        Assert.Equal(["check", "explain", "compare"], lines.Select(line => line.Split(' ')[1]));
        Assert.False(Directory.Exists(Path.Combine(Dir, "results")));
        Assert.All(lines, line => Assert.Equal(ExitCode.Done, Gwsim.Do([.. line.Split(' ')[1..], .. line.Contains("compare") ? (string[])["--no-report"] : []]).Code));
        Assert.True(File.Exists(Path.Combine(Dir, "results", "receipt.json")));
    }

    [Fact]
    public void Every_value_in_the_files_says_where_it_comes_from_in_both_languages()
    {
        Gwsim.In(Language.Nl, [.. Line, "--out", In("nl"), "--no-run"]);
        string dutch = File.ReadAllText(In("nl", "complex.yaml"));
        Assert.Matches("homes: 64 +# uw antwoord", dutch);
        Assert.Matches("paid: { gemeente: 1 } } +# uitgangswaarde", dutch);
        Assert.Matches("# zoals het referentiecomplex\n  supported: {", dutch);
        Gwsim.Do([.. Line, "--out", In("en"), "--no-run"]);
        Assert.Matches("homes: 64 +# your answer", File.ReadAllText(In("en", "complex.yaml")));
        Assert.Contains("What happens when", File.ReadAllText(In("en", "question.yaml")));
        Assert.Equal(ScenarioFile.Read(In("nl", "complex.yaml")).OrThrow().ScenarioHash, ScenarioFile.Read(In("en", "complex.yaml")).OrThrow().ScenarioHash);
    }

    [Fact]
    public void A_dialogue_takes_answers_tells_mistakes_and_asks_again()
    {
        string[] lines =
        [
            "De Linde", "64", "40", "40%", "dakloos, ggz", "zwaar", "maart 2024", "10 uur", "projectgeld", "2023-01", "2027-12", "200", "30 uur",
            "project", "stopt, corporatie 4", "45%",
        ];
        var said = Gwsim.Answering(Language.Nl, lines, "new", "--out", Dir, "--no-run");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.StartsWith("12 vragen over uw complex.", said.Error);
        Assert.Contains("3/12  Welk deel van de bewoners woont er met begeleiding?", said.Error);
        Assert.Contains("> 40: dat kan niet; bedoelde u 0.4 (40%)?", said.Error);
        Assert.Contains("> het geld voor de coach eindigt in januari 2023, en de eerste bewoners kwamen pas in maart 2024", said.Error);
        Assert.Contains("> 200: dat kan niet; toegestaan: uren per week, zoals 30 uur", said.Error);
        Assert.Contains("> wie de coach nu al betaalt (projectgeld) kan de uren niet overnemen", said.Error);
        var study = StudyFile.Read(Path.Combine(Dir, "vraag.yaml")).OrThrow();
        Assert.Equal(("De Linde", "de-linde", 30.0), (study.Title.Nl.Split(':')[0], study.Base.Name, study.Base.Plan.Beheer.HoursPerWeek));
        Assert.Equal((0.5, 0.5), (study.Base.Plan.Mix.Weight.Heavy, study.Base.Plan.Mix.Supported.ExHomeless));
        Assert.Equal(["stops", "corporatie_4"], study.Alternatives.Select(one => one.Name));
        Assert.Equal((4.0, 1.0), (study.Alternatives[1].Scenario.Plan.Money[1].HoursPerWeek, study.Alternatives[1].Scenario.Plan.Money[1].Paid.Corporatie));
        Assert.Equal(32.0 / 12, study.Base.Plan.Known.AtYear!.Value, 6);
        Assert.Contains("cost_project_eur_per_home_year", study.Outcomes.Select(outcome => outcome.Id));
    }

    [Theory]
    [InlineData(Language.Nl, "", "Weet ik niet: 80 woningen (zoals het referentiecomplex)", "vraag.yaml")]
    [InlineData(Language.En, "no idea", "I do not know: 80 homes (as the reference complex)", "question.yaml")]
    public void Who_knows_nothing_gets_the_reference_complex_and_reads_so(Language language, string answer, string told, string file)
    {
        var said = Gwsim.Answering(language, Enumerable.Repeat(answer, 12), "new", "--out", Dir, "--no-run");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains(told, said.Error);
        Assert.DoesNotContain(language == Language.Nl ? "Wat u zei" : "What you said", said.Output);
        Assert.Contains(language == Language.Nl ? "(vuistregel)" : "(rule of thumb)", said.Output);
        Assert.Equal(80, StudyFile.Read(Path.Combine(Dir, file)).OrThrow().Base.Plan.Building.Homes);
    }

    [Fact]
    public void A_month_that_cannot_be_placed_is_told_at_once()
    {
        string[] lines = ["", "", "", "", "", "weet ik niet", "", "", "2027-12", "", "", ""];
        var said = Gwsim.Answering(Language.Nl, lines, "new", "--out", Dir, "--no-run");
        Assert.Contains("Let op: 3 jaar na de opening (vuistregel, want zonder de maand waarin de bewoners kwamen is december 2027 niet te plaatsen)", said.Error);
    }

    [Fact]
    public void Only_what_was_not_said_is_asked()
    {
        var said = Gwsim.Answering(Language.En, Enumerable.Repeat("", 6), [.. Line, "--ask", "--out", Dir, "--no-run"]);
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.StartsWith("6 questions about your complex.", said.Error);
        Assert.DoesNotContain("How many homes", said.Error);
    }

    [Fact]
    public void An_input_that_ends_leaves_nothing()
    {
        var said = Gwsim.Answering(Language.Nl, ["De Linde", "64"], "new", "--out", Dir);
        Assert.Equal((ExitCode.BadInput, ""), (said.Code, said.Output));
        Assert.EndsWith("de invoer hield op voor de laatste vraag; er is niets geschreven\n", said.Error);
        Assert.False(Directory.Exists(Dir));
    }

    [Fact]
    public void Where_nobody_can_be_asked_it_says_what_to_type()
    {
        var said = Gwsim.In(Language.Nl, "new", "--out", Dir);
        Assert.Equal((ExitCode.BadInput, ""), (said.Code, said.Output));
        Assert.StartsWith("new: er is niets gezegd en niemand om te vragen; noem minstens één van --name, --homes, --share, ", said.Error);
        Assert.False(Directory.Exists(Dir));
    }

    [Fact]
    public void A_project_is_taken_over_and_changed_by_what_is_said()
    {
        Assert.Equal(ExitCode.Done, Gwsim.In(Language.Nl, "new", "--from", "projects/montana", "--coach-until", "2028-06", "--homes", "60", "--out", Dir, "--no-run").Code);
        var ours = ScenarioFile.Read(Path.Combine(Dir, "complex.yaml")).OrThrow().Plan;
        var theirs = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "projects", "montana.yaml")).OrThrow().Plan;
        Assert.Equal((60, theirs.Selection, theirs.Contract, theirs.Care, theirs.Mix), (ours.Building.Homes, ours.Selection, ours.Contract, ours.Care, ours.Mix));
        Assert.Equal((theirs.Building with { Homes = 60 }, theirs.Opened, theirs.Coach.HoursPerWeek, theirs.Beheer), (ours.Building, ours.Opened, ours.Coach.HoursPerWeek, ours.Beheer));
        Assert.Equal(12, StudyFile.Read(Path.Combine(Dir, "vraag.yaml")).OrThrow().Settings.Years);
        Assert.Contains("# zoals Montana, Ermelo (F024)", File.ReadAllText(Path.Combine(Dir, "complex.yaml")));
    }

    [Theory]
    [InlineData("akker71")]
    [InlineData("housing-first-jeugd")]
    [InlineData("kansrijk-wonen")]
    [InlineData("lutulistraat")]
    [InlineData("majella-wonen")]
    [InlineData("place2bu")]
    [InlineData("samen-en-anders")]
    [InlineData("sumatrastraat")]
    [InlineData("welkom")]
    [InlineData("zandewierde")]
    public void A_project_begun_with_is_that_project_in_everything_but_the_money_of_the_coach(string project)
    {
        var said = Gwsim.Do("new", "--from", $"projects/{project}", "--out", Dir, "--no-run");
        Assert.Equal((ExitCode.Done, ""), (said.Code, said.Error));
        var ours = ScenarioFile.Read(Path.Combine(Dir, "complex.yaml")).OrThrow().Plan;
        var theirs = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "projects", $"{project}.yaml")).OrThrow().Plan;
        Assert.Equal(
            theirs with { Name = "", Coach = ours.Coach, Money = ours.Money, Events = [], Mix = theirs.Mix with { SupportedShare = 0 } },
            ours with { Name = "", Events = [], Mix = ours.Mix with { SupportedShare = 0 } });
        Assert.Equal(theirs.Events, ours.Events);
    }

    [Fact]
    public void Files_that_are_there_stay_until_somebody_forces_it()
    {
        Directory.CreateDirectory(Dir);
        File.WriteAllText(Path.Combine(Dir, "complex.yaml"), "mine");
        var said = Gwsim.In(Language.Nl, [.. Line, "--out", Dir, "--no-run"]);
        Assert.Equal((ExitCode.BadInput, ""), (said.Code, said.Output));
        Assert.EndsWith("complex.yaml: dat is er al; kies een andere map met --out, of overschrijf het met --force\n", said.Error);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Dir, "complex.yaml")));
        Assert.False(File.Exists(Path.Combine(Dir, "vraag.yaml")));
        Assert.Equal(ExitCode.Done, Gwsim.In(Language.Nl, [.. Line, "--out", Dir, "--no-run", "--force"]).Code);
        Assert.True(ScenarioFile.Read(Path.Combine(Dir, "complex.yaml")).Ok);
    }

    [Fact]
    public void What_is_known_chooses_the_lives()
    {
        var said = Gwsim.Do([.. Line, "--known-participation", "55% ± 10%", "--out", Dir, "--replicates", "3", "--no-report", "--quiet"]);
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Matches("Of the [0-9]+ lives that were tried 3 agreed", said.Output);
        Assert.Matches("at: 2026-11 +# now", File.ReadAllText(Path.Combine(Dir, "complex.yaml")));
    }

    [Theory]
    [InlineData("--share 40", "--share 40: not possible; did you mean 0.4 (40%)? allowed: a share from 0 to 1, or a percentage such as 40%")]
    [InlineData("--homes 1", "--homes 1: not possible; allowed: a whole number of homes from 2 to 100000")]
    [InlineData("--opened 2024", "--opened 2024: not possible; allowed: a month with a year, such as 2024-03")]
    [InlineData("--coach-hours 0", "--coach-hours 0: not possible; allowed: more than 0 hours: without a coach nothing ends")]
    [InlineData("--coach-payer gemeent", "--coach-payer gemeent: not possible; did you mean `gemeente`?")]
    [InlineData("--weight heavvy", "--weight heavvy: not possible; did you mean `heavy`? allowed: light, mixed, heavy")]
    [InlineData("--after gemeente", "who pays the coach already (gemeente) cannot take the hours over")]
    [InlineData("--opened 2028-01 --coach-until 2027-12", "the money of the coach ends in December 2027, and the first residents came in January 2028 only")]
    [InlineData("--beheer-hours 20 --beheer-homes-per-fte 200", "--beheer-homes-per-fte and --beheer-hours both say how much beheer there is; name one of them")]
    [InlineData("--from projects/meanderprk", "--from projects/meanderprk: there is no such project; did you mean `projects/meanderpark`?")]
    [InlineData("--from studies/money-ends", "studies/money-ends is a study and not a scenario")]
    [InlineData("--homes 64 --replicates 0", "--replicates 0: not possible; allowed: a whole number from 1 to 10000000")]
    [InlineData("--homs 64", "--homs is not an option of this command; did you mean `--homes`?")]
    public void What_is_wrong_is_told_and_nothing_is_written(string options, string told)
    {
        var said = Gwsim.Do(["new", .. options.Split(' '), "--out", Dir]);
        Assert.Equal((ExitCode.BadInput, ""), (said.Code, said.Output));
        Assert.Contains(told, said.Error);
        Assert.Single(said.Error.TrimEnd('\n').Split('\n'));
        Assert.False(Directory.Exists(Dir));
    }
}
