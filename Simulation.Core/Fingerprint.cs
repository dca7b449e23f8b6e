using System.Numerics;
using System.Runtime.InteropServices;

namespace Simulation.Core;

/// <summary>
/// A 64-bit hash over the whole state of a complex: two runs with the same fingerprint were the same to the last bit.
/// What is merely planned (the agenda of policy events) is no part of the state; what it has changed is.
/// The mixing is that of xxHash64 (Y. Collet); it is no protection against somebody who wants to deceive.
/// </summary>
public struct Fingerprint
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;

    private ulong _hash;

    /// <summary>The value so far.</summary>
    public readonly ulong Value => Finish(_hash);

    /// <summary>The fingerprint of everything that is true this week.</summary>
    public static ulong Of(HousingComplex complex)
    {
        var print = default(Fingerprint);
        OfColumns(ref print, complex.Residents.Columns);
        OfColumns(ref print, complex.Ties.Columns);
        OfColumns(ref print, complex.Homes.Columns);
        OfColumns(ref print, complex.Clusters.Columns);
        OfColumns(ref print, complex.Stays.Columns);
        OfCases(ref print, complex);
        OfOrganisations(ref print, complex);
        return print.Value;
    }

    /// <summary>The fingerprint of a whole run: every week that was written down, and the state it ended in.</summary>
    public static ulong OfRun(HousingComplex complex)
    {
        var print = default(Fingerprint);
        print.Add(complex.Series.Written);
        print.Add(Of(complex));
        return print.Value;
    }

    /// <summary>Takes a column in.</summary>
    public void Add<T>(ReadOnlySpan<T> column)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(column);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        ulong a = _hash + Prime1;
        ulong b = _hash ^ Prime2;
        ulong c = _hash - Prime3;
        ulong d = ~_hash;
        int i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = Round(a, words[i]);
            b = Round(b, words[i + 1]);
            c = Round(c, words[i + 2]);
            d = Round(d, words[i + 3]);
        }

        for (; i < words.Length; i++)
            a = Round(a, words[i]);
        foreach (byte left in bytes[(words.Length * sizeof(ulong))..])
            b = Round(b, left + Prime3);
        _hash = Finish(BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12)
            + BitOperations.RotateLeft(d, 18) + (ulong)bytes.Length);
    }

    public void Add(ulong word) => _hash = Finish(Round(_hash + Prime3, word));

    public void Add(double number) => Add(BitConverter.DoubleToUInt64Bits(number));

    private static void OfColumns(ref Fingerprint print, Population.ColumnSet columns)
    {
        for (int nth = 0; nth < columns.Count; nth++)
            print.Add(columns.BytesOf(nth));
    }

    private static void OfCases(ref Fingerprint print, HousingComplex complex)
    {
        foreach (ref readonly var about in complex.Cases.All)
            OfCase(ref print, about);
        print.Add(complex.Cases.Open);
    }

    private static void OfCase(ref Fingerprint print, in Cases.Case about)
    {
        if (about.Serial == 0 && !about.Open && about.Closed == 0)
            return;
        print.Add(((ulong)(uint)about.Serial << 32) | (uint)about.Parent);
        print.Add(((ulong)(uint)about.Subject << 32) | (uint)about.Other);
        print.Add(((ulong)(uint)about.Opened << 32) | (uint)about.Noticed);
        print.Add(((ulong)(uint)about.Responded << 32) | (uint)about.RungSince);
        print.Add(((ulong)(uint)about.NextAt << 32) | (uint)about.Closed);
        print.Add(((ulong)about.Kind << 32) | ((ulong)about.Rung << 24) | ((ulong)about.Cause << 16) | ((ulong)about.Hindrances << 8)
            | about.Warnings);
        print.Add(((ulong)about.Steps << 32) | ((ulong)about.Resumes << 24) | (uint)about.Ordinal);
        print.Add(BitConverter.SingleToUInt32Bits(about.HoursNeeded)
            | (about.Serious ? 1UL << 40 : 0) | (about.Neglected ? 1UL << 41 : 0) | (about.StepTaken ? 1UL << 42 : 0)
            | (about.StepByLetter ? 1UL << 43 : 0) | (about.Open ? 1UL << 44 : 0)
            | ((ulong)about.KnownTo << 48));
        print.Add((ulong)(uint)about.Seen);
    }

    private static void OfOrganisations(ref Fingerprint print, HousingComplex complex)
    {
        print.Add(complex.Levers.Values);
        OfPost(ref print, complex.Staff.Coach);
        OfPost(ref print, complex.Staff.SocialBeheer);
        OfPost(ref print, complex.Staff.PhysicalBeheer);
        OfPost(ref print, complex.Staff.Care);
        OfPost(ref print, complex.Staff.Huismeester);
        OfPost(ref print, complex.Staff.Clients);
        print.Add(complex.Staff.OrganiserSupport);
        print.Add(complex.Staff.BoardSupport);
        print.Add(complex.Staff.RecruitingTalks);
        print.Add(complex.Staff.CoordinationHours);
        print.Add((ulong)complex.Staff.Replaced);
        print.Add(complex.Staff.Introductions);
        print.Add(complex.Staff.Connections);
        print.Add(complex.Staff.IntakeAdvice);
        print.Add(complex.Staff.NeighbourContact);
        print.Add(complex.Staff.SeenByCoach);
        print.Add(complex.Staff.SeenByBeheer);
        print.Add(complex.Staff.SeenByCare);
        print.Add(((ulong)complex.Staff.AtTable << 8) | (ulong)complex.Staff.CoachIsOf);
        print.Add(complex.Staff.WeeksBehind);
        print.Add(complex.Staff.NewcomersWaiting);
        print.Add(complex.Staff.WelcomeBegun);
        var coaching = complex.Coaching;
        print.Add(((ulong)coaching.Phase << 32) | (uint)coaching.Since);
        print.Add(((ulong)(uint)coaching.GoodReadings << 32) | (uint)coaching.BadReadings);
        print.Add(((ulong)(uint)coaching.RaisedAt << 32) | (uint)coaching.Raises);
        print.Add((ulong)coaching.YearOfRaises);
        var board = complex.Board;
        print.Add(((ulong)(uint)board.Members << 32) | (uint)board.WeeksIdle | (board.Exists ? 1UL << 63 : 0));
        print.Add(board.Health);
        var residents = complex.Residents;
        print.Add(((ulong)(uint)residents.Count << 32) | (uint)residents.Carriers);
        print.Add((ulong)residents.EverSupportedCount);
        foreach (int home in residents.Sitting)
            print.Add((ulong)home);
        var programme = complex.Programme;
        print.Add(programme.Attendees);
        print.Add(programme.OfferedHours);
        print.Add(programme.Usual);
        print.Add(programme.HandedHours);
        print.Add(programme.TakenBack);
        print.Add(programme.HostedByCoach);
        print.Add((double)complex.Trust);
        print.Add(complex.Credit);
        print.Add(complex.Norms);
        print.Add(complex.OpenToFaces);
        print.Add(complex.CareHours);
        print.Add(((ulong)complex.PlacesLost << 32) | (uint)complex.Homes.Refills);
        print.Add(complex.LeftToCare);
        print.Add(complex.LeftToOthers);
        print.Add(complex.MovedLastMonth);
    }

    private static void OfPost(ref Fingerprint print, Staff.Post post)
    {
        print.Add(post.Funded);
        print.Add(post.Known);
        print.Add<double>(post.SeatKnown);
        print.Add(post.RoutineWaiting);
        print.Add(post.MeetingsDue);
        print.Add(post.MeetingsGiven);
        print.Add<int>(post.SeatVacantUntil);
        print.Add<int>(post.SeatAwayUntil);
        print.Add<int>(post.SeatHolder);
    }

    private static ulong Round(ulong sum, ulong word) => BitOperations.RotateLeft(sum + (word * Prime2), 31) * Prime1;

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }
}
