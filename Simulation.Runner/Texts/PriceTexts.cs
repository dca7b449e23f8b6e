namespace Simulation.Runner.Texts;

/// <summary>In the prices of which year money is told.</summary>
public static class PriceTexts
{
    public static Bilingual Of(int year) => ($"prijzen van {year}", $"prices of {year}");

    /// <summary>With how they were brought there.</summary>
    public static Bilingual Of(int year, double index) => (
        $"Alle bedragen zijn in prijzen van {year}. Een prijs die in een ander jaar is gevonden, is met {Numbers.Setting(index, Core.Unit.Share, Language.Nl)} per jaar bijgesteld; dat cijfer is een aanname.",
        $"All amounts are in prices of {year}. A price found in another year is indexed by {Numbers.Setting(index, Core.Unit.Share, Language.En)} a year; that number is an assumption.");
}
