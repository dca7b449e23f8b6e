using Microsoft.CodeAnalysis.Text;

namespace Simulation.Mutants;

/// <summary>A piece of one file and what is written in its place.</summary>
internal sealed record Slip(string File, TextSpan Span, string Becomes, string Kind)
{
    /// <summary>The file with the slip in it.</summary>
    public SourceText In(SourceText text) => text.WithChanges(new TextChange(Span, Becomes));

    /// <summary>The line it stands on, and that line as it becomes, without what stands before and after.</summary>
    public (int Line, string Was, string Is) Told(SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(Span.Start);
        int from = Span.Start - line.Start;
        string was = line.ToString();
        int length = Math.Min(Span.Length, was.Length - from);
        return (line.LineNumber + 1, was.Trim(), (was[..from] + Becomes + was[(from + length)..]).Trim());
    }
}
