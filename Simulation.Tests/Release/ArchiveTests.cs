using System.IO.Compression;
using System.Security.Cryptography;
using Simulation.Release;

namespace Simulation.Tests.Release;

/// <summary>A folder packed twice is the same bytes, whenever and in whatever order its files were written.</summary>
public sealed class ArchiveTests : IDisposable
{
    private static readonly DateTimeOffset When = DateTimeOffset.FromUnixTimeSeconds(1_767_225_600);
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-archive-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_packs_are_the_same_bytes()
    {
        string one = Packed("one", ["b.txt", "a.txt", "deep/c.txt"], DateTime.UtcNow), other = Packed("other", ["deep/c.txt", "a.txt", "b.txt"], DateTime.UtcNow.AddYears(-3));
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(other));
        using var zip = ZipFile.OpenRead(one);
        Assert.Equal(["gwsim/a.txt", "gwsim/b.txt", "gwsim/deep/c.txt"], zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(When.UtcDateTime, entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void A_program_stays_one_and_a_text_does_not_become_one()
    {
        if (OperatingSystem.IsWindows()) return;
        using var zip = ZipFile.OpenRead(Packed("one", ["a.txt", "b.txt"], DateTime.UtcNow, "b.txt"));
        Assert.Equal([Convert.ToInt32("100644", 8), Convert.ToInt32("100755", 8)], zip.Entries.Select(entry => entry.ExternalAttributes >> 16 & 0xFFFF));
    }

    [Fact]
    public void Sums_are_those_of_the_files_and_not_of_themselves()
    {
        File.WriteAllText(Path.Combine(_folder, "b"), "two");
        File.WriteAllText(Path.Combine(_folder, "a"), "one");
        File.WriteAllText(Path.Combine(_folder, Archive.SumsFile), "old");
        string expected = string.Concat(new[] { ("a", "one"), ("b", "two") }.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(file.Item2)))}  {file.Item1}\n"));
        Assert.Equal(expected, Archive.Sums(_folder));
    }

    private string Packed(string name, string[] files, DateTime written, string? program = null)
    {
        string folder = Path.Combine(_folder, name, "gwsim");
        foreach (string file in files)
        {
            string path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $"this is {file}\n");
            File.SetLastWriteTimeUtc(path, written);
            if (file == program && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        }

        string zip = Path.Combine(_folder, $"{name}.zip");
        Archive.Pack(folder, zip, When);
        return zip;
    }
}
