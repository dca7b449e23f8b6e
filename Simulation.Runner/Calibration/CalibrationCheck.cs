namespace Simulation.Runner.Calibration;

/// <summary>What makes no sense to begin with.</summary>
public static class CalibrationCheck
{
    /// <summary>A target that is no number at so many points cannot be searched by.</summary>
    private const double LeastKnown = 0.5;

    public static IReadOnlyList<Bilingual> Problems(CalibrationSettings settings)
    {
        var problems = new List<Bilingual>();
        if (settings.Targets.All.Count == 0)
            problems.Add(("er zijn geen doelen; laat minder weg, of noem een bestand met --targets", "there are no targets; leave fewer out, or name a file with --targets"));
        foreach (var quantity in settings.Targets.All)
        {
            if (!(quantity.Low < quantity.High))
            {
                problems.Add((
                    $"{quantity.Id}: het bereik staat op zijn kop ({Range(quantity)}); low moet onder high liggen",
                    $"{quantity.Id}: the range is upside down ({Range(quantity)}); low must lie below high"));
            }
            else if (!(quantity.Target >= quantity.Low && quantity.Target <= quantity.High))
            {
                string target = quantity.Target.ToString(CultureInfo.InvariantCulture);
                problems.Add((
                    $"{quantity.Id}: het midden {target} ligt niet in het bereik {Range(quantity)}",
                    $"{quantity.Id}: the middle {target} is not in the range {Range(quantity)}"));
            }
        }

        if (settings.Draws < settings.Members)
        {
            problems.Add((
                $"{settings.Members} leden uit {settings.Draws} trekkingen gaat niet; vraag minder leden met --members of meer trekkingen met --draws",
                $"{settings.Members} members out of {settings.Draws} draws is not possible; ask fewer with --members or more draws with --draws"));
        }

        return problems;
    }

    public static IReadOnlyList<Bilingual> Unmeasured(IReadOnlyList<TargetScale> scales, IReadOnlyList<SimulatedPoint> points)
    {
        var problems = new List<Bilingual>();
        for (int t = 0; t < scales.Count; t++)
        {
            int known = points.Count(p => double.IsFinite(scales[t].Of(p.Targets[t].Value) + scales[t].NoiseOf(p.Targets[t])));
            if (known >= LeastKnown * points.Count) continue;
            string id = scales[t].Quantity.Id;
            problems.Add((
                $"{id}: dit doel is maar bij {known} van {points.Count} punten een getal, omdat er te weinig van gebeurt; meet het over meer jaren of woningen, of laat het weg met --without {id}",
                $"{id}: this target is a number at only {known} of {points.Count} points, because too little of it happens; measure it over more years or homes, or leave it out with --without {id}"));
        }

        return problems;
    }

    private static string Range(Quantity quantity) => string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}-{quantity.High}");
}
