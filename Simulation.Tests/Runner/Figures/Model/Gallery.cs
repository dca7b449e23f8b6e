using Simulation.Core;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>One figure of each kind with data as a study gives them, and the awkward cases; golden tests and eyes look at the same pictures.</summary>
public static class Gallery
{
    private const string Footer = "Bron: GemengdWonen.Sim 0.1.0 · 400 runs, zaad 20260101 · gepaarde vergelijking · kwitantie 7f3a2c9e";

    // Before All: static fields start in the order of the text.
    private static double[] Years { get; } = [.. Enumerable.Range(0, 521).Select(week => week / 52.0)];

    /// <summary>Every figure by name, in the language it is written in.</summary>
    public static IReadOnlyDictionary<string, (Figure Figure, Language Language)> All { get; } = new Dictionary<string, (Figure, Language)>(StringComparer.Ordinal)
    {
        ["bands-over-time"] = (BandsOverTime(), Language.Nl),
        ["paired-difference"] = (PairedDifference(), Language.Nl),
        ["two-scenarios"] = (TwoScenarios(), Language.En),
        ["sweep"] = (Sweep(), Language.Nl),
        ["dot-whisker"] = (DotWhisker(), Language.Nl),
        ["dots-upright"] = (DotsUpright(), Language.En),
        ["bars-grouped"] = (BarsGrouped(), Language.Nl),
        ["who-pays"] = (WhoPays(), Language.Nl),
        ["who-gains"] = (WhoGains(), Language.Nl),
        ["distribution"] = (Distribution(), Language.Nl),
        ["heat-map"] = (HeatMapWithTippingLine(), Language.Nl),
        ["heat-map-categories"] = (HeatMapOfCategories(), Language.En),
        ["ladder"] = (CaseLadder(), Language.Nl),
        ["two-ladders"] = (TwoLadders(), Language.Nl),
        ["many-bars"] = (ManyBars(), Language.Nl),
        ["long-categories"] = (LongCategories(), Language.Nl),
        ["small-multiples"] = (SmallMultiples(), Language.Nl),
        ["twelve-lines"] = (TwelveLines(), Language.Nl),
        ["long-words"] = (LongWords(), Language.Nl),
        ["awkward"] = (Awkward(), Language.En),
        ["four-arms"] = (GalleryOfFour.Arms(), Language.Nl),
        ["four-ladders"] = (GalleryOfFour.Ladders(), Language.Nl),
        ["lanes"] = (GalleryOfLanes.Lanes(), Language.Nl),
        ["cells-of-values"] = (GalleryOfFour.Cells(), Language.En),
        ["nearly-all"] = (GalleryOfFour.NearlyAll(), Language.Nl),
    };

    private static Figure BandsOverTime()
    {
        double[] mean = Path(0.42, 0.61, 1, 0.004);
        return new Figure(new Chart(
            "Deelname zakt niet terug als de coach in jaar 3 vertrekt en de waakvlam brandt",
            new NumericAxis("Jaren sinds oplevering", Unit.Number),
            new NumericAxis("Bewoners die meedoen", Unit.Share) { Range = new AxisRange(0, 1) },
            [
                new Band("Spreiding van runs (5–95%)", BandRole.SpreadOfRuns, Years, Shift(mean, -0.13, -0.02), Shift(mean, 0.11, 0.02)),
                new Band("95%-interval van het gemiddelde", BandRole.IntervalOfMean, Years, Shift(mean, -0.016), Shift(mean, 0.016)),
                new Line("Coach tot jaar 3, dan waakvlam", Years, mean),
            ])
        {
            Subtitle = "Aandeel bewoners dat minstens eens per maand meedoet, 96 woningen, 30% met ondersteuning",
            Annotations = [new EventLine(3, "Coach stopt"), new ReferenceBand(AxisSide.Y, 0.5, 0.7, "Streefgebied 50–70%")],
        })
        {
            AltText = "Lijn met twee banden: deelname stijgt van 42 naar 61 procent en blijft daar nadat de coach in jaar 3 vertrekt.",
            Footer = Footer,
        };
    }

    private static Figure PairedDifference()
    {
        double[] mean = [.. Years.Select((year, i) => year < 3 ? 0.002 * Noise(i, 4) : 0.9 * (1 - (1 / (1 + (year - 3)))) + (0.05 * Noise(i, 5)))];
        double[] width = [.. Years.Select(year => year < 3 ? 0.01 : 0.25 + (0.11 * (year - 3)))];
        return new Figure(new Chart(
            "Zonder waakvlam komen er na het vertrek van de coach zo'n 0,8 incidenten per 100 bewoners per jaar bij",
            new NumericAxis("Jaren sinds oplevering", Unit.Number),
            new NumericAxis("Verschil in incidenten", Unit.Number) { UnitText = "per 100 bewoners per jaar" },
            [
                new Band("Spreiding van gepaarde verschillen (5–95%)", BandRole.SpreadOfRuns, Years, Minus(mean, width, 2.2), Plus(mean, width, 2.2)),
                new Band("95%-interval van het gemiddelde verschil", BandRole.IntervalOfMean, Years, Minus(mean, width, 0.4), Plus(mean, width, 0.4)),
                new Line("Coach stopt min coach blijft", Years, mean),
            ])
        {
            Subtitle = "Zelfde mensen, zelfde toeval: het verschil per run, niet het verschil van gemiddelden",
            Annotations = [new EventLine(2.5, "aangekondigd") { IsNotice = true }, new EventLine(3, "Coach stopt"), new EventLine(4.1, "Gangmaker verhuist"), new EventLine(8, "Nieuwe beheerder")],
        })
        {
            AltText = "Verschilband rond nul tot jaar 3, daarna oplopend tot 0,8 met een interval dat nul niet meer bevat.",
            Footer = Footer,
        };
    }

    private static Figure TwoScenarios()
    {
        double[] high = Path(31, 12, 2, 0.4), low = Path(30, 19, 3, 0.4), context = Path(29, 25, 9, 0.4);
        return new Figure(new Chart(
            "With shared spaces the number of complaints halves within two years",
            new NumericAxis("Years since completion", Unit.Number),
            new NumericAxis("Complaints per month", Unit.Number) { IncludesZero = true },
            [
                new Band("95% interval of the mean", BandRole.IntervalOfMean, Years, Shift(high, -1.4), Shift(high, 1.4)) { Of = "Shared spaces" },
                new Band("95% interval of the mean", BandRole.IntervalOfMean, Years, Shift(low, -1.6), Shift(low, 1.6)) { Of = "Corridors only" },
                new Line("Shared spaces", Years, high),
                new Line("Corridors only", Years, low),
                new Line("All complexes, 2019", Years, context) { Colour = SeriesColour.Muted },
            ])
        {
            Subtitle = "Mean number of complaints a month, 200 homes",
            Annotations = [new Note(4.4, 34, "Both groups start with the same people")],
        })
        {
            AltText = "Three lines; complaints fall from 30 to 12 with shared spaces, to 19 without.",
            Footer = "Source: GemengdWonen.Sim 0.1.0 · 400 runs, seed 20260101",
        };
    }

    private static Figure Sweep()
    {
        double[] shares = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
        double[] much = [0.64, 0.65, 0.66, 0.66, 0.65, 0.62, 0.57, 0.5, 0.41], little = [0.61, 0.61, 0.59, 0.55, 0.49, 0.42, 0.36, 0.31, 0.28];
        return new Figure(new Chart(
            "Met een halve coach zakt de deelname al boven een kwart huurders met ondersteuning",
            new NumericAxis("Aandeel huurders met ondersteuning", Unit.Share),
            new NumericAxis("Bewoners die meedoen in jaar 5", Unit.Share) { IncludesZero = true },
            [
                new Line("24 uur coach per week", shares, much),
                new Points("24 uur coach per week", [.. shares.Select((x, i) => new Dot(x, much[i], much[i] - 0.02, much[i] + 0.02))]),
                new Line("12 uur coach per week", shares, little),
                new Points("12 uur coach per week", [.. shares.Select((x, i) => new Dot(x, little[i], little[i] - 0.03, little[i] + 0.03))]),
            ])
        {
            Subtitle = "Gemiddelde met 95%-interval, 200 runs per punt",
        })
        {
            AltText = "Twee dalende krommen; met 12 uur coach daalt deelname vanaf 25 procent, met 24 uur pas vanaf 40 procent.",
            Footer = Footer,
        };
    }

    private static Figure DotWhisker() => new(new Chart(
        "Waakvlam verbetert vier van de zes uitkomsten; op huurachterstand is geen effect te zien",
        new NumericAxis("Verschil met coach stopt", Unit.Number) { UnitText = "standaardafwijkingen" },
        new CategoryAxis("", ["Deelname", "Contacten tussen groepen", "Incidenten", "Verhuizingen binnen twee jaar", "Huurachterstand", "Uithuiszettingen"]),
        [
            new Points("Na 5 jaar", [new(0, 0.62, 0.5, 0.74), new(1, 0.41, 0.28, 0.55), new(2, -0.3, -0.44, -0.16), new(3, -0.22, -0.36, -0.09), new(4, 0.02, -0.13, 0.16), new(5, -0.12, -0.33, 0.1)]) { Direction = Direction.Sideways },
            new Points("Na 10 jaar", [new(0, 0.81, 0.66, 0.95), new(1, 0.52, 0.36, 0.69), new(2, -0.38, -0.55, -0.2), new(3, -0.25, -0.42, -0.07), new(4, 0.04, -0.16, 0.22), new(5, -0.2, -0.46, 0.07)]) { Direction = Direction.Sideways },
        ])
    {
        Subtitle = "Gepaard verschil en gelijktijdig 95%-interval",
        Annotations = [new ReferenceLine(AxisSide.X, 0, "geen verschil")],
    })
    {
        AltText = "Zes uitkomsten met interval; deelname en contacten hoger, incidenten en verhuizingen lager, de andere twee om nul.",
        Footer = Footer,
    };

    private static Figure DotsUpright() => new(new Chart(
        "Retention depends on the size of the group, not on the year",
        new CategoryAxis("Homes per corridor", ["6", "8", "12", "16", "24"]),
        new NumericAxis("Residents still there after two years", Unit.Share),
        [
            new Points("Regular tenants", [new(0, 0.86, 0.83, 0.89), new(1, 0.85, 0.82, 0.88), new(2, 0.81, 0.78, 0.84), new(3, 0.74, 0.7, 0.78), new(4, 0.66, 0.61, 0.7)]),
            new Points("Supported tenants", [new(0, 0.79, 0.74, 0.84), new(1, 0.8, 0.75, 0.84), new(2, 0.73, 0.69, 0.77), new(3, 0.62, 0.57, 0.67), new(4, double.NaN, 0, 0)]),
        ])
    {
        Subtitle = "Mean and 95% interval over 200 runs",
    })
    {
        AltText = "Dots by corridor size: retention falls from 86 to 66 percent for regular tenants.",
    };

    private static Figure BarsGrouped() => new(new Chart(
        "Alleen met coach én gedeelde ruimte haalt elke wijk het streefgebied",
        new CategoryAxis("", ["Stadskanaal-Noord", "Majella Wonen", "Startblok Riekerhaven", "Woonhart"]),
        new NumericAxis("Bewoners die meedoen in jaar 5", Unit.Share),
        [
            new Bars("Niets", [0.21, 0.31, 0.38, 0.27]) { Intervals = [(0.18, 0.24), (0.28, 0.34), (0.35, 0.41), (0.24, 0.3)] },
            new Bars("Coach", [0.44, 0.52, 0.49, 0.45]) { Intervals = [(0.41, 0.47), (0.49, 0.55), (0.46, 0.52), (0.42, 0.48)] },
            new Bars("Coach en gedeelde ruimte", [0.55, 0.66, 0.63, 0.58]) { Intervals = [(0.52, 0.58), (0.63, 0.69), (0.6, 0.66), (0.55, 0.61)] },
        ])
    {
        Subtitle = "Gemiddelde met 95%-interval, 200 runs per wijk",
        Annotations = [new ReferenceBand(AxisSide.Y, 0.5, 0.7, "Streefgebied")],
    })
    {
        AltText = "Staven per wijk; de derde staaf, coach en gedeelde ruimte, ligt steeds boven de vijftig procent.",
        Footer = Footer,
    };

    private static Figure WhoPays() => new(new Chart(
        "De corporatie betaalt de coach, de gemeente en het zorgkantoor verdienen eraan",
        new NumericAxis("Euro per woning per jaar", Unit.Euro),
        new CategoryAxis("", ["Corporatie", "Gemeente (Wmo)", "Zorgkantoor (Wlz)", "Politie en rechtspraak", "Huurders", "Saldo samenleving"]),
        [
            new Bars("Begeleiding en beheer", [-620, -180, 0, 0, -24, -824]),
            new Bars("Vermeden overlast en schade", [210, 90, 0, 260, 45, 605]),
            new Bars("Vermeden zorg en opvang", [0, 540, 390, 0, 0, 930]),
        ])
    {
        Subtitle = "Kosten (links) en baten (rechts) tegenover coach stopt, gemiddelde over 10 jaar, contant tegen 2,25%",
        BarArrangement = BarArrangement.Stacked,
        NetLabel = "Saldo met 95%-interval",
        NetIntervals = [(-455, -365), (330, 570), (310, 470), (228, 292), (14, 28), (480, 942)],
    })
    {
        AltText = "Uiteenlopende staven: de corporatie houdt 410 euro per woning per jaar over als kosten, de gemeente wint 450 en het zorgkantoor 390.",
        Footer = Footer,
    };

    private static Figure WhoGains() => new(new Chart(
        "Netto wint de samenleving € 1,3 mln; de corporatie alleen legt toe",
        new CategoryAxis("", ["Corporatie", "Gemeente", "Zorgkantoor", "Politie en rechtspraak", "Huurders"]),
        new NumericAxis("Netto contante waarde over 10 jaar", Unit.Euro),
        [new Bars("Saldo", [-787200, 864000, 748800, 499200, 40320]) { BelowZero = SeriesColour.Number(1) }])
    {
        Subtitle = "192 woningen, tegenover coach stopt",
    })
    {
        AltText = "Staven per betaler: de corporatie min 0,79 miljoen euro, de anderen in de plus.",
        Footer = Footer,
    };

    private static Figure Distribution()
    {
        double[] with = [.. Enumerable.Range(0, 400).Select(i => 14 + (3.2 * Bell(i, 1)))], without = [.. Enumerable.Range(0, 400).Select(i => 21 + (4.4 * Bell(i, 2)))];
        return new Figure(new Chart(
            "Zonder waakvlam eindigt een op de tien runs boven de 26 incidenten",
            new NumericAxis("Incidenten per 100 bewoners in jaar 10", Unit.Number),
            new NumericAxis("Aandeel van de runs", Unit.Share),
            [
                OfShares("Met waakvlam", with, new AxisRange(0, 36), 24),
                OfShares("Zonder waakvlam", without, new AxisRange(0, 36), 24),
            ])
        {
            Subtitle = "Verdeling over 400 runs per scenario",
            Annotations = [new ReferenceLine(AxisSide.X, 26, "26 incidenten")],
        })
        {
            AltText = "Twee overlappende verdelingen, met waakvlam rond 14 en zonder rond 21 incidenten.",
            Footer = Footer,
        };
    }

    private static Histogram OfShares(string name, double[] values, AxisRange range, int bins)
    {
        double[] heights = new double[bins];
        foreach (double value in values) heights[(int)((value - range.Min) / (range.Max - range.Min) * bins)] += 1.0 / values.Length;
        return new(name, [.. Enumerable.Range(0, bins + 1).Select(i => range.Min + ((range.Max - range.Min) * i / bins))], heights);
    }

    private static Figure HeatMapWithTippingLine()
    {
        double[] shares = [.. Enumerable.Range(0, 13).Select(i => 0.1 + (0.05 * i / 1.2))], hours = [.. Enumerable.Range(0, 11).Select(i => i * 4.0)];
        double[,] values = new double[11, 13];
        bool[,] uncertain = new bool[11, 13];
        for (int row = 0; row < 11; row++)
        {
            for (int column = 0; column < 13; column++)
            {
                double strain = (2.1 * shares[column]) - (0.019 * hours[row]);
                values[row, column] = Math.Round(0.71 - (0.52 * strain * (strain > 0 ? 1 : 0.15)) + (0.012 * Noise((row * 13) + column, 7)), 4);
                uncertain[row, column] = Math.Abs(values[row, column] - 0.5) < 0.035;
            }
        }
        return new Figure(new Chart(
            "Elke tien procent meer huurders met ondersteuning vraagt ruim tien uur coach per week extra",
            new NumericAxis("Aandeel huurders met ondersteuning", Unit.Share),
            new NumericAxis("Uren coach per week", Unit.Number),
            [
                new HeatMap("Bewoners die meedoen in jaar 5", shares, hours, values, Unit.Share) { TippingLine = new TippingLine(0.5, "Omslaglijn: 50% doet mee") }
                    .WithUncertain(uncertain, "Onzeker: 95%-interval ligt om de omslaglijn"),
            ])
        {
            Subtitle = "143 combinaties, 100 runs per combinatie, 96 woningen",
        })
        {
            AltText = "Warmtekaart: deelname daalt naar rechtsonder; een omslaglijn loopt schuin omhoog.",
            Footer = Footer,
            Size = new FigureSize(960, 600),
        };
    }

    private static Figure HeatMapOfCategories() => new(new Chart(
        "Selection on motivation helps most where the coach is least present",
        new CategoryAxis("Selection", ["None", "On urgency", "On motivation", "Both"]),
        new CategoryAxis("Coach", ["None", "12 hours", "24 hours"]),
        [
            new HeatMap("Change in evictions per 100 homes", [0, 1, 2, 3], [0, 1, 2],
                new double[,] { { 0, 0.4, -1.2, -0.9 }, { -0.3, 0.1, -1.0, -0.8 }, { -1.1, -0.7, -1.3, double.NaN } }, Unit.Number) { Midpoint = 0, ShowsValues = true }
                .WithUncertain(new bool[,] { { false, true, false, false }, { true, true, false, false }, { false, false, false, false } }, "Interval contains zero"),
        ])
    {
        Subtitle = "Difference with no selection and no coach, mean over 10 years",
    })
    {
        AltText = "Table of colours, three coach levels by four ways of selection; strongest fall with motivation.",
        Size = new FigureSize(960, 480),
    };

    private static Figure CaseLadder() => new(new LadderChart(
        "Van duizend signalen eindigen er negen in een ontruiming; het gesprek lost de helft op",
        [
            new("Signaal", 1000, 240, 12), new("Gesprek", 748, 371, 24), new("Bemiddeling", 353, 190, 18), new("Waarschuwing", 145, 66, 9),
            new("Laatste kans", 70, 31, 6), new("Juridische procedure", 33, 19, 5), new("Ontruiming", 9, 0, 0),
        ])
    {
        Subtitle = "Zaken per trede over 10 jaar, gemiddelde van 400 runs, 200 woningen",
        ContinuesLabel = "Gaat naar de volgende trede",
        OpenLabel = "Nog open",
        ClosedLabel = "Hier afgesloten",
        ShareText = "van de signalen",
    })
    {
        AltText = "Trap van 1000 signalen via 748 gesprekken en 353 bemiddelingen naar 9 ontruimingen.",
        Footer = Footer,
    };

    private static Figure TwoLadders() => new("Met waakvlam halen drie keer zo weinig zaken de laatste trede",
    [
        new LadderChart("Zonder waakvlam", [new("Signaal", 100, 20, 3), new("Gesprek", 77, 40, 2), new("Ontruiming", 35, 0, 0)]) { ContinuesLabel = "Verder", OpenLabel = "Nog open", ClosedLabel = "Hier afgesloten" },
        new LadderChart("Met waakvlam", [new("Signaal", 80, 30, 3), new("Gesprek", 47, 34.5, 2), new("Ontruiming", 10.5, 0, 0)]) { ContinuesLabel = "Verder", OpenLabel = "Nog open", ClosedLabel = "Hier afgesloten" },
    ])
    {
        Subtitle = "Zaken per 100 woningen over 10 jaar",
        AltText = "Twee trappen naast elkaar; de rechter is korter en eindigt smaller.",
        SharesX = true,
        Size = new FigureSize(960, 400),
    };

    private static Figure ManyBars() => new(new Chart(
        "Meldingen en vertrekken volgen het seizoen",
        new CategoryAxis("Maand", [.. Enumerable.Range(1, 24).Select(i => $"maand {i}")]),
        new NumericAxis("Verschil met het jaargemiddelde", Unit.Number),
        [
            new Bars("Meldingen", [.. Enumerable.Range(1, 24).Select(i => (i * 37.0 % 19) - 5)]),
            new Bars("Vertrekken", [.. Enumerable.Range(1, 24).Select(i => (i * 53.0 % 17) - 3)]),
        ])
    {
        Annotations = [new ReferenceLine(AxisSide.Y, 10, "drempel voor opschaling")],
    })
    {
        AltText = "Vierentwintig paren staven, boven en onder nul.",
    };

    private static Figure LongCategories() => new(new Chart(
        "Schuldhulp houdt het vaakst stand",
        new CategoryAxis("Soort hulpverlening", ["Ambulante begeleiding", "Woonbegeleidingscoördinatie", "Schuldhulpverlening en budgetbeheer", "Geen", "Dagbesteding", "Verslavingszorg en maatschappelijke opvang"]),
        new NumericAxis("Aandeel dat na een jaar nog loopt", Unit.Share),
        [new Bars("Aandeel", [0.2, 0.4, 0.61, 0.12, 0.5, 0.45])])
    {
        Subtitle = "Bewoners met ondersteuning",
    })
    {
        AltText = "Zes staven met lange namen.",
    };

    private static Figure SmallMultiples()
    {
        string[] places = ["Majella Wonen", "Startblok Riekerhaven", "De Kazerne", "Woonhart", "Parkzicht", "Stek"];
        Panel[] panels = [.. places.Select((place, i) => MultiplePanel(place, i))];
        return new Figure("In vijf van de zes complexen houdt de waakvlam de deelname boven de vijftig procent", panels)
        {
            Subtitle = "Aandeel bewoners dat minstens eens per maand meedoet",
            AltText = "Zes kleine grafieken; alleen bij Stek zakt de deelname onder de vijftig procent.",
            Footer = Footer,
            Columns = 3,
            SharesX = true,
            SharesY = true,
            Size = new FigureSize(960, 640),
        };
    }

    private static Chart MultiplePanel(string place, int i)
    {
        double[] with = Path(0.4 + (0.02 * i), 0.66 - (0.04 * i), 20 + i, 0.005), without = Path(0.4 + (0.02 * i), 0.45 - (0.04 * i), 40 + i, 0.005);
        return new Chart(place, new NumericAxis("Jaren sinds oplevering", Unit.Number), new NumericAxis("Bewoners die meedoen", Unit.Share),
        [
            new Band("Spreiding van runs (5–95%)", BandRole.SpreadOfRuns, Years, Shift(with, -0.1), Shift(with, 0.1)) { Of = "Waakvlam" },
            new Line("Waakvlam", Years, with),
            new Line("Coach stopt", Years, without),
        ])
        {
            Annotations = [new ReferenceLine(AxisSide.Y, 0.5, "50%")],
        };
    }

    private static Figure TwelveLines() => new(new Chart(
        "Na tien jaar lopen twaalf complexen uiteen van 28 tot 71 procent",
        new NumericAxis("Jaren sinds oplevering", Unit.CalendarYear) { Range = new AxisRange(2026, 2036) },
        new NumericAxis("Bewoners die meedoen", Unit.Share),
        [.. Enumerable.Range(0, 12).Select(i => new Line($"Complex {(char)('A' + i)}", [.. Years.Select(year => 2026 + year)], Path(0.5, 0.28 + (0.43 * (i % 3 == 0 ? i : 11 - (i / 2.0)) / 11), 60 + i, 0.006)))])
    {
        Subtitle = "Gemiddelde over 100 runs per complex",
    })
    {
        AltText = "Twaalf lijnen die bij 50 procent beginnen en uitwaaieren.",
        Footer = Footer,
    };

    private static Figure LongWords()
    {
        double[] x = [0, 1, 2, 3, 4, 5];
        return new Figure(new Chart(
            "Woningcorporatiemedewerkersbegeleidingsovereenkomsten blijken over de gehele onderzochte periode van tien jaar nauwelijks samen te hangen met de arbeidsongeschiktheidsverzekeringsmaatschappijtoeslagregeling, behalve waar de gemeente haar verantwoordelijkheid daadwerkelijk neemt",
            new NumericAxis("Jaren sinds oplevering van het gehele wooncomplex", Unit.Number),
            new NumericAxis("Verantwoordelijkheidsgevoel", Unit.Number) { UnitText = "gemiddelde van zevenentwintig stellingen op een schaal van één tot en met vijf, waarbij drie neutraal is en hogere waarden gunstiger zijn" },
            [
                new Line("Met wijkverantwoordelijkheidsovereenkomst tussen huurders", x, [2.0000013, 2.0000012, 2.0000014, 2.0000011, 2.0000012, 2.0000013]),
                new Line("Zonder zo'n overeenkomst maar met een zeer betrokken beheerder", x, [2.000001, 2.0000011, 2.0000012, 2.0000013, 2.0000013, 2.0000013]),
            ])
        {
            Subtitle = "Een ondertitel die ook al niet kort is omdat ze de variabele, de eenheid, de populatie en de weging allemaal volledig wil noemen zonder iets weg te laten",
            Annotations = [new EventLine(2.5, "Gemeenteraadsverkiezingen en nieuw coalitieakkoord"), new EventLine(2.8, "Coach weg")],
        })
        {
            AltText = "Twee bijna vlakke lijnen.",
            Footer = Footer + " · en nog een lange aanvulling over de herkomst van de gegevens, de gebruikte wegingsfactoren en de versie van de vragenlijst die is afgenomen",
        };
    }

    private static Figure Awkward()
    {
        var number = new NumericAxis("", Unit.Number);
        return new Figure("Awkward data stay readable", [
            new Chart("Gaps and a lone point", number, number, [new Line("Gaps", [0, 1, 2, 3, 4, 5, 6], [1, 2, double.NaN, 4, double.NaN, 3, 2])]),
            new Chart("One point", number, number, [new Line("One", [2026], [0.31])]),
            new Chart("Nothing at all", number, number, [new Line("None", [], [])]) { EmptyText = "No runs yet" },
            new Chart("Huge", number, new NumericAxis("", Unit.Euro), [new Line("Huge", [0, 1, 2], [-2.1e15, 4e15, 9.3e15])]),
            new Chart("Millions", number, new NumericAxis("", Unit.Euro), [new Line("Millions", [0, 1, 2], [1.25e6, 4e6, 9.3e6])]),
            new Chart("All below zero", new CategoryAxis("", ["a", "b", "c"]), number, [new Bars("Below", [-3, -1, -7.5])]),
        ])
        {
            AltText = "Six small charts of unusual data.",
            Columns = 3,
            Size = new FigureSize(960, 600),
        };
    }

    // A smooth rise from one level to another in about three years, with a wobble.
    private static double[] Path(double from, double to, int seed, double wobble)
    {
        double[] values = new double[Years.Length];
        double drift = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double year = Years[i];
            drift = (0.95 * drift) + (wobble * Noise(i, seed));
            values[i] = from + ((to - from) * year * year / ((year * year) + 2)) + drift;
        }
        return values;
    }

    private static double[] Shift(double[] values, double by, double wider = 0) => [.. values.Select((value, i) => value + by + (Math.Sign(by) * wider * Math.Abs(wider) * i / 8))];

    private static double[] Plus(double[] values, double[] width, double times) => [.. values.Select((value, i) => value + (width[i] * times))];

    private static double[] Minus(double[] values, double[] width, double times) => [.. values.Select((value, i) => value - (width[i] * times))];

    // A number from -1 to 1 that only depends on its address.
    private static double Noise(int i, int seed)
    {
        uint x = ((uint)i * 2654435761) ^ ((uint)seed * 40503);
        x ^= x >> 15;
        x *= 2246822519;
        x ^= x >> 13;
        return ((x & 0xFFFF) / 32767.5) - 1;
    }

    private static double Bell(int i, int seed) => Noise(i, seed) + Noise(i, seed + 100) + Noise(i, seed + 200);
}
