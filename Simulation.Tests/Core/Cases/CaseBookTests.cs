using Simulation.Core.Cases;

namespace Simulation.Tests.Core.Cases;

public class CaseBookTests
{
    [Fact]
    public void A_case_begins_as_a_signal_nobody_knows_of()
    {
        var book = new CaseBook(4);
        ref var one = ref book.Begin(2, CaseKind.Arrears, week: 9);
        Assert.Equal((0, -1, 2, -1), (one.Serial, one.Parent, one.Subject, one.Other));
        Assert.Equal((Rung.Signal, 9, -1, -1, 9), (one.Rung, one.Opened, one.Noticed, one.Responded, one.RungSince));
        Assert.Equal(-1, one.Seen);
        Assert.True(one.Open && !one.StepTaken);
        Assert.Equal(1, book.Begin(3, CaseKind.Care, 10).Serial);
    }

    [Fact]
    public void There_is_one_place_for_each_person_and_thing()
    {
        var book = new CaseBook(4);
        var places = Enumerable.Range(0, 4).SelectMany(home => Enum.GetValues<CaseKind>().Select(kind => CaseBook.PlaceOf(home, kind))).ToArray();
        Assert.Equal(24, places.Distinct().Count());
        Assert.Equal(24, book.All.Length);
        book.Begin(2, CaseKind.Rules, 0);
        Assert.Throws<InvalidOperationException>(() => book.Begin(2, CaseKind.Rules, 1));
        book.Begin(2, CaseKind.Nuisance, 1);
        Assert.Equal(2, book.OpenCount);
    }

    [Fact]
    public void A_book_that_nobody_sweeps_never_overflows()
    {
        // Where nobody works on cases (workload.process off) the list is never swept.
        var book = new CaseBook(2);
        for (int week = 0; week < 50; week++)
        {
            book.Begin(week % 2, CaseKind.Tension, week);
            book.Of(week % 2, CaseKind.Tension).Open = false;
        }

        Assert.Equal((2, 50), (book.OpenCount, book.Opened));
        book.Sweep();
        Assert.Equal(0, book.OpenCount);
    }

    [Fact]
    public void Open_ones_are_kept_in_order_of_opening_when_others_end()
    {
        var book = new CaseBook(5);
        foreach (int home in new[] { 3, 0, 4, 1 })
            book.Begin(home, CaseKind.Nuisance, 0);
        book.Of(0, CaseKind.Nuisance).Open = false;
        book.Sweep();
        Assert.Equal([3, 4, 1], book.Open.ToArray().Select(place => book[place].Subject));
        Assert.Equal(4, book.Opened);
    }

    [Fact]
    public void A_place_is_used_again_by_a_case_of_its_own()
    {
        var book = new CaseBook(2);
        ref var first = ref book.Begin(1, CaseKind.Tension, 0);
        first.Rung = Rung.Warning;
        first.Warnings = 2;
        first.Open = false;
        book.Sweep();
        ref var second = ref book.Begin(1, CaseKind.Tension, 30);
        Assert.Equal((1, Rung.Signal, (byte)0, 30), (second.Serial, second.Rung, second.Warnings, second.Opened));
        Assert.Equal(1, book.OpenCount);
    }

    [Fact]
    public void The_next_tenant_begins_without_a_past()
    {
        var book = new CaseBook(3);
        foreach (var kind in Enum.GetValues<CaseKind>())
            book.Begin(1, kind, 0).Rung = Rung.Warning;
        book.Begin(2, CaseKind.Care, 0);
        book.Forget(1);
        foreach (var kind in Enum.GetValues<CaseKind>())
            Assert.Equal((false, Rung.Signal, -1), (book.Of(1, kind).Open, book.Of(1, kind).Rung, book.Of(1, kind).Parent));
        Assert.True(book.Of(2, CaseKind.Care).Open);
        book.Sweep();
        Assert.Equal(1, book.OpenCount);
    }

    [Fact]
    public void Another_run_begins_with_an_empty_book()
    {
        var book = new CaseBook(2);
        book.Begin(1, CaseKind.Care, 0);
        book.Clear();
        Assert.Equal((0, 0), (book.OpenCount, book.Opened));
        Assert.Equal(0, book.Begin(1, CaseKind.Care, 0).Serial);
    }
}
