using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Lives;

/// <summary>What hangs on a known face goes with it.</summary>
public class KnownFacesTests
{
    private static readonly Setting Usual = Given.Complex(60)
        .With(("atmosphere.comes_forward", 0.1), ("atmosphere.strangers_are_heard_less", 0.4), ("atmosphere.trust_with_face", 0.2))
        .With(("atmosphere.loss_closes", 0.5), ("atmosphere.tries_again", 100));

    [Theory]
    [InlineData(0, 1, 0.0, "nobody is known")]
    [InlineData(0.5, 1, 0.05, "half of them know somebody")]
    [InlineData(1, 1, 0.1, "everybody does")]
    [InlineData(1, 0.5, 0.05, "but trusts by halves")]
    public void People_come_forward_to_a_face_they_know_and_trust(double known, float trust, double rate, string why)
    {
        var complex = Usual.Open();
        complex.Staff.SocialBeheer.Works(10, known);
        complex.Trust = trust;
        Assert.True(Math.Abs(rate - KnownFaces.ComesForward(complex)) < 1e-9, why);
        Assert.Equal(0, KnownFaces.ComesForward(Switched(known)));

        static HousingComplex Switched(double known)
        {
            var off = Usual.Without("atmosphere.known_faces").Open();
            off.Staff.SocialBeheer.Works(10, known);
            return off;
        }
    }

    [Fact]
    public void Somebody_who_comes_forward_is_noticed()
    {
        var setting = Usual.With(("atmosphere.comes_forward", 1e6)).Without("signalling.neighbours", "signalling.presence");
        Assert.True(Noticed(setting, known: 1));
        Assert.False(Noticed(setting, known: 0));

        static bool Noticed(Setting setting, double known)
        {
            var complex = setting.Open();
            complex.Staff.SocialBeheer.Works(10, known);
            complex.Case(5, CaseKind.Nuisance, opened: 2, noticed: -1);
            Signalling.Step(complex, new Week(3));
            return complex.Cases.Of(5, CaseKind.Nuisance).Noticed >= 0;
        }
    }

    [Theory]
    [InlineData(1, 1, "everybody knows the coach")]
    [InlineData(0, 0.6, "nobody does")]
    [InlineData(0.5, 0.8, "half of them do")]
    public void A_stranger_is_heard_less(double known, double heard, string why)
    {
        var complex = Usual.Open();
        complex.Staff.Coach.Works(10, known);
        Assert.True(Math.Abs(heard - KnownFaces.Heard(complex, complex.Staff.Coach)) < 1e-9, why);
    }

    [Theory]
    [InlineData(1, 10, 0, 0.8, 0.5, "all there was of presence, and known to all")]
    [InlineData(0.5, 10, 0, 0.9, 0.75, "known to half of them")]
    [InlineData(1, 10, 10, 0.9, 0.75, "half of the presence")]
    [InlineData(0, 10, 0, 1, 1, "nobody knew who went")]
    public void What_goes_with_a_face_is_how_known_it_was_and_how_much_it_was_there(double known, double hours, double others, double trust, double open, string why)
    {
        var complex = Usual.Open();
        complex.Staff.Coach.Works(hours);
        complex.Staff.Coach.Resize(1);
        complex.Staff.Coach.SeatKnown[0] = known;
        complex.Staff.SocialBeheer.Works(others);
        KnownFaces.Leaves(complex, complex.Staff.Coach, 0);
        Assert.True(Math.Abs(trust - complex.Trust) < 1e-6, $"{why}: {complex.Trust}");
        Assert.True(Math.Abs(open - KnownFaces.Open(complex)) < 1e-9, $"{why}: {KnownFaces.Open(complex)}");
    }

    [Fact]
    public void In_time_they_try_again()
    {
        var complex = Usual.Open();
        complex.OpenToFaces = 0.5;
        KnownFaces.TryAgain(complex);
        Assert.Equal(0.505, complex.OpenToFaces, 1e-9);
    }

    [Fact]
    public void Each_loss_makes_the_next_face_harder_to_get_to_know()
    {
        var setting = Usual.With(("staffing.holder_leaves", 0), ("staffing.weeks_to_fill", 0.5)).Without("staffing.absence")
            .Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = 10 } });
        double[] known = [.. new[] { 0, 1, 3 }.Select(times => AfterHalfAYear(setting, times))];
        Assert.True(known[0] > known[1] && known[1] > known[2], string.Join(' ', known));
        Assert.Equal(AfterHalfAYear(setting.Without("atmosphere.known_faces"), 1), AfterHalfAYear(setting.Without("atmosphere.known_faces"), 3), 1e-9);

        // How known the coach is twelve weeks after the last of so many replacements, each half a year apart.
        static double AfterHalfAYear(Setting setting, int times)
        {
            var complex = setting.Open();
            for (int nth = 0; nth <= times; nth++)
            {
                complex.Levers[Lever.ReplacedManagers] = nth;
                for (int week = 0; week < (nth == times ? 12 : 26); week++)
                    Staffing.Step(complex, new Week((26 * nth) + week + 1));
            }

            return complex.Staff.Coach.Known;
        }
    }
}
