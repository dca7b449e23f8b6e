using Simulation.Runner.Ensembles;

namespace Simulation.Tests.Runner.Ensembles;

public class TaughtTests
{
    private const string Path = "requests.per_week";

    private static readonly Ensemble Drawn = Ensemble.Prior(members: 60, seed: 3);

    [Fact]
    public void Lives_of_high_members_alone_move_the_assumption_they_are_high_in()
    {
        int at = Drawn.Paths.ToList().IndexOf(Path);
        double middle = Drawn.Members.Average(member => member.Values[at]);
        int[] kept = [.. Enumerable.Range(0, 240).Where(life => Drawn.Members[Drawn.MemberOf(life)].Values[at] > middle)];

        var taught = Taught.By(Drawn, 240, kept);

        var first = taught.Assumptions[0];
        Assert.Equal(Path, first.Entry.Path);
        Assert.True(first.After > first.Before && first.Moved > 0.7 && first.Narrowed > 0.3);
        Assert.InRange(taught.Left, 25, 35);
        Assert.Equal(60, taught.Members);
    }

    [Fact]
    public void Lives_kept_by_lot_teach_nothing()
    {
        // 40 lots among 4,000 lives; by chance alone one in two thousand of some 500 assumptions passes each end, so a handful in 40 lots.
        int told = 0;
        for (int lot = 0; lot < 40; lot++)
        {
            var random = new Random(lot);
            int[] kept = [.. Enumerable.Range(0, 240).Where(_ => random.NextDouble() < 0.3)];
            told += Taught.By(Drawn, 240, kept).Assumptions.Count;
        }

        Assert.InRange(told, 0, 20);
    }
}
