using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Yaml;

/// <summary>A piece of a file, with its place.</summary>
internal abstract record YamlNode(Place At)
{
    public static readonly Bilingual Block = new("een blok met namen en waarden", "a block of names and values");
    public static readonly Bilingual List = new("een lijst", "a list");
    public static readonly Bilingual One = new("één waarde", "one value");

    /// <summary>What this is, to say in a message.</summary>
    public abstract Bilingual Shape { get; }
}

/// <summary>One value; plain means without quotes.</summary>
internal sealed record YamlScalar(string Text, bool Plain, Place At) : YamlNode(At)
{
    public override Bilingual Shape => One;

    /// <summary>Whether it says nothing: left open, or YAML's words for nothing.</summary>
    public bool IsNothing => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, Place At) : YamlNode(At)
{
    public override Bilingual Shape => List;
}

internal sealed record YamlMapping(IReadOnlyList<(YamlScalar Key, YamlNode Value)> Pairs, Place At) : YamlNode(At)
{
    public override Bilingual Shape => Block;
}

/// <summary>Something that has been refused already; whoever meets it stays silent.</summary>
internal sealed record YamlRefused(Place At) : YamlNode(At)
{
    public override Bilingual Shape => One;
}
