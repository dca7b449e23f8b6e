namespace Simulation.Runner.Scenarios.Errors;

/// <summary>Where something stands; lines and columns count from 1, a 0 means the file as a whole.</summary>
public readonly record struct Place(string File, int Line, int Column)
{
    public static Place OfFile(string file) => new(file, 0, 0);

    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
