namespace Simulation.Benchmarks.Peers;

/// <summary>
/// The community as one writes it in C# without a thought for speed: an object a resident, a list of neighbours, doubles, one
/// <see cref="Random"/> and a draw of its own for every question. One of the peers, so it knows nothing of the columns it is compared with.
/// </summary>
public sealed class ObjectCommunity
{
    private static readonly int[] Steps = [-4, -3, -2, -1, 1, 2, 3, 4];

    private readonly Random _random;
    private readonly List<Resident> _residents = [];

    public ObjectCommunity(int residents, int seed)
    {
        _random = new Random(seed);
        for (int i = 0; i < residents; i++) _residents.Add(new Resident());
        for (int i = 0; i < residents; i++)
        {
            var resident = _residents[i];
            foreach (int step in Steps)
                resident.Neighbours.Add(_residents[_random.NextDouble() < 0.1 ? SomebodyElse(i) : (i + step + residents) % residents]);
            Refresh(resident);
        }
    }

    public int Incidents { get; private set; }
    public int Evictions { get; private set; }
    public int MoveOuts { get; private set; }

    /// <summary>Everybody one incident away from having to leave.</summary>
    public void ToTheEdge()
    {
        foreach (var resident in _residents)
            (resident.Vulnerability, resident.Level) = (1, 3);
    }

    /// <summary>Lets a week pass and tells the share active.</summary>
    public double Step()
    {
        int active = 0;
        foreach (var resident in _residents)
        {
            int seen = 0;
            foreach (var other in resident.Neighbours)
            {
                if (other.WasActive) seen++;
            }

            double share = seen / 8.0;
            double chance = 0.15 + (0.55 * resident.Motivation) + (0.3 * share) - (0.2 * resident.Vulnerability);
            resident.Active = _random.NextDouble() < Math.Clamp(chance, 0, 1);
            if (resident.Active) active++;
            resident.Motivation = Math.Clamp(resident.Motivation + (0.05 * (share - resident.Motivation)) + (resident.Active ? 0.01 : 0) - 0.005, 0, 1);
            if (_random.NextDouble() < 0.01 * resident.Vulnerability * (1 - (0.5 * share)))
                Go(resident);
            else if (resident.Level > 0 && _random.NextDouble() < 0.2)
                resident.Level = 0;
            if (_random.NextDouble() < 0.0025)
            {
                MoveOuts++;
                Refresh(resident);
            }
        }

        foreach (var resident in _residents)
            resident.WasActive = resident.Active;
        return (double)active / _residents.Count;
    }

    private void Go(Resident resident)
    {
        Incidents++;
        if (_random.NextDouble() >= 0.3 || ++resident.Level < 4) return;
        Evictions++;
        Refresh(resident);
    }

    private int SomebodyElse(int than)
    {
        int other = _random.Next(_residents.Count - 1);
        return other >= than ? other + 1 : other;
    }

    private void Refresh(Resident resident)
    {
        resident.Motivation = 0.3 + (0.6 * _random.NextDouble());
        resident.Vulnerability = _random.NextDouble() < 1.0 / 3 ? 0.5 + (0.5 * _random.NextDouble()) : 0.3 * _random.NextDouble();
        resident.Level = 0;
    }

    private sealed class Resident
    {
        public double Motivation { get; set; }
        public double Vulnerability { get; set; }
        public int Level { get; set; }
        public bool Active { get; set; }
        public bool WasActive { get; set; }
        public List<Resident> Neighbours { get; } = [];
    }
}
