namespace Simulation.Runner.Figures.Model;

/// <summary>Width and height in pixels at scale 1.</summary>
public readonly record struct FigureSize(int Width, int Height)
{
    public static FigureSize Wide => new(960, 540);

    public int Width { get; } = Within(Width, 320, nameof(Width));

    public int Height { get; } = Within(Height, 200, nameof(Height));

    private static int Within(int value, int least, string parameter) => value >= least && value <= 4000
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, $"A figure is {least} to 4000 pixels this way.");
}

/// <summary>What a reader gets: one panel or several, a title, a source, and words for who cannot see it.</summary>
public sealed record Figure
{
    /// <summary>One panel, whose title and subtitle are those of the figure.</summary>
    public Figure(Panel panel)
        : this(panel.Title, [panel])
    {
        Subtitle = panel.Subtitle;
    }

    /// <summary>Small multiples, each with its own short title.</summary>
    public Figure(string title, IEnumerable<Panel> panels)
    {
        Title = Check.Text(title, "The title of a figure");
        Panels = [.. panels];
        if (Panels.Count == 0) throw new ArgumentException($"Figure '{title}' has no panels.", nameof(panels));
        Columns = Panels.Count <= 3 ? Panels.Count : (Panels.Count + 1) / 2;
    }

    public string Title { get; }
    public IReadOnlyList<Panel> Panels { get; }
    public string Subtitle { get; init; } = "";

    /// <summary>What the figure shows, for a reader who cannot see it.</summary>
    public required string AltText
    {
        get;
        init => field = Check.Text(value, "The alternative text of a figure", nameof(value));
    }

    /// <summary>Source and receipt: runs, seed, version of the model.</summary>
    public string Footer { get; init; } = "";

    public FigureSize Size { get; init; } = FigureSize.Wide;

    public int Columns
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A figure has at least one column.");
    }

    /// <summary>Whether all panels have one range on x, written under the last row only.</summary>
    public bool SharesX { get; init; }

    /// <summary>Whether all panels have one range on y, written at the first column only.</summary>
    public bool SharesY { get; init; }

    public bool IsSingle => Panels.Count == 1;
}
