using System.Runtime.Intrinsics;
using Simulation.Core.Population;

namespace Simulation.Tests.Population;

public class MeetingListTests
{
    private static readonly Vector256<int> Homes = Vector256.Create(10, 11, 12, 13, 14, 15, 16, 17);
    private static readonly Vector256<int> Others = Homes + Vector256.Create(100);

    [Fact]
    public void Those_that_take_place_are_noted_one_after_the_other_and_no_others()
    {
        var list = new MeetingList(16);
        list.Note(Homes, Others, Marked(1, 4, 7));
        list.Note(Homes, Others, Marked());
        list.Note(Homes, Others, Marked(0));
        Assert.Equal(4, list.Count);
        Assert.Equal([new(11, 111), new(14, 114), new(17, 117), new(10, 110)], Enumerable.Range(0, 4).Select(nth => list[nth]));
        list.Clear();
        Assert.Equal(0, list.Count);
    }

    [Fact]
    public void A_full_list_can_be_asked_again()
    {
        var list = new MeetingList(8);
        list.Note(Homes, Others, Marked(0, 1, 2, 3, 4, 5, 6, 7));
        list.Note(Homes, Others, Marked());
        Assert.Equal(8, list.Count);
        Assert.Equal(new Meeting(17, 117), list[7]);
    }

    private static Vector256<float> Marked(params int[] lanes)
    {
        var marked = Vector256<int>.Zero;
        foreach (int lane in lanes)
            marked = marked.WithElement(lane, -1);
        return marked.AsSingle();
    }
}
