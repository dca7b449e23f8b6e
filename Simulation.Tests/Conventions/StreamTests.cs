using System.Text.RegularExpressions;
using Simulation.Core.Randomness;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Conventions;

/// <summary>Each stream of chance answers the questions of one process: what is decided with one has nothing to do with another.</summary>
public partial class StreamTests
{
    /// <summary>Where each stream is drawn from, and in how many places; more than one place means addresses that differ.</summary>
    private static readonly (Chance Stream, string File, int Places)[] Table =
    [
        (Chance.Traits, "Arrivals", 1), (Chance.Traits, "SpareTime", 1), (Chance.OpeningRole, "Roles", 1), (Chance.StaffLeave, "Staffing", 1),
        (Chance.StaffVacancy, "Staffing", 1), (Chance.StaffAway, "Staffing", 1), (Chance.Sharing, "Signalling", 1), (Chance.Sharing, "Table", 1),
        (Chance.Connecting, "CommunityWork", 2), (Chance.Introducing, "CommunityWork", 1), (Chance.TeamReading, "CoachingPhase", 1), (Chance.Meeting, "Encounters", 1),
        (Chance.Gathering, "Encounters", 1), (Chance.Join, "Participation", 1), (Chance.Ask, "Participation", 1),
        (Chance.Recruit, "Commitment", 4), (Chance.StopOrganising, "Commitment", 2), (Chance.Board, "Association", 2),
        (Chance.Relapse, "Relapse", 1), (Chance.Signal, "Clocks", 1), (Chance.Signal, "Incidents", 1), (Chance.Destabilise, "Clocks", 1),
        (Chance.Recover, "Clocks", 1), (Chance.HelpAccepted, "Care", 1), (Chance.Notice, "Signalling", 2),
        (Chance.Settle, "Ladder", 1), (Chance.Step, "Ladder", 2), (Chance.Arrears, "Clocks", 1),
        (Chance.EndOfSupport, "Care", 1), (Chance.Move, "Turnover", 1), (Chance.Candidate, "Allocation", 1),
        (Chance.Association, "Association", 2), (Chance.Neighbourhood, "Goodwill", 1), (Chance.Contact, "Meetings", 2),
        (Chance.Seriousness, "Incidents", 2), (Chance.Seriousness, "Signals", 1), (Chance.LeaseEnd, "Turnover", 1), (Chance.Placement, "Allocation", 3), (Chance.Need, "Requests", 1), (Chance.Answer, "Requests", 2), (Chance.Destination, "Leaving", 2), (Chance.Elsewhere, "Ladder", 1),
    ];

    [Fact]
    public void No_two_questions_share_a_stream_or_one_would_answer_the_other()
    {
        // The round of the week is a question of the complex, and is asked from several processes through one method.
        var drawn = CoreSource.Files()
            .Where(file => Path.GetFileName(file) is not ("HousingComplex.cs" or "Chance.cs"))
            .SelectMany(file => Stream().Matches(File.ReadAllText(file)), (file, match) => $"{match.Groups[1].Value} in {Path.GetFileNameWithoutExtension(file)}")
            .CountBy(place => place)
            .Select(place => $"{place.Key}: {place.Value}");
        Assert.Equal(Table.Select(row => $"{row.Stream} in {row.File}: {row.Places}").Order(), drawn.Order());
        Assert.Equal(Enum.GetValues<Chance>().Order(), Table.Select(row => row.Stream).Distinct().Order());
    }

    [Fact]
    public void Whoever_makes_noise_is_no_sooner_in_arrears_as_they_would_be_on_one_stream()
    {
        // 2,000 people. Without a tie the correlation of two clocks has a standard error of 1/sqrt(2000) = 0.022: more than
        // 0.11 either way happens once in two million. On one stream it is 1.
        var residents = Given.Complex(homes: 2000, perCorridor: 20).AsDrawn().Residents;
        double[][] clocks = [Of(residents.SignalClock), Of(residents.ArrearsClock), Of(residents.SpellClock)];
        for (int one = 0; one < clocks.Length; one++)
        {
            for (int other = one + 1; other < clocks.Length; other++)
                Assert.InRange(Correlation(clocks[one], clocks[other]), -0.11, 0.11);
        }

        double[] Of(float[] clock) => [.. clock.Take(residents.Homes).Select(x => (double)x)];
    }

    private static double Correlation(double[] one, double[] other)
    {
        double meanOne = one.Average();
        double meanOther = other.Average();
        double together = one.Zip(other, (a, b) => (a - meanOne) * (b - meanOther)).Sum();
        return together / Math.Sqrt(one.Sum(a => (a - meanOne) * (a - meanOne)) * other.Sum(b => (b - meanOther) * (b - meanOther)));
    }

    [GeneratedRegex(@"(?<![\w.])Chance\.([A-Z]\w*)")]
    private static partial Regex Stream();
}
