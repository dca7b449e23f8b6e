namespace Simulation.Runner.Texts;

/// <summary>How long something takes, for readers: no more digits than an estimate has.</summary>
public static class DurationTexts
{
    private const double MostSeconds = 90;
    private const double MostMinutes = 90;

    /// <summary>As it stands in a line that changes: 12 s, 4 min, 3 h.</summary>
    public static string Short(TimeSpan time) => time.TotalSeconds < MostSeconds ? Invariant($"{time.TotalSeconds:0} s")
        : time.TotalMinutes < MostMinutes ? Invariant($"{time.TotalMinutes:0} min")
        : Invariant($"{time.TotalHours:0.#} h");

    /// <summary>In a sentence: about 25 seconds, about 4 minutes.</summary>
    public static Bilingual About(TimeSpan time) => time.TotalSeconds < MostSeconds
        ? Whole(Rounded(time.TotalSeconds), ("seconde", "second"), ("seconden", "seconds"))
        : time.TotalMinutes < MostMinutes
            ? Whole(Rounded(time.TotalMinutes), ("minuut", "minute"), ("minuten", "minutes"))
            : Whole(Rounded(time.TotalHours), ("uur", "hour"), ("uur", "hours"));

    private static double Rounded(double number) => number < 10 ? Math.Max(1, Math.Round(number)) : Math.Round(number / 5) * 5;

    private static Bilingual Whole(double number, Bilingual one, Bilingual many) =>
        new Bilingual("ongeveer ", "about ") + number.ToString("0", CultureInfo.InvariantCulture) + " " + (number == 1 ? one : many);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
