using System.Text;

namespace Simulation.Runner.Results;

/// <summary>Writes a file beside the old one and puts it in its place at once, so that nobody ever finds half of it.</summary>
internal static class SafeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    public static void WriteText(string path, Action<TextWriter> write, bool mark = false) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, mark ? Encoding.UTF8 : Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });

    public static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string beside = path + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            write(stream);
        File.Move(beside, path, overwrite: true);
    }
}
