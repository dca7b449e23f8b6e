using FsCheck;
using FsCheck.Fluent;
using Simulation.Runner.Figures.Drawing;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>Names beside lines never touch and stay in order.</summary>
public sealed class NameSpreadingTests
{
    [Fact]
    public void Labels_do_not_touch_and_stay_between_the_ends_when_they_fit()
    {
        var gen =
            from count in Gen.Choose(1, 14)
            from wanted in Gen.Choose(0, 3000).ListOf(count)
            from heights in Gen.Choose(15, 21).ListOf(count)
            select (Wanted: wanted.Select(y => y / 10.0).Order().ToArray(), Heights: heights.Select(height => (double)height).ToArray());
        Prop.ForAll(Arb.From(gen), labels =>
        {
            double[] centres = NameSpreading.Spread(labels.Wanted, labels.Heights, 0, 300);
            for (int i = 0; i < centres.Length; i++)
            {
                if (centres[i] - (labels.Heights[i] / 2) < -1e-6 || centres[i] + (labels.Heights[i] / 2) > 300 + 1e-6) return false;
                if (i > 0 && centres[i] - centres[i - 1] < ((labels.Heights[i] + labels.Heights[i - 1]) / 2) - 1e-6) return false;
            }
            return true;
        }).Check(Seeded.Cases(100));
    }

    [Fact]
    public void A_label_with_room_stays_where_its_line_ends() =>
        Assert.Equal([50.0, 150.0], NameSpreading.Spread([50, 150], [20, 20], 0, 300));

    [Fact]
    public void Two_labels_at_one_place_share_the_distance() =>
        Assert.Equal([90.0, 110.0], NameSpreading.Spread([100, 100], [20, 20], 0, 300));
}
