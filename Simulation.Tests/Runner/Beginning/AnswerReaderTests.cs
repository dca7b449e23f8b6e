using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Beginning;
using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Beginning;

/// <summary>Answers as people write them, and what is said of those that cannot be.</summary>
public class AnswerReaderTests
{
    [Theory]
    [InlineData("0.4", 0.4)]
    [InlineData("0,4", 0.4)]
    [InlineData("40%", 0.4)]
    [InlineData(" 33 % ", 0.33)]
    [InlineData("1", 1)]
    [InlineData("0", 0)]
    public void A_share_is_a_part_or_a_percentage(string text, double share) => Assert.Equal(share, AnswerReader.Share(new Typed(text)));

    [Theory]
    [InlineData("2024-03")]
    [InlineData("maart 2024")]
    [InlineData("March 2024")]
    [InlineData("2024-3")]
    [InlineData("3-2024")]
    public void A_month_may_be_written_in_words(string text) => Assert.Equal(new CalendarMonth(2024, 3), AnswerReader.Month(new Typed(text)));

    [Theory]
    [InlineData("10", 10)]
    [InlineData("10 uur", 10)]
    [InlineData("9,5 uur per week", 9.5)]
    [InlineData("8 hours a week", 8)]
    public void Hours_may_be_called_that(string text, double hours) => Assert.Equal(hours, AnswerReader.Hours(new Typed(text)));

    [Theory]
    [InlineData("30 uur", null, 30.0)]
    [InlineData("30u", null, 30.0)]
    [InlineData("200 woningen", 200.0, null)]
    [InlineData("1 op 200", 200.0, null)]
    [InlineData("250 homes per fte", 250.0, null)]
    public void Beheer_is_hours_or_homes(string text, double? homes, double? hours) => Assert.Equal(new BeheerHours(homes, hours), AnswerReader.Beheer(new Typed(text)));

    [Fact]
    public void An_ending_is_a_month_or_years()
    {
        Assert.Equal(new Ending(new CalendarMonth(2027, 12), null), AnswerReader.Until(new Typed("december 2027")));
        Assert.Equal(new Ending(null, 3.5), AnswerReader.Until(new Typed("3,5 jaar")));
    }

    [Fact]
    public void Groups_share_equally_unless_somebody_says_how()
    {
        Assert.Equal([(TargetGroup.ExHomeless, 0.6), (TargetGroup.Psychiatric, 0.4)], AnswerReader.Groups(new Typed("dakloos 60%, GGZ 40%")));
        Assert.Equal([(TargetGroup.StatusHolder, 0.5), (TargetGroup.YouthCare, 0.5)], AnswerReader.Groups(new Typed("statushouders en jeugdzorg")));
        var thirds = AnswerReader.Groups(new Typed("homeless, youth care, elderly"));
        Assert.Equal([0.3333, 0.3333, 0.3334], thirds.Select(one => one.Share));
    }

    [Fact]
    public void What_follows_is_one_thing_or_more_and_going_on_is_not_among_them()
    {
        Sequel[] expected = [new(SequelKind.Stops), new(SequelKind.TakenOver, Payer.Corporatie, 4), new(SequelKind.TakenOver, Payer.Bewoners)];
        Assert.Equal(expected, AnswerReader.After(new Typed("stopt, doorgaan, de corporatie 4 uur, bewoners, stopt")));
        Assert.Equal("corporatie_4", expected[1].Id);
    }

    [Fact]
    public void What_is_known_has_a_margin()
    {
        Assert.Equal(new KnownShare(0.45, 0.05), AnswerReader.Known(new Typed("45%")));
        Assert.Equal(new KnownShare(0.45, 0.1), AnswerReader.Known(new Typed("0,45 +- 10%")));
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "Share", "40", "40: dat kan niet; bedoelde u 0.4 (40%)? toegestaan: een deel van 0 tot en met 1, of een percentage zoals 40%" },
        { "Share", "140%", "140%: dat kan niet; toegestaan: een deel" },
        { "Share", "veel", "veel: dat kan niet; toegestaan: een deel" },
        { "Homes", "1", "1: dat kan niet; toegestaan: een heel aantal woningen van 2 tot en met 100000" },
        { "Homes", "12,5", "12,5: dat kan niet" },
        { "Month", "2024", "2024: dat kan niet; toegestaan: een maand met een jaar, zoals 2024-03" },
        { "Month", "2024-13", "2024-13: dat kan niet" },
        { "Hours", "0", "0: dat kan niet; toegestaan: meer dan 0 uur: zonder coach eindigt er niets" },
        { "Hours", "400", "400: dat kan niet; toegestaan: uren per week" },
        { "Until", "2027", "2027: dat kan niet; toegestaan: de eerste maand zonder dat geld, zoals 2027-12" },
        { "Payer", "gemente", "gemente: dat kan niet; bedoelde u `gemeente`? toegestaan: gemeente, corporatie, zorg, " },
        { "Weight", "zwar", "zwar: dat kan niet; bedoelde u `zwaar`? toegestaan: licht, gemengd, zwaar" },
        { "Beheer", "200", "200: dat kan niet; toegestaan: uren per week, zoals 30 uur, of woningen per volledige baan, zoals 200 woningen" },
        { "Groups", "dakloos 60%, ggz 60%", "dakloos 60%, ggz 60%: dat kan niet; toegestaan: een of meer verschillende groepen, alle met een percentage (samen 100%)" },
        { "Groups", "dakloos, dakloos", "dakloos, dakloos: dat kan niet" },
        { "Groups", "statushuoders", "statushuoders: dat kan niet; bedoelde u `statushouders`?" },
        { "After", "doorgaan", "doorgaan: dat kan niet; toegestaan: ook iets anders dan doorgaan" },
        { "After", "wakvlam", "wakvlam: dat kan niet; bedoelde u `waakvlam`?" },
        { "Known", "45% ± 0", "45% ± 0: dat kan niet; toegestaan: een deel, met een marge" },
        { "Name", "\u202e", "\uFFFD: dat kan niet; toegestaan: een naam" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_with_what_can(string question, string text, string told)
    {
        var typed = new Typed(text);
        var refused = Assert.Throws<BadInputException>(() => question switch
        {
            "Share" => AnswerReader.Share(typed),
            "Homes" => AnswerReader.Homes(typed),
            "Month" => AnswerReader.Month(typed),
            "Hours" => AnswerReader.Hours(typed),
            "Until" => AnswerReader.Until(typed),
            "Payer" => AnswerReader.Payer(typed),
            "Weight" => AnswerReader.Weight(typed),
            "Beheer" => AnswerReader.Beheer(typed),
            "Groups" => AnswerReader.Groups(typed),
            "After" => AnswerReader.After(typed),
            "Known" => AnswerReader.Known(typed),
            _ => (object)AnswerReader.Name(typed),
        });
        Assert.StartsWith(told, refused.Problems[0].Nl);
        Assert.Contains(": not possible; ", refused.Problems[0].En);
    }
}
