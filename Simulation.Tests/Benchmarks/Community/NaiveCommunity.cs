using Simulation.Benchmarks.Community;

namespace Simulation.Tests.Benchmarks.Community;

/// <summary>
/// The community as one would write it from the README without a thought for speed: an object a resident, doubles, one
/// sequential generator, a draw of its own for every question. Shares only the README with what it checks: the numbers
/// stand here a second time on purpose.
/// </summary>
internal sealed class NaiveCommunity
{
    private readonly Random _random;
    private readonly Resident[] _residents;

    public NaiveCommunity(int residents, int seed)
    {
        _random = new Random(seed);
        _residents = [.. Enumerable.Range(0, residents).Select(_ => new Resident())];
        for (int i = 0; i < residents; i++)
        {
            Refresh(_residents[i]);
            foreach (int step in new[] { -4, -3, -2, -1, 1, 2, 3, 4 })
                _residents[i].Neighbours.Add(_random.NextDouble() < 0.1 ? SomebodyElse(i) : _residents[(i + step + residents) % residents]);
        }
    }

    /// <summary>The share of what is missing that motivation makes up in a week; to see that a wrong one is noticed.</summary>
    public double Follows { get; init; } = 0.05;

    public IReadOnlyList<Resident> Residents => _residents;

    public CommunityWeek Step()
    {
        int incidents = 0;
        int evictions = 0;
        int moveOuts = 0;
        var shares = _residents.Select(resident => resident.Neighbours.Count(other => other.Active) / 8.0).ToArray();
        for (int i = 0; i < _residents.Length; i++)
        {
            var resident = _residents[i];
            double share = shares[i];
            resident.Active = _random.NextDouble() < Math.Clamp(0.15 + (0.55 * resident.Motivation) + (0.3 * share) - (0.2 * resident.Vulnerability), 0, 1);
            resident.Motivation = Math.Clamp(resident.Motivation + (Follows * (share - resident.Motivation)) + (resident.Active ? 0.01 : 0) - 0.005, 0, 1);
            if (_random.NextDouble() < 0.01 * resident.Vulnerability * (1 - (0.5 * share)))
            {
                incidents++;
                if (_random.NextDouble() < 0.3)
                    resident.Level++;
                if (resident.Level == 4)
                {
                    evictions++;
                    Refresh(resident);
                }
            }
            else if (resident.Level > 0 && _random.NextDouble() < 0.2)
            {
                resident.Level = 0;
            }

            if (_random.NextDouble() < 0.0025)
            {
                moveOuts++;
                Refresh(resident);
            }
        }

        return new CommunityWeek(_residents.Average(resident => resident.Active ? 1.0 : 0), incidents, evictions, moveOuts);
    }

    private Resident SomebodyElse(int than)
    {
        int other;
        do
            other = _random.Next(_residents.Length);
        while (other == than);
        return _residents[other];
    }

    private void Refresh(Resident resident)
    {
        resident.Motivation = 0.3 + (0.6 * _random.NextDouble());
        resident.Vulnerability = _random.NextDouble() < 1.0 / 3 ? 0.5 + (0.5 * _random.NextDouble()) : 0.3 * _random.NextDouble();
        resident.Level = 0;
    }

    internal sealed class Resident
    {
        public double Motivation { get; set; }
        public double Vulnerability { get; set; }
        public int Level { get; set; }
        public bool Active { get; set; }
        public List<Resident> Neighbours { get; } = [];
    }
}
