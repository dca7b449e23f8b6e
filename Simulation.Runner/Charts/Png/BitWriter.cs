namespace Simulation.Runner.Charts.Png;

/// <summary>Writes bits least significant first, as deflate wants them.</summary>
public sealed class BitWriter
{
    private byte[] _bytes = new byte[1 << 14];
    private int _length;
    private ulong _pending;
    private int _count;

    public void Write(int bits, int count)
    {
        _pending |= (ulong)(uint)bits << _count;
        _count += count;
        while (_count >= 8)
        {
            if (_length == _bytes.Length) Array.Resize(ref _bytes, 2 * _length);
            _bytes[_length++] = (byte)_pending;
            _pending >>= 8;
            _count -= 8;
        }
    }

    public byte[] Finish()
    {
        if (_count > 0) Write(0, 8 - _count);
        return _bytes[.._length];
    }
}
