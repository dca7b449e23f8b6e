using System.Text.Json;
using Simulation.Runner.Commands;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Decisions;

/// <summary>The whole way from a decision to what knowing more is worth, in a complex of 12 homes with few draws.</summary>
public class LearnStudyTests : Workplace
{
    private static readonly string[] Few = ["--draws", "16", "--replicates", "2", "--years", "2", "--assumptions", "prior", "--quiet", "--no-report"];
    private static readonly string[] Loss = ["--keep", "participation_broad=0.5", "--penalty", "20"];

    [Fact]
    public void It_gives_the_same_on_any_number_of_threads()
    {
        Assert.Equal(ExitCode.Done, Gwsim.Do(["learn", Study, .. Loss, .. Few, "--threads", "1", "--out", In("r", "one")]).Code);
        Assert.Equal(ExitCode.Done, Gwsim.Do(["learn", Study, .. Loss, .. Few, "--threads", "3", "--out", In("r", "three")]).Code);
        AssertSame(Contents(In("r", "one")), Contents(In("r", "three")));
        Assert.Equal(["knowing.csv", "learn.json", "measuring.csv", "options.csv"], Contents(In("r", "one")).Keys.Order());
    }

    [Fact]
    public void The_least_loss_is_chosen_and_knowing_all_is_worth_no_less_than_nothing()
    {
        var said = Gwsim.Do(["learn", Study, .. Loss, .. Few, "--json", "--out", In("r", "l")]);
        using var json = JsonDocument.Parse(said.Output);
        var options = json.RootElement.GetProperty("options").EnumerateArray().ToDictionary(one => one.GetProperty("scenario").GetString()!, one => one.GetProperty("loss").GetDouble());
        Assert.Equal(3, options.Count);
        Assert.Equal(options.MinBy(one => one.Value).Key, json.RootElement.GetProperty("best").GetString());

        // The placebo is the base under another name: it can be no better and no worse.
        Assert.Equal(options["small"], options["placebo"], 1e-9);
        double[] all = [.. json.RootElement.GetProperty("perfect_information").EnumerateArray().Select(one => one.GetDouble())];
        Assert.True(0 <= all[0] && all[0] <= all[1]);
    }

    [Fact]
    public void What_is_decided_after_a_year_can_be_measured_in_the_complex_itself_and_else_in_one_like_it()
    {
        string[] measured = ["--measure", "knows_nobody_share=8", "--json"];
        string late = Write("late.yaml", "study: late\nbase: small.yaml\nyears: 4\nalternatives:\n  - {name: stops, events: [{name: coach_stops, at_year: 3, change: coach_hours, to: 0}]}\n");
        string other = Write("others.yaml", "study: others\nbase: small.yaml\nyears: 4\nalternatives:\n  - {name: none, set: {coach.times_rule: 0}}\n");
        Assert.Equal((2, true), Asked(late));
        Assert.Equal((2, false), Asked(other));

        (int Year, bool InThisComplex) Asked(string study)
        {
            string[] few = [.. Few];
            few[Array.IndexOf(few, "--years") + 1] = "4";
            using var json = JsonDocument.Parse(Gwsim.Do(["learn", study, .. Loss, .. measured, .. few, "--out", In("r", "m")]).Output);
            var one = json.RootElement.GetProperty("measuring").EnumerateArray().Single();
            return (one.GetProperty("year").GetInt32(), one.GetProperty("in_this_complex").GetBoolean());
        }
    }

    [Theory]
    [InlineData("", "say what you lose: --keep participation_broad=0.5 --penalty 20")]
    [InlineData("--keep participation_broad=0.5", "--keep asks for --penalty too")]
    [InlineData("--penalty 5", "--penalty asks for a level too")]
    [InlineData("--keep participation_broad=50 --penalty 5", "that level is not possible; participation_broad lies in 0-1")]
    [InlineData("--best belonging --penalty 5", "--best chooses by one outcome")]
    [InlineData("--best belongin", "is not an outcome; did you mean `belonging`?")]
    [InlineData("--price belonging", "write it like --price belonging=100")]
    [InlineData("--best belonging --measure complaints_per_100=80", "complaints_per_100 is counted")]
    [InlineData("--best belonging --measure belonging@99", "write it like --measure knows_nobody_share=80@2")]
    [InlineData("--best belonging --assumptions posterior", "allowed: prior")]
    public void A_loss_that_says_too_little_or_too_much_is_refused_with_the_remedy(string options, string says)
    {
        var said = Gwsim.Do(["learn", Study, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--out", In("r", "no")]);
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(says, said.Error);
    }

    [Fact]
    public void A_decision_without_alternatives_is_refused_with_the_remedy()
    {
        foreach (string none in (string[])[Sweep, Small])
        {
            var said = Gwsim.Do(["learn", none, .. Loss, "--out", In("r", "no")]);
            Assert.Equal(ExitCode.BadInput, said.Code);
            Assert.Contains("leaves nothing to choose: it has no alternatives; name a study with alternatives, or make one with alternatives", said.Error);
        }
    }
}
