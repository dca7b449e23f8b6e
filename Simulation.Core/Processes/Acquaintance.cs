using Simulation.Core.Numerics;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Time;

namespace Simulation.Core.Processes;

/// <summary>
/// Ties fade, slowly between people who still meet and faster when they have stopped; faces become known by being
/// passed often enough. Assumes that one can keep only so many faces and friends in mind, whatever the size of the
/// building: that is what makes a large complex anonymous. Everybody is looked at once a month.
/// </summary>
public static class Acquaintance
{
    public static void Step(HousingComplex complex, Week week)
    {
        if (!complex.Assumptions.Ties.ProcessOn)
            return;
        var residents = complex.Residents;
        var believed = complex.Assumptions.Ties;
        double month = (double)Blueprint.PerMonth / Week.PerYear;
        float kept = (float)Exact.Exp(-believed.FadesInTouch * month);
        float faded = (float)Exact.Exp(-believed.FadesOutOfTouch * month);
        int metSince = week.Index - (int)believed.OutOfTouchAfter;
        float gone = (float)believed.GoneLevel;
        var faces = new Faces(complex);
        bool waits = complex.Ties.OutgrowCaches;
        for (int home = week.Index % Blueprint.PerMonth; home < residents.Homes; home += Blueprint.PerMonth)
        {
            if (waits)
                complex.Ties.Fetch(home + (Prefetch.Turns * Blueprint.PerMonth));
            if (!residents.Present[home])
                continue;
            complex.Ties.Fade(home, residents.Tenancy, metSince, kept, faded, gone);
            residents.Known[home] = faces.After(residents, home, complex.Building);
        }
    }

    /// <summary>How many faces somebody knows: it moves towards what passing, the room and joining let one keep in mind.</summary>
    private readonly ref struct Faces
    {
        private readonly double _passing;
        private readonly double _joining;
        private readonly double _forgets;
        private readonly float _pace;
        private readonly float _stay;

        public Faces(HousingComplex complex)
        {
            var believed = complex.Assumptions.Ties;
            bool onRoute = complex.Levers.IsOn(Lever.RoomOpen) && complex.Plan.Building.Room == CommonRoom.OnRoute;
            bool scattered = complex.Plan.Building.Layout == Layout.Scattered;
            _passing = (believed.FacesFromPassing + (onRoute ? believed.FacesFromRoute : 0)) * (scattered ? believed.FacesScattered : 1);
            _joining = believed.FacesFromJoining / Blueprint.PerMonth;
            _forgets = 1 - believed.FacesWithdrawn;
            _pace = (float)Exact.Chance(Blueprint.PerMonth / believed.WeeksToKnow);
            _stay = 1 - (float)complex.MovedLastMonth;
        }

        public float After(Residents residents, int home, Building building)
        {
            int neighbours = building.Passing[home];
            double inMind = (_passing + (_joining * Recent.Weeks(residents.Recent[home]))) * (1 - (_forgets * residents.Withdrawal[home]));
            float target = (float)(neighbours * Exact.Chance(inMind / neighbours));
            float known = residents.Known[home] * _stay;
            return known + (_pace * (target - known));
        }
    }
}
