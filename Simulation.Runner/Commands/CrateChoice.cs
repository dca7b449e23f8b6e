using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Whether the folder is told to programs that collect research. A crate must say a date, and no file has one by itself.</summary>
internal static class CrateChoice
{
    public static Flag Option { get; } = new("--crate", (
        "beschrijft de map voor een archief (RO-Crate), met de gelezen bestanden erbij; vraagt --date",
        "describes the folder for an archive (RO-Crate), with the files that were read; needs --date"));

    /// <summary>Sees before the runs that a crate can be made.</summary>
    public static void Check(Call call, string folder)
    {
        if (!Option.In(call.Parsed)) return;
        if (PaperChoice.Of(call).Date is null)
        {
            throw new BadInputException((
                $"{Option.Name} vraagt een datum, want een archief wil weten van wanneer het is; voeg --date 2026-03-01 toe, of --date today",
                $"{Option.Name} needs a date, as an archive wants to know of when it is; add --date 2026-03-01, or --date today"));
        }

        OutFolder.NoLink(folder, RunCrate.Inputs);
    }
}
