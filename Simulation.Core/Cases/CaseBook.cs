using Simulation.Core.Numerics;

namespace Simulation.Core.Cases;

/// <summary>
/// All cases: one place for each home and kind, because a new signal about the same person and thing goes into the
/// case that is open. The list of open ones keeps the order of opening, which is the order staff take them in.
/// </summary>
public sealed class CaseBook(int homes)
{
    private static readonly CaseKind[] AllKinds = Enum.GetValues<CaseKind>();
    private readonly Case[] _cases = new Case[homes * AllKinds.Length];
    private readonly int[] _open = new int[homes * AllKinds.Length];
    private readonly bool[] _listed = new bool[homes * AllKinds.Length];
    private int _opened;

    /// <summary>What a case can be about.</summary>
    public static ReadOnlySpan<CaseKind> Kinds => AllKinds;

    /// <summary>The number of cases opened since the start of the run.</summary>
    public int Opened => _opened;

    /// <summary>The places of open cases, oldest first.</summary>
    public ReadOnlySpan<int> Open => _open.AsSpan(0, OpenCount);

    /// <summary>The same, to go through them: each is asked for a few turns before it is needed.</summary>
    public InTurn OpenInTurn => new(_cases, Open);

    public int OpenCount { get; private set; }

    public ReadOnlySpan<Case> All => _cases;

    public ref Case this[int place] => ref _cases[place];

    public ref Case Of(int home, CaseKind kind) => ref _cases[PlaceOf(home, kind)];

    public static int PlaceOf(int home, CaseKind kind) => (home * AllKinds.Length) + (int)kind;

    /// <summary>Weeks between the start of a spell and help that was accepted.</summary>
    public double DelayOfHelp(int home) => Of(home, CaseKind.Care) is { Open: true } care ? Math.Max(0, care.RungSince - care.Opened) : 0;

    /// <summary>Opens a case in its place. The place must be free.</summary>
    public ref Case Begin(int home, CaseKind kind, int week)
    {
        int place = PlaceOf(home, kind);
        ref var opened = ref _cases[place];
        if (opened.Open)
            throw new InvalidOperationException($"home {home} has an open {kind} case already");
        opened = new Case
        {
            Serial = _opened++,
            Parent = -1,
            Subject = home,
            Other = -1,
            Kind = kind,
            Opened = week,
            Seen = -1,
            Noticed = -1,
            Responded = -1,
            RungSince = week,
            Open = true,
        };
        List(place);
        return ref opened;
    }

    /// <summary>A place whose last case has not been taken out of the list yet is in it already.</summary>
    private void List(int place)
    {
        if (_listed[place])
            return;
        _listed[place] = true;
        _open[OpenCount++] = place;
    }

    /// <summary>Takes the closed ones out of the list, keeping the order of the rest.</summary>
    public void Sweep()
    {
        int kept = 0;
        foreach (int place in OpenInTurn)
        {
            _listed[place] = _cases[place].Open;
            if (_listed[place])
                _open[kept++] = place;
        }

        OpenCount = kept;
    }

    /// <summary>The next tenant of a home starts without a past.</summary>
    public void Forget(int home)
    {
        foreach (var kind in Kinds)
        {
            ref var gone = ref Of(home, kind);
            gone = default;
            gone.Parent = -1;
        }
    }

    public void Clear()
    {
        Array.Clear(_cases);
        Array.Clear(_listed);
        OpenCount = 0;
        _opened = 0;
    }

    public ref struct InTurn(Case[] cases, ReadOnlySpan<int> places)
    {
        private readonly ReadOnlySpan<int> _places = places;
        private int _nth = -1;

        public readonly int Current => _places[_nth];

        public readonly InTurn GetEnumerator() => this;

        public bool MoveNext()
        {
            if (++_nth + Prefetch.Turns < _places.Length)
                Prefetch.Places(cases, _places[_nth + Prefetch.Turns]);
            return _nth < _places.Length;
        }
    }
}
