using System.Reflection;
using System.Text;

namespace Simulation.Runner.Report;

/// <summary>The files that travel inside this assembly.</summary>
internal static class Assets
{
    /// <summary>A file of the folder Assets, with one kind of line end whatever the checkout made of it.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(Bytes($"Report.Assets.{name}")).ReplaceLineEndings("\n");

    public static byte[] Bytes(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in this assembly");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
