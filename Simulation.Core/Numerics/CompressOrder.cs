using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Core.Numerics;

/// <summary>The order that puts those of eight for whom the answer is yes in front, first to last, and the others after them.</summary>
internal readonly record struct CompressOrder
{
    // A byte for each place, for each way eight answers can fall.
    private static readonly ulong[] Orders = [.. Enumerable.Range(0, 1 << Lanes.Width).Select(bits => Order((uint)bits))];

    private CompressOrder(Vector256<int> places)
    {
        Places = places;
    }

    public readonly Vector256<int> Places;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CompressOrder Of(uint bits)
    {
        var order = Vector128.WidenLower(Vector128.CreateScalar(Orders[(int)bits]).AsByte());
        return new CompressOrder(Vector256.Create(Vector128.WidenLower(order), Vector128.WidenUpper(order)).AsInt32());
    }

    private static ulong Order(uint bits)
    {
        ulong order = 0;
        int place = 0;
        for (uint inFront = 1; inFront <= 1; inFront--)
        {
            for (int lane = 0; lane < Lanes.Width; lane++)
            {
                if ((bits >> lane & 1) == inFront)
                    order |= (ulong)lane << (8 * place++);
            }
        }

        return order;
    }
}
