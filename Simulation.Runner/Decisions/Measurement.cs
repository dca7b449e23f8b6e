namespace Simulation.Runner.Decisions;

/// <summary>Something that can be measured before choosing: an outcome in one year, asked of so many residents or read from what is kept
/// anyway.</summary>
/// <param name="Outcome">What is measured.</param>
/// <param name="Asked">How many residents are asked; none where it is counted.</param>
/// <param name="Year">In which year, from 1.</param>
public sealed record Measurement(Outcome Outcome, int? Asked, int Year)
{
    /// <summary>What is seen of a value, when so many people live there: the share among those who are asked, who are drawn without
    /// putting back. By the normal approximation, with a draw of its own for every life.</summary>
    public double Seen(double value, double people, double normal)
    {
        if (Asked is not { } asked || asked >= people) return value;
        double left = (people - asked) / Math.Max(1, people - 1);
        double error = Math.Sqrt(Math.Max(0, value * (1 - value)) / asked * left);
        return Math.Clamp(value + (error * normal), 0, 1);
    }

    /// <summary>What can be measured in most places, where nobody says what: what residents can be asked, and what is kept anyway.</summary>
    public static IReadOnlyList<Measurement> Usual(int year) =>
    [
        .. new[] { Outcome.KnowsNobodyShare, Outcome.AtHomeShare, Outcome.HasHelpedShare, Outcome.LonelyShare, Outcome.ParticipationBroad52 }
            .Select(outcome => new Measurement(outcome, 80, year)),
        .. new[] { Outcome.ComplaintsPer100, Outcome.TurnoverPerYear, Outcome.BeheerFreeHoursShare, Outcome.WorkWaitingHours }
            .Select(outcome => new Measurement(outcome, null, year)),
    ];
}
