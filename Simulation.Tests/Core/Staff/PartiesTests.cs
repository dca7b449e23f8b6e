using Simulation.Core.Cases;
using Simulation.Core.Staff;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Staff;

public class PartiesTests
{
    [Theory]
    [InlineData(CaseKind.Care, Parties.Care, "a crisis is for the care team")]
    [InlineData(CaseKind.Arrears, Parties.Beheer, "rent is for the landlord")]
    [InlineData(CaseKind.Tension, Parties.Coach | Parties.Beheer, "a quarrel for coach or beheer")]
    [InlineData(CaseKind.Nuisance, Parties.Coach | Parties.Beheer, "so is noise")]
    [InlineData(CaseKind.Rules, Parties.Coach | Parties.Beheer, "so are the rules of the house")]
    public void Who_can_act_depends_on_what_it_is(CaseKind kind, Parties who, string why) => Assert.True(who == ActingParties.For(kind), why);

    [Fact]
    public void Every_kind_of_case_has_somebody_who_can_act() =>
        Assert.DoesNotContain(Enum.GetValues<CaseKind>(), kind => ActingParties.For(kind) == Parties.None);

    [Fact]
    public void What_is_no_kind_of_case_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => ActingParties.For((CaseKind)99));

    [Theory]
    [InlineData(PostKind.Coach, Parties.Coach)]
    [InlineData(PostKind.SocialBeheer, Parties.Beheer)]
    [InlineData(PostKind.Care, Parties.Care)]
    [InlineData(PostKind.Clients, Parties.Care)]
    [InlineData(PostKind.PhysicalBeheer, Parties.None)]
    [InlineData(PostKind.Huismeester, Parties.None)]
    public void Half_an_hour_a_week_is_to_be_at_work_and_without_any_nobody_is(PostKind post, Parties who)
    {
        var complex = Given.Complex().Open();
        var staff = complex.Staff;
        Post[] all = [staff.Coach, staff.SocialBeheer, staff.PhysicalBeheer, staff.Care, staff.Huismeester, staff.Clients];
        foreach (var one in all) one.Begin(paid: 1, worked: 0, endless: false);
        Assert.Equal(Parties.None, ActingParties.AtWork(complex));
        Assert.Single(all, one => one.Kind == post).Begin(paid: 1, worked: 0.5, endless: false);
        Assert.Equal(who, ActingParties.AtWork(complex));
    }

    [Theory]
    [InlineData(Parties.Coach | Parties.Care, Parties.Care, true)]
    [InlineData(Parties.Coach, Parties.Care | Parties.Beheer, false)]
    [InlineData(Parties.None, Parties.Coach, false)]
    [InlineData(Parties.Coach, Parties.None, false)]
    public void One_of_them_is_enough(Parties these, Parties those, bool any) => Assert.Equal(any, these.Any(those));
}
