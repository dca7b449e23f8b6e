using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class NeighbourhoodTests
{
    private static readonly Setting Plain = Given.Complex()
        .With(
            ("neighbourhood.returns", 0.1), ("neighbourhood.without_contact", 0.5), ("neighbourhood.after_serious", 0.6), ("neighbourhood.after_complaint", 0.9),
            ("neighbourhood.reaches_street", 1), ("neighbourhood.quick_answer_saves", 0.5), ("signalling.patience", 3));

    [Theory]
    [InlineData(true, 1, 0.55, "somebody answers the phone")]
    [InlineData(true, 0.5, 0.5375, "half of the time")]
    [InlineData(true, 0, 0.525, "nobody does")]
    [InlineData(false, 1, 0.525, "neighbours were never told whom to ring")]
    public void Goodwill_comes_back_by_a_share_of_what_is_missing(bool timely, double contact, double credit, string why)
    {
        var complex = Plain.Planned(p => p with { Neighbourhood = new NeighbourhoodPlan { TimelyContact = timely } }).Open();
        complex.Credit = 0.5;
        complex.Staff.NeighbourContact = contact;
        Neighbourhood.Step(complex, new Week(10));
        Assert.True(Math.Abs(credit - complex.Credit) < 1e-9, $"{why}: {complex.Credit}");
        Assert.Equal(complex.Credit, complex.Tally[ComplexCounter.Credit]);
    }

    [Fact]
    public void Full_goodwill_cannot_become_fuller()
    {
        var complex = Plain.Open();
        complex.Credit = 1;
        Neighbourhood.Step(complex, new Week(10));
        Assert.Equal(1, complex.Credit);
    }

    [Theory]
    [InlineData(1, 0.48, "an ordinary street")]
    [InlineData(0.5, 0.64, "people who are not easily bothered")]
    [InlineData(2, 0.16, "people who are easily bothered")]
    [InlineData(5, 0, "nothing is left, and not less than nothing")]
    public void One_serious_incident_takes_much_away_at_once(double sensitivity, double credit, string where)
    {
        var complex = Plain.Planned(p => p with { Neighbourhood = new NeighbourhoodPlan { Sensitivity = sensitivity } }).Open();
        complex.Credit = 0.8;
        Goodwill.Serious(complex);
        Assert.True(Math.Abs(credit - complex.Credit) < 1e-9, $"{where}: {complex.Credit}");
    }

    [Theory]
    [InlineData(CaseKind.Nuisance, 3, 0.76, "a quick answer saves half")]
    [InlineData(CaseKind.Nuisance, 4, 0.72, "a late one nothing")]
    [InlineData(CaseKind.Tension, 4, 0.72, "a quarrel is heard too")]
    [InlineData(CaseKind.Rules, 4, 0.72, "and mess is seen")]
    [InlineData(CaseKind.Arrears, 4, 0.8, "rent is no business of the street")]
    [InlineData(CaseKind.Care, 4, 0.8, "nor is a crisis")]
    public void A_complaint_that_reaches_the_street_costs_some(CaseKind kind, int noticed, double credit, string why)
    {
        var complex = Plain.Open();
        complex.Credit = 0.8;
        Goodwill.Complaint(complex, complex.Case(2, kind, noticed: noticed));
        Assert.True(Math.Abs(credit - complex.Credit) < 1e-9, $"{why}: {complex.Credit}");
        Assert.Equal(credit < 0.8 ? 1 : 0, complex.Tally[ComplexCounter.NeighbourComplaints]);
    }

    [Fact]
    public void A_complaint_that_stays_in_the_building_costs_nothing()
    {
        var complex = Plain.With(("neighbourhood.reaches_street", 0)).Open();
        complex.Credit = 0.8;
        Goodwill.Complaint(complex, complex.Case(2, CaseKind.Nuisance));
        Assert.Equal(0.8, complex.Credit);
        Assert.Equal(0, complex.Tally[ComplexCounter.NeighbourComplaints]);
    }

    [Fact]
    public void A_first_complaint_is_heard_by_the_street_and_the_next_steps_are_not()
    {
        var complex = Plain.Open();
        ref var one = ref complex.Case(2, CaseKind.Nuisance);
        Ladder.Climb(complex, ref one, new Week(5));
        Ladder.Climb(complex, ref one, new Week(15));
        Assert.Equal(1, complex.Tally[ComplexCounter.NeighbourComplaints]);
    }
}
