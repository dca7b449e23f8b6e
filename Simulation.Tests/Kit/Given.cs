using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Kit;

/// <summary>
/// Complexes in a few words. A test says what matters for it and nothing else: <c>Given.Complex(homes: 12)
/// .With(("escalation.talk_ends", 1)).Open()</c> is a complex of ordinary residents on the first day.
/// </summary>
internal static class Given
{
    /// <summary>One corridor without residents with support, in which nobody organises yet and nobody is paid to be there.</summary>
    public static Setting Complex(int homes = 12, int perCorridor = 0) => new()
    {
        Plan = Scenario.OfHomes(homes) with
        {
            Building = new BuildingPlan { Homes = homes, ClusterSize = perCorridor > 0 ? perCorridor : Math.Max(2, homes) },
            Mix = new MixPlan { SupportedShare = 0 },
        },
        Believed = new AssumptionSet().With(("commitment.organises_from_start", 0), ("commitment.prepared_from_start", 0)),
    };
}

/// <summary>What was decided and what is believed, before the first day.</summary>
internal sealed record Setting
{
    public required Scenario Plan { get; init; }
    public required AssumptionSet Believed { get; init; }
    public int Weeks { get; init; } = 10 * Week.PerYear;
    public ulong Seed { get; init; } = 1;

    /// <summary>The same with other numbers, impossible ones too: a test may have to make something certain.</summary>
    public Setting With(params (string Path, double Value)[] numbers)
    {
        var believed = Believed.Copy();
        foreach (var (path, value) in numbers)
        {
            var entry = Catalogue.Entries.First(e => e.Path == path);
            entry.Property.SetValue(entry.Section.GetValue(believed), value);
        }

        return this with { Believed = believed };
    }

    /// <summary>The same with mechanisms switched off.</summary>
    public Setting Without(params string[] mechanisms) => this with { Believed = Believed.Without(mechanisms) };

    /// <summary>The same with another plan.</summary>
    public Setting Planned(Func<Scenario, Scenario> decided) => this with { Plan = decided(Plan) };

    /// <summary>The same with one more policy event, given by its week.</summary>
    public Setting Event(Lever change, double to, int atWeek, int notice = 0, double phaseOut = 0, double restored = 0, bool placebo = false) =>
        Event(new PolicyEvent
        {
            Name = $"{change} to {to}",
            Change = change,
            To = to,
            AtYear = (double)atWeek / Week.PerYear,
            NoticeWeeks = notice,
            PhaseOutMonths = phaseOut,
            RestoredAfterMonths = restored,
            Placebo = placebo,
        });

    public Setting Event(PolicyEvent policy) => Planned(plan => plan with { Events = [.. plan.Events, policy] });

    /// <summary>The first day, with the people chance has drawn.</summary>
    public HousingComplex AsDrawn()
    {
        var complex = new ComplexRun(new Blueprint(Plan, Believed, Weeks)).Start(Seed, 0);
        complex.Tally.Clear();
        return complex;
    }

    /// <summary>The first day, with nothing but ordinary people: what a test needs to be different it says itself.</summary>
    public HousingComplex Open()
    {
        var complex = AsDrawn();
        for (int home = 0; home < complex.Residents.Homes; home++)
            complex.Ordinary(home);
        Array.Clear(complex.Clusters.Heavy);
        return complex;
    }
}
