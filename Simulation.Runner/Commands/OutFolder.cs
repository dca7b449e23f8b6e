using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Commands;

/// <summary>Sees that results can be written where somebody wants them, before hours of work go into them.</summary>
internal static class OutFolder
{
    public const string Figures = "figures";

    /// <summary>Whether the folder of results can be made; a link in the place of one of its folders would lead the writing elsewhere.</summary>
    public static void Ready(string folder)
    {
        Writable(Shared.Out.Name, folder);
        NoLink(folder, Figures);
    }

    /// <summary>Sees that a folder within the results is no link.</summary>
    public static void NoLink(string folder, string within)
    {
        var inner = new DirectoryInfo(Path.Combine(folder, within));
        if (inner.LinkTarget is not null)
        {
            string shown = Printable.Of(inner.FullName);
            throw new BadInputException(($"{shown} is een verwijzing naar een andere map; haal die eerst weg", $"{shown} is a link to another folder; take it away first"));
        }
    }

    /// <summary>Makes a folder and writes something in it; all of it is gone at once, so that nothing is left of a study that gives no result.</summary>
    public static void Writable(string option, string folder)
    {
        string shown = $"{option} {Printable.Of(folder)}";
        if (File.Exists(folder))
            throw new BadInputException(($"{shown}: dat is een bestand en geen map", $"{shown}: that is a file and not a folder"));
        string[] made = [];
        try
        {
            made = [.. Missing(folder)];
            Directory.CreateDirectory(folder);
            try
            {
                Probe(folder);
            }
            catch (DirectoryNotFoundException)
            {
                // Another one that starts now was as quick to take the empty folder away.
                Directory.CreateDirectory(folder);
                Probe(folder);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException((
                $"{shown}: daarin is niet te schrijven; noem een map waarin u mag schrijven, of een die nog niet bestaat in zo'n map",
                $"{shown}: nothing can be written there; name a folder you may write in, or a new one inside such a folder"));
        }
        finally
        {
            foreach (string one in made.Where(Directory.Exists)) RemoveIfEmpty(one);
        }
    }

    private static void Probe(string folder)
    {
        string probe = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
    }

    /// <summary>The folders of a path that are not there, the deepest first.</summary>
    private static IEnumerable<string> Missing(string folder)
    {
        for (string? one = Path.GetFullPath(folder); one is not null && !Directory.Exists(one); one = Path.GetDirectoryName(one))
            yield return one;
    }

    private static void RemoveIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Somebody else has put something in it.
        }
    }
}
