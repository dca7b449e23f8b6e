using System.Text.Json;
using System.Xml.Linq;

namespace Simulation.Release;

/// <summary>Everything by others in a release, read from the lock file of the Runner and what each package says of itself, so that no list has
/// to be kept by hand. To add something that is no package: a line in <see cref="Vendored"/>.</summary>
public static class Components
{
    /// <summary>Packages that name an address instead of a licence; somebody has read what stands there.</summary>
    private static readonly Dictionary<string, (string Address, string Licence)> Read = new()
    {
        ["K4os.Compression.LZ4"] = ("https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE?raw=true", "MIT"),
    };

    /// <summary>The frameworks a self-contained release carries.</summary>
    private static readonly (string Name, string Project)[] Frameworks =
    [
        ("Microsoft.NETCore.App.Runtime", "https://github.com/dotnet/runtime"),
        ("Microsoft.AspNetCore.App.Runtime", "https://github.com/dotnet/aspnetcore"),
    ];

    private const string Lock = "Simulation.Runner/packages.lock.json";
    private const string Vendor = "Simulation.Runner/Studio/Page/vendor";
    private const string Fonts = "Simulation.Runner/Figures/Drawing/Fonts";

    /// <summary>Where packages are unpacked.</summary>
    public static string PackageFolder => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>What every build of the program has, in the order of names.</summary>
    public static IReadOnlyList<Component> Of(string repository, string packages) =>
        [.. Locked(repository, packages).Concat(Vendored(repository)).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The frameworks of a self-contained release for a system.</summary>
    public static IEnumerable<Component> Runtime(string system, string version, string packages) => Frameworks.Select(framework =>
    {
        string name = $"{framework.Name}.{system}";
        string folder = FolderOf(packages, name, version);
        return new Component(name, version, "MIT", "© Microsoft Corporation. All rights reserved.", "nuget")
        {
            System = system,
            Project = framework.Project,
            Sha512 = HashIn(Path.Combine(folder, ".nupkg.metadata")),
            Notices = NoticesIn(folder),
        };
    });

    private static IEnumerable<Component> Locked(string repository, string packages)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(repository, Lock)));
        foreach (var framework in file.RootElement.GetProperty("dependencies").EnumerateObject().Where(one => !one.Name.Contains('/', StringComparison.Ordinal)))
        {
            foreach (var package in framework.Value.EnumerateObject().Where(one => one.Value.TryGetProperty("resolved", out _)))
            {
                string version = package.Value.GetProperty("resolved").GetString()!;
                var made = Package(package.Name, version, FolderOf(packages, package.Name, version));
                if (made is not null) yield return made with { Sha512 = Hex(package.Value.GetProperty("contentHash").GetString()!) };
            }
        }
    }

    /// <summary>What a package says of itself; nothing for one that only looks on while building.</summary>
    private static Component? Package(string name, string version, string folder)
    {
        var metadata = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().First(one => one.Name.LocalName == "metadata");
        string? Said(string of) => metadata.Elements().FirstOrDefault(one => one.Name.LocalName == of)?.Value.Trim();
        if (Said("developmentDependency") == "true") return null;
        return new Component(name, version, LicenceOf(name, metadata, Said("licenseUrl")), Said("copyright") ?? Said("authors")!, "nuget")
        {
            System = name switch
            {
                _ when name.EndsWith(".NativeAssets.Win32", StringComparison.Ordinal) => "win-x64",
                _ when name.EndsWith(".NativeAssets.macOS", StringComparison.Ordinal) => "osx-arm64",
                _ when name.Contains(".NativeAssets.Linux", StringComparison.Ordinal) => "linux-x64",
                _ => null,
            },
            Project = Said("projectUrl"),
            Notices = NoticesIn(folder),
        };
    }

    private static string LicenceOf(string name, XElement metadata, string? address)
    {
        var licence = metadata.Elements().FirstOrDefault(one => one.Name.LocalName == "license");
        if (licence?.Attribute("type")?.Value == "expression") return licence.Value;
        return Read.TryGetValue(name, out var read) && read.Address == address ? read.Licence
            : throw new InvalidDataException($"{name}: no licence expression; read what it says ({licence?.Value ?? address}) and add it to Components.Read");
    }

    /// <summary>What was copied into the repository.</summary>
    private static IEnumerable<Component> Vendored(string repository)
    {
        string vendor = Path.Combine(repository, Vendor);
        yield return new Component("echarts", VersionIn(Path.Combine(repository, Vendor, "..", "README.md"), "ECharts "), "Apache-2.0", "Copyright 2017-2026 The Apache Software Foundation", "npm")
        {
            Project = "https://echarts.apache.org",
            Notices = [.. Directory.EnumerateFiles(vendor, "*.txt").Order(StringComparer.Ordinal)],
            Remark = "dist/echarts.common.min.js as it is, with parts of zrender and d3 in it (BSD-3-Clause)",
        };
        yield return new Component("@ibm/plex-sans", VersionIn(Path.Combine(repository, Fonts, "README.md"), "`@ibm/plex-sans` "), "OFL-1.1", "Copyright © 2017 IBM Corp. with Reserved Font Name \"Plex\"", "npm")
        {
            Project = "https://github.com/IBM/plex",
            Notices = [Path.Combine(repository, Fonts, "OFL.txt")],
            Remark = "cut down to what charts need, and called Gemengd Chart Sans",
        };
    }

    /// <summary>The version that follows a word in the page that tells of a copy.</summary>
    private static string VersionIn(string page, string word)
    {
        string text = File.ReadAllText(page);
        int at = text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) throw new InvalidDataException($"{page}: it does not say which version of {word.Trim()} this is");
        return new string([.. text[(at + word.Length)..].TakeWhile(one => char.IsAsciiDigit(one) || one == '.')]);
    }

    private static string FolderOf(string packages, string name, string version)
    {
        string folder = Path.Combine(packages, name.ToLowerInvariant(), version);
        return Directory.Exists(folder) ? folder : throw new InvalidDataException($"{folder} is not there; restore first");
    }

    private static List<string> NoticesIn(string folder) =>
        [.. new[] { folder, Path.Combine(folder, "Notices") }.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Where(IsNotice).Order(StringComparer.Ordinal)];

    private static bool IsNotice(string file) => Path.GetFileNameWithoutExtension(file).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()
        is "LICENSE" or "NOTICE" or "NOTICES" or "THIRDPARTYNOTICES";

    private static string? HashIn(string metadata)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(metadata));
        return Hex(file.RootElement.GetProperty("contentHash").GetString()!);
    }

    private static string Hex(string base64) => Convert.ToHexStringLower(Convert.FromBase64String(base64));
}
