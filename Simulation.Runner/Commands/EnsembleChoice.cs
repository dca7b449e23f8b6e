using System.CommandLine;
using Simulation.Runner.Ensembles;

namespace Simulation.Runner.Commands;

/// <summary>Over which sets of assumptions runs are spread: those that travel with the program, those of a file, draws from the stated
/// ranges, or the member in the middle alone.</summary>
internal static class EnsembleChoice
{
    public const string None = "none";
    public const string Prior = "prior";

    public static ValueOption Option { get; } = new(
        "--ensemble",
        "FILE|none",
        ("over welke sets van aannames gerekend wordt; none: alleen de middelste set", "over which sets of assumptions runs are spread; none: the central set alone"));

    public static ValueOption Assumptions { get; } = new(
        "--assumptions",
        Prior,
        ("prior: trekt aannames uit hun bereik, zonder wat metingen erover leren", "prior: draws assumptions from their ranges, without what data teach about them"));

    /// <summary>What somebody types to get this again.</summary>
    public static string Typed(Ensemble? ensemble) => ensemble switch
    {
        null => EnsembleFile.OfProgram is null ? "" : $" {Option.Name} {None}",
        { Receipt.Name: Ensemble.CentralName, File: null } => $" {Option.Name} {None}",
        { Receipt.Name: Ensemble.PriorName, File: null } => $" {Assumptions.Name} {Prior}",
        { File: { } file } => $" {Option.Name} {file}",
        _ => "",
    };

    /// <summary>What was asked for; without a word that of the program.</summary>
    public static Ensemble? Of(ParseResult parsed)
    {
        string? named = Option.Text(parsed);
        if (Assumptions.Text(parsed) is { } drawn)
        {
            if (drawn != Prior)
            {
                throw new BadInputException((
                    $"--assumptions {drawn}: dat kan niet; toegestaan: {Prior}", $"--assumptions {drawn}: not possible; allowed: {Prior}"));
            }

            return named is null ? Ensemble.Prior() : throw new BadInputException((
                "--ensemble en --assumptions gaan niet samen; kies er een", "--ensemble and --assumptions do not go together; choose one"));
        }

        try
        {
            return named switch
            {
                None => Shipped()?.Middle,
                null => Shipped(),
                _ => EnsembleFile.OfThisModel(EnsembleFile.Load(named), named),
            };
        }
        catch (EnsembleException refused)
        {
            throw new BadInputException(refused.Problems);
        }

        static Ensemble? Shipped() => EnsembleFile.OfProgram is { } shipped ? EnsembleFile.OfThisModel(shipped, EnsembleFile.Shipped) : null;
    }
}
