namespace Simulation.Runner.Ensembles;

/// <summary>
/// What the model does, as a number: a few lives with every assumption in the middle of its range. A change of speed or of a central
/// value keeps it and a change of a rule moves it, so that sets of values that were fitted to another model are not used with this one.
/// </summary>
public static class ModelPrint
{
    private const int Homes = 40;
    private const int Years = 5;
    private const int Lives = 2;

    private static readonly Lazy<string> Made = new(Make);

    public static string Current => Made.Value;

    private static string Make()
    {
        var middle = new AssumptionSet().With(Catalogue.Entries.Select(e => (e.Path, (e.Assumption.Low + e.Assumption.High) / 2)));
        var plan = Scenario.OfHomes(Homes) with
        {
            Events = [new PolicyEvent { Name = "coach_stops", AtYear = 3, Change = Lever.CoachHours, To = 0 }],
        };
        var run = new ComplexRun(new Blueprint(plan, middle, Years * Week.PerYear));
        ulong print = 0;
        for (int life = 0; life < Lives; life++) print = (print * 0x100000001B3) ^ run.Run(1, life).Fingerprint;
        return print.ToString("x16", CultureInfo.InvariantCulture);
    }
}
