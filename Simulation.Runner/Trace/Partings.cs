using System.Reflection;

namespace Simulation.Runner.Trace;

/// <summary>How one home fares differently in two runs with the same people: from which week on, and in how many weeks the same resident
/// lives there in both and something that happens is not the same.</summary>
public sealed record Parting(int Home, int? First, int Weeks);

/// <summary>Holds two runs against each other week by week, in all homes at once: only what happens counts, and not what is felt.</summary>
public static class Partings
{
    private static readonly PropertyInfo[] OfResidents = Happening(typeof(Residents));
    private static readonly PropertyInfo[] OfHomes = Happening(typeof(Homes));

    /// <summary>Every home, by number.</summary>
    public static IReadOnlyList<Parting> Of(Blueprint basis, Blueprint alternative, ulong seed, int replicate, CancellationToken cancel = default)
    {
        var (one, other) = (new Walk(new ComplexRun(basis), seed, replicate), new Walk(new ComplexRun(alternative), seed, replicate));
        int homes = one.Complex.Residents.Homes;
        if (other.Complex.Residents.Homes != homes)
            throw new ArgumentException("lives can be compared only in the same building", nameof(alternative));
        var first = new int?[homes];
        int[] weeks = new int[homes];
        bool[] differs = new bool[homes];
        for (int week = -1; ; week++)
        {
            cancel.ThrowIfCancellationRequested();
            Array.Clear(differs);
            Columns(OfResidents, one.Complex.Residents, other.Complex.Residents, differs);
            Columns(OfHomes, one.Complex.Homes, other.Complex.Homes, differs);
            for (int home = 0; home < homes; home++)
            {
                if (!differs[home]) continue;
                first[home] ??= week;
                if (IsSame(one.Complex.Residents, other.Complex.Residents, home)) weeks[home]++;
            }

            if (one.Next() is null || other.Next() is null) break;
        }

        return [.. Enumerable.Range(0, homes).Select(home => new Parting(home, first[home], weeks[home]))];
    }

    private static bool IsSame(Residents one, Residents other, int home) =>
        one.Present[home] && other.Present[home] && one.Tenancy[home] == other.Tenancy[home] && one.MovedIn[home] == other.MovedIn[home];

    private static PropertyInfo[] Happening(Type columns) =>
        [.. ColumnTexts.ColumnsOf(columns).Where(column => column.PropertyType.GetElementType() != typeof(float))];

    private static void Columns(PropertyInfo[] columns, object one, object other, bool[] differs)
    {
        foreach (var column in columns) Mark((Array)column.GetValue(one)!, (Array)column.GetValue(other)!, differs);
    }

    private static void Mark(Array one, Array other, bool[] differs)
    {
        switch (one)
        {
            case bool[] flags:
                Mark(flags, (bool[])other, differs);
                break;
            case ulong[] or long[]:
                Mark((long[])(object)one, (long[])(object)other, differs);
                break;
            case int[]:
                Mark((int[])(object)one, (int[])(object)other, differs);
                break;
            case short[]:
                Mark((short[])(object)one, (short[])(object)other, differs);
                break;
            case byte[] or sbyte[]:
                Mark((byte[])(object)one, (byte[])(object)other, differs);
                break;
            default:
                for (int home = 0; home < differs.Length; home++) differs[home] |= !Equals(one.GetValue(home), other.GetValue(home));
                break;
        }
    }

    private static void Mark<T>(T[] one, T[] other, bool[] differs)
        where T : IEquatable<T>
    {
        for (int home = 0; home < differs.Length; home++) differs[home] |= !one[home].Equals(other[home]);
    }
}
