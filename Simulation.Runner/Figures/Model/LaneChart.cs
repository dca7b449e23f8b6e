namespace Simulation.Runner.Figures.Model;

/// <summary>How a stretch of time is filled, so that two can be told apart without their colours.</summary>
public enum LaneFill
{
    Solid,
    Light,
    Hatched,
}

/// <summary>What stands for a moment.</summary>
public enum LaneShape
{
    Dot,
    Tick,
    Triangle,
    Square,
    Diamond,
}

/// <summary>A kind of stretch, as the legend names it.</summary>
public sealed record SpanKind(string Name, SeriesColour Colour, LaneFill Fill)
{
    public string Name { get; } = Check.Text(Name, "The name of a kind of stretch");
}

/// <summary>A kind of moment, as the legend names it.</summary>
public sealed record MomentKind(string Name, SeriesColour Colour, LaneShape Shape)
{
    public string Name { get; } = Check.Text(Name, "The name of a kind of moment");
}

/// <summary>Something that lasts, with a few words in it where these fit.</summary>
public sealed record LaneSpan(double From, double To, SpanKind Kind, string Label = "")
{
    public double From { get; } = Check.Finite(From, $"The start of '{Kind.Name}'");

    public double To { get; } = From <= Check.Finite(To, $"The end of '{Kind.Name}'") ? To : throw new ArgumentException(
        $"'{Kind.Name}' is inverted: it starts at {Check.Show(From)} and ends at {Check.Show(To)}.", nameof(To));
}

/// <summary>Something that happens.</summary>
public sealed record LaneMoment(double At, MomentKind Kind)
{
    public double At { get; } = Check.Finite(At, $"The place of '{Kind.Name}'");
}

/// <summary>One line of a lane; moments lie over stretches, and what comes later over what came before.</summary>
public sealed record LaneRow(string Label, IReadOnlyList<LaneSpan> Spans, IReadOnlyList<LaneMoment> Moments);

/// <summary>One life, or whatever goes on in one place: rows under a name.</summary>
public sealed record Lane(string Title, IReadOnlyList<LaneRow> Rows)
{
    public string Title { get; } = Check.Text(Title, "The title of a lane");

    public IReadOnlyList<LaneRow> Rows { get; } = Rows.Count > 0 ? Rows : throw new ArgumentException($"Lane '{Title}' has no rows.", nameof(Rows));
}

/// <summary>What happens when, in one place or in several beside each other, over one axis of time.</summary>
public sealed record LaneChart : Panel
{
    public LaneChart(string title, NumericAxis time, IEnumerable<Lane> lanes)
        : base(title)
    {
        (Time, Lanes) = (time, [.. lanes]);
        Ends = time.Range ?? throw new ArgumentException($"The time of '{title}' has no ends.", nameof(time));
        if (Lanes.Count == 0) throw new ArgumentException($"'{title}' has no lanes.", nameof(lanes));
        foreach (var row in Lanes.SelectMany(lane => lane.Rows)) CheckWithin(row);
    }

    public NumericAxis Time { get; }
    public IReadOnlyList<Lane> Lanes { get; }
    public AxisRange Ends { get; }

    /// <summary>Moments that are drawn across all lanes, with their names above.</summary>
    public IReadOnlyList<EventLine> Events { get; init; } = [];

    /// <summary>Until when all lanes are the same; a shade says so.</summary>
    public double? SameUntil { get; init; }

    private void CheckWithin(LaneRow row)
    {
        foreach (double at in row.Spans.SelectMany(span => new[] { span.From, span.To }).Concat(row.Moments.Select(moment => moment.At)))
        {
            if (at < Ends.Min || at > Ends.Max)
                throw new ArgumentException($"{Check.Show(at)} in '{row.Label}' lies beyond the time of '{Title}'.", nameof(row));
        }
    }
}
