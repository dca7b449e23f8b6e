using System.Reflection;
using System.Text;

namespace Simulation.Runner;

/// <summary>The files that travel inside this assembly.</summary>
internal static class Embedded
{
    /// <summary>With one kind of line end, whatever the checkout made of it.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n");

    public static IReadOnlyList<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames();

    public static bool Has(string name) => Assembly.GetExecutingAssembly().GetManifestResourceInfo(name) is not null;

    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in this assembly");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
