using System.IO.Compression;
using System.Security.Cryptography;

namespace Simulation.Runner.Store;

/// <summary>Lets bytes through and counts and hashes them on the way.</summary>
internal sealed class HashingStream(Stream into) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bytes;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => _bytes;

    public override long Position
    {
        get => _bytes;
        set => throw new NotSupportedException();
    }

    /// <summary>What went through, as a receipt names it.</summary>
    public ReceiptTable Table(string name) => new(name, _bytes, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    /// <summary>
    /// A table that stands on disk, as a receipt names it. Of one that is longer than it should be no more is read than
    /// shows that: a few bytes can hold a text that never ends.
    /// </summary>
    public static ReceiptTable Of(string path, long most)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using Stream text = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var through = new HashingStream(Null);
        byte[] buffer = new byte[1 << 16];
        for (int read; through._bytes <= most && (read = text.Read(buffer)) > 0;)
            through.Write(buffer.AsSpan(0, read));
        return through.Table(Path.GetFileName(path));
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        _bytes += buffer.Length;
        into.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => into.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}
