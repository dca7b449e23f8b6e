using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Docs;

/// <summary>Something of a complex that is predicted, over some years of a run.</summary>
public sealed record Predicted(string Id, Bilingual Name, Unit Unit, Func<HousingComplex, Series, int, int, double> Over);

/// <summary>What the model expects of one thing in one stretch of years: where the mean lies, and where a single complex may end up.</summary>
public sealed record Prediction(Predicted What, int FromYear, int ToYear, Estimate Estimate);

/// <summary>All that is predicted of one scenario, year by year and over all years.</summary>
public sealed record ScenarioPredictions(LoadedScenario Scenario, int Years, int Runs, IReadOnlyList<Prediction> All);

/// <summary>
/// What the model expects of a scenario over the ensemble, made before anybody looks at what happened there: by year and over all years,
/// with the band of the mean and the 90% range of one complex, in which chance and assumptions are both.
/// </summary>
public static class Predictions
{
    private const int Chunk = 8;

    /// <summary>What is predicted, in the order of the page.</summary>
    public static IReadOnlyList<Predicted> What { get; } =
    [
        .. Outcomes(
            Outcome.ParticipationBroad, Outcome.ParticipationBroad13, Outcome.ParticipationBroad52, Outcome.ParticipationNarrow,
            Outcome.OrganisersShare, Outcome.Belonging, Outcome.Safety, Outcome.LonelyShare, Outcome.ComplaintsPer100,
            Outcome.SeriousIncidentsPer100, Outcome.WarningsPer100, Outcome.LegalPer100, Outcome.EvictionsPer100,
            Outcome.ArrearsEvictionsPer100, Outcome.TurnoverPerYear),
        Of("turnover_per_year.supported"), Of("turnover_per_year.never"),
        new("first_still_there", ("eerste bewoners die er nog wonen", "first residents who still live there"), Unit.Share, StillThere),
        .. Outcomes(
            Outcome.TenureYears, Outcome.LeftByChoiceShare, Outcome.ToOwnHomePer100, Outcome.ToSupportedElsewherePer100,
            Outcome.ToBeschermdWonenPer100, Outcome.ToOpvangPer100, Outcome.ToClinicPer100, Outcome.ToFamilyPer100,
            Outcome.AdmissionsPer100, Outcome.CareExitsPerYear, Outcome.SupportedShare, Outcome.VacancyWeeksPerYear,
            Outcome.CoachHoursPerWeek, Outcome.BeheerHoursPerWeek, Outcome.CareCommunityHoursPerWeek,
            Outcome.CareHoursPerSupported, Outcome.BeheerFreeHoursShare, Outcome.WaakvlamWeeksShare, Outcome.BoardVacancyShare,
            Outcome.ActivitiesPerWeek),
    ];

    /// <summary>Runs a scenario; what comes out does not depend on the number of threads.</summary>
    public static ScenarioPredictions Of(
        LoadedScenario scenario, Ensemble? ensemble, int years, int replicates, ulong seed, int threads, CancellationToken cancel)
    {
        (int From, int To)[] spans = [(0, years), .. Enumerable.Range(0, years).Select(year => (year, year + 1))];
        double[][] values = new double[replicates][];
        var blueprints = new Blueprints(new Blueprint(scenario.Plan, scenario.Assumptions, years * Week.PerYear), ensemble, scenario.StatedAssumptions);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.ForEach(Enumerable.Range(0, replicates).Chunk(Chunk), options, some =>
        {
            (ComplexRun? Run, int Kind) bench = default;
            foreach (int replicate in some)
            {
                int kind = blueprints.KindOf(replicate);
                if (bench.Run is null || bench.Kind != kind) bench = (new ComplexRun(blueprints.Of(replicate)), kind);
                bench.Run.Complex.Log = new EventLog();
                var series = bench.Run.Run(seed, replicate, cancel).Series;
                values[replicate] = [.. spans.SelectMany(span => What.Select(what =>
                    what.Over(bench.Run.Complex, series, span.From * Week.PerYear, span.To * Week.PerYear)))];
            }
        });
        var all = spans.SelectMany((span, nth) => What.Select((what, at) =>
            new Prediction(what, span.From, span.To, Told(values, (nth * What.Count) + at, ensemble, what))));
        return new ScenarioPredictions(scenario, years, replicates, [.. all]);
    }

    private static Estimate Told(double[][] values, int at, Ensemble? ensemble, Predicted what)
    {
        var moments = default(Moments);
        var spread = new Sketch();
        var members = ensemble is null ? null : new MemberSums(ensemble.Members.Count, 1);
        for (int replicate = 0; replicate < values.Length; replicate++)
        {
            double value = values[replicate][at];
            if (!double.IsFinite(value)) continue;
            moments.Add(value);
            spread.Add(value);
            members?.Add(ensemble!.MemberOf(replicate), 0, value);
        }

        var bounds = what.Unit.IsShare() ? new Bounds(0, 1) : new Bounds(0, double.PositiveInfinity);
        return Estimate.Of(moments, spread, bounds, members?.Of(0, moments, bounds));
    }

    private static IEnumerable<Predicted> Outcomes(params IEnumerable<Outcome> outcomes) => outcomes.Select(Of);

    private static Predicted Of(string id) => Of(Outcome.Named(id));

    private static Predicted Of(Outcome outcome) =>
        new(outcome.Id, OutcomeTexts.Of(outcome).Name, outcome.Unit, (_, series, from, to) => outcome.Over(series, from, to));

    /// <summary>At the end of the stretch; somebody who moved in after opening is no first resident.</summary>
    private static double StillThere(HousingComplex complex, Series series, int from, int to)
    {
        int left = complex.Log!.Events.Count(e => e.What == Happening.MovedOut && e.Tenancy == 0 && e.Week < to);
        return 1 - ((double)left / complex.Residents.Homes);
    }
}
