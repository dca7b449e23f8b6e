using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>
/// The number on a door means nothing. A building read from the other end is the same building, so what happens in the
/// first half of it is distributed as what happens in the mirrored half. 600 complexes; limits of five standard errors:
/// a false alarm has chance 6e-7 a figure.
/// </summary>
public class RelabellingTests
{
    private const int Replicates = 600;
    private const int Homes = 40;

    [Theory]
    [InlineData("two corridors with scarce hours", 20, 0.3)]
    [InlineData("stairwells by the rule", 8, 1.0)]
    public void A_building_read_from_the_other_end_is_the_same(string why, int clusterSize, double coach)
    {
        var plan = Scenario.OfHomes(Homes) with
        {
            Building = new BuildingPlan { Homes = Homes, ClusterSize = clusterSize },
            Coach = new CoachPlan { TimesRule = coach },
            Beheer = new BeheerPlan { HomesPerFte = 600 },
        };
        var looks = new (string Name, Func<HousingComplex, int, double> Value)[]
        {
            ("contributes", (c, h) => c.Residents[h].ContributedBroadly ? 1 : 0),
            ("belonging", (c, h) => c.Residents.Belonging[h]),
            ("chats", (c, h) => c.Ties.Chats[h]),
            ("role", (c, h) => c.Residents.Role[h] != Role.None ? 1 : 0),
            ("board", (c, h) => c.Residents.Role[h] == Role.Board ? 1 : 0),
            ("withdrawal", (c, h) => c.Residents.Withdrawal[h]),
            ("drawn in", (c, h) => c.Residents.Drawn[h] ? 1 : 0),
            ("cases", (c, h) => c.Residents.Cases[h]),
            ("tenancy", (c, h) => c.Residents.Tenancy[h]),
        };
        var differences = new double[looks.Length][];
        for (int look = 0; look < looks.Length; look++)
            differences[look] = new double[Replicates];
        var blueprint = new Blueprint(plan, new AssumptionSet(), 2 * Week.PerYear);
        Parallel.For(0, Replicates, new ParallelOptions { MaxDegreeOfParallelism = 2 }, () => new ComplexRun(blueprint), (replicate, _, run) =>
        {
            run.Run(7, replicate);
            for (int look = 0; look < looks.Length; look++)
            {
                for (int home = 0; home < Homes / 2; home++)
                    differences[look][replicate] += looks[look].Value(run.Complex, home) - looks[look].Value(run.Complex, Homes - 1 - home);
            }

            return run;
        }, _ => { });

        for (int look = 0; look < looks.Length; look++)
        {
            var (mean, error) = Runs.Summary(differences[look]);
            Assert.True(Math.Abs(mean) < 5 * error, $"{why}, {looks[look].Name}: the first half has {mean:0.000} more than the other, standard error {error:0.000}");
        }
    }
}
