namespace Simulation.Runner.Figures.Model;

/// <summary>A place in the palette of the theme; a chart never names a colour itself.</summary>
public readonly record struct SeriesColour
{
    private readonly int _code;

    private SeriesColour(int code) => _code = code;

    /// <summary>The next one in order of the series.</summary>
    public static SeriesColour Auto => default;

    /// <summary>Grey: context that the eye may skip.</summary>
    public static SeriesColour Muted => new(-1);

    public bool IsAuto => _code == 0;
    public bool IsMuted => _code < 0;

    /// <summary>Position in the palette from 0; beyond its end the colours repeat with another dash or marker.</summary>
    public int Index => _code - 1;

    public static SeriesColour Number(int index) => index >= 0
        ? new(index + 1)
        : throw new ArgumentOutOfRangeException(nameof(index), index, "A palette position starts at 0.");
}
