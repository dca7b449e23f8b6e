using MathNet.Numerics.Distributions;
using Simulation.Core.Assumptions;
using Simulation.Runner.Experiments;

namespace Simulation.Tests.Runner.Experiments;

/// <summary>What chance, assumptions and rules do is told apart, also where one of them does nothing.</summary>
public class StructureLedgerTests
{
    private const int Members = 40;
    private const int Each = 4;

    [Fact]
    public void What_was_planted_is_found_back_and_adds_up()
    {
        // 200 planted studies of 40 members with 4 runs. Rules lie at 0, 1, ... 6 tenths: variance 0.04. What each rule adds to each run
        // varies by 0.3. Standard errors of the mean estimates below 1% (chance), 2% (assumptions) and 3% (rules); bounds at five of them.
        double[] shifts = [.. Enumerable.Range(0, 7).Select(rule => 0.1 * rule)];
        var (chance, assumed, structure) = (0.0, 0.0, 0.0);
        const int Studies = 200;
        for (int study = 0; study < Studies; study++)
        {
            var ledger = Planted(study, shifts, assumptions: 0.5, chance: 1, own: 0.3);
            Assert.Equal(ledger.Chance + ledger.Assumptions + ledger.Structure, ledger.Total, 1e-12);
            chance += ledger.Chance / Studies;
            assumed += ledger.Assumptions / Studies;
            structure += ledger.Structure / Studies;
        }

        Assert.Equal(1 + 0.09, chance, 0.055);
        Assert.Equal(0.25, assumed, 0.025);
        Assert.Equal(0.04, structure, 0.006);
    }

    [Fact]
    public void Rules_that_do_nothing_have_no_share()
    {
        // 100 studies in which rules differ by luck alone: the means would spread 0.3²/160 · 6/7 = 0.0005; of the difference less is left.
        double structure = 0;
        for (int study = 0; study < 100; study++) structure += Planted(study, new double[7], assumptions: 0.5, chance: 1, own: 0.3).Structure / 100;
        Assert.InRange(structure, 0, 0.0003);
    }

    [Fact]
    public void Without_luck_of_its_own_a_rule_is_found_to_the_last_digit()
    {
        var ledger = Planted(1, [0, 3], assumptions: 0.5, chance: 1, own: 0);
        Assert.Equal(2.25, ledger.Structure, 1e-9);
        Assert.Equal((3.0, 0.0), (Math.Round(ledger.Rules[1].Shift, 9), Math.Round(ledger.Rules[1].ShiftHalf, 9)));
    }

    [Theory]
    [InlineData(1, 1.2, RuleSign.Same)]
    [InlineData(1, -1.2, RuleSign.Turned)]
    [InlineData(1, 0, RuleSign.LessSure)]
    [InlineData(0, -1.2, RuleSign.MoreSure)]
    [InlineData(0, 0, RuleSign.Open)]
    public void A_rule_turns_a_direction_or_leaves_it_open(double usual, double other, RuleSign sign)
    {
        var ledger = Planted(4, [usual, other], assumptions: 0.1, chance: 0.2, own: 0.1);
        Assert.Equal(sign, ledger.Rules[1].Sign);
    }

    [Fact]
    public void A_mean_has_no_direction() =>
        Assert.All(Planted(4, [1, -1], 0.1, 0.2, 0.1, isDifference: false).Rules, rule => Assert.Equal(RuleSign.None, rule.Sign));

    [Fact]
    public void With_one_set_of_assumptions_these_have_no_share()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        var ledger = StructureLedger.Of([(null, values), (Some(0), [.. values.Select(v => v + 2)])], new int[10], isDifference: true, Bounds.Endless);
        Assert.Equal(55.0 / 6, ledger.Chance, 1e-9);
        Assert.Equal(0, ledger.Assumptions);
        Assert.Equal(1, ledger.Structure, 1e-9);
    }

    [Fact]
    public void A_run_in_which_something_cannot_be_said_counts_for_no_rule()
    {
        double[] values = [1, 2, double.NaN, 4, 5, 6, 7, 8, 9, 10];
        var ledger = StructureLedger.Of([(null, values), (Some(0), [.. values.Select((v, i) => i == 5 ? double.NaN : v + 2)])], new int[10], isDifference: true, Bounds.Endless);
        Assert.Equal((8, 2.0), (ledger.Runs, ledger.Rules[1].Shift));
    }

    private static StructureLedger Planted(int study, double[] shifts, double assumptions, double chance, double own, bool isDifference = true)
    {
        var random = new Random(study + 1);
        int[] members = [.. Enumerable.Range(0, Members * Each).Select(run => run / Each)];
        double[] believed = [.. Enumerable.Range(0, Members).Select(_ => assumptions * Normal.Sample(random, 0, 1))];
        double[] lucky = [.. members.Select(member => believed[member] + (chance * Normal.Sample(random, 0, 1)))];
        var rules = shifts.Select((shift, rule) =>
            (rule == 0 ? null : Some(rule - 1), lucky.Select(value => value + shift + (own * Normal.Sample(random, 0, 1))).ToArray())).ToList();
        return StructureLedger.Of(rules, members, isDifference, Bounds.Endless);
    }

    private static RuleVariant? Some(int nth) => Catalogue.Variants[nth % Catalogue.Variants.Count];
}
