using System.Globalization;
using Simulation.Release;

// What scripts/release.sh cannot do in a line: lists of what others made, and files of which two builds are the same bytes.
switch (args)
{
    case ["third-party", var repository]:
        Console.Write(ThirdParty.Page(Components.Of(repository, Components.PackageFolder)));
        return 0;
    case ["bom", var repository, var version, var runtime, .. var systems]:
        var all = Components.Of(repository, Components.PackageFolder)
            .Concat(systems.SelectMany(system => Components.Runtime(system, runtime, Components.PackageFolder)));
        Console.Write(Bom.Json(version, [.. all]));
        return 0;
    case ["licences", var repository, var folder, var runtime, var system]:
        var own = Components.Of(repository, Components.PackageFolder).Where(one => one.System is null || one.System == system);
        Licences.Write(repository, folder, [.. own, .. Components.Runtime(system, runtime, Components.PackageFolder)]);
        return 0;
    case ["zip", var folder, var file, var seconds]:
        Archive.Pack(folder, file, DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)));
        return 0;
    case ["sums", var folder]:
        File.WriteAllText(Path.Combine(folder, Archive.SumsFile), Archive.Sums(folder));
        return 0;
    default:
        Console.Error.WriteLine("usage: third-party REPOSITORY | bom REPOSITORY VERSION RUNTIME SYSTEM... | licences REPOSITORY FOLDER RUNTIME SYSTEM | zip FOLDER FILE SECONDS | sums FOLDER");
        return 2;
}
