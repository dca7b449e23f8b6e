using Simulation.Core.Numerics;
using Simulation.Core.Population;

namespace Simulation.Tests.Core.Population;

public class MeetingListTests
{
    private static readonly EightWhole Homes = EightWhole.CountingFrom(10);
    private static readonly EightWhole Others = Homes + 100;

    [Fact]
    public void Those_that_take_place_are_noted_one_after_the_other_and_no_others()
    {
        var list = new MeetingList(16);
        list.Note(Homes, Others, Meet(1, 4, 7));
        list.Note(Homes, Others, Meet());
        list.Note(Homes, Others, Meet(0));
        Assert.Equal(4, list.Count);
        Assert.Equal([new(11, 111), new(14, 114), new(17, 117), new(10, 110)], Enumerable.Range(0, 4).Select(nth => list[nth]));
        list.Clear();
        Assert.Equal(0, list.Count);
    }

    [Fact]
    public void A_full_list_can_be_asked_again()
    {
        var list = new MeetingList(8);
        list.Note(Homes, Others, Meet(0, 1, 2, 3, 4, 5, 6, 7));
        list.Note(Homes, Others, Meet());
        Assert.Equal(8, list.Count);
        Assert.Equal(new Meeting(17, 117), list[7]);
    }

    [Fact]
    public void Those_that_take_place_keep_their_order_whichever_they_are()
    {
        for (uint bits = 0; bits < 1 << Lanes.Width; bits++)
        {
            int[] those = [.. Enumerable.Range(0, Lanes.Width).Where(place => (bits >> place & 1) == 1)];
            var list = new MeetingList(8);
            list.Note(Homes, Others, Meet(those));
            Assert.Equal(those.Select(place => new Meeting(10 + place, 110 + place)), Enumerable.Range(0, list.Count).Select(nth => list[nth]));
        }
    }

    private static Yes Meet(params int[] places) => Yes.From([.. Enumerable.Range(0, Lanes.Width).Select(place => places.Contains(place))]);
}
