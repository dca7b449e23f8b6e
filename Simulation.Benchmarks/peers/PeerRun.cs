using System.Globalization;

namespace Simulation.Benchmarks.Peers;

/// <summary>One line that an implementation of the community printed.</summary>
public sealed record PeerRun(string Name, int Residents, int Replicate, double CpuSeconds, double Share, double Incidents, double Evictions, double MoveOuts)
{
    /// <summary>The lines of a file: what every peer prints, in any order and with as many headers as there were programs.</summary>
    public static IReadOnlyList<PeerRun> Read(string path)
    {
        var runs = new List<PeerRun>();
        int line = 0;
        foreach (string text in File.ReadLines(path))
        {
            line++;
            if (text == Community.CommunityCommand.Header || text.Length == 0) continue;
            string[] cells = text.Split(',');
            if (cells.Length != 9 || !cells[1..].All(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
                throw new InvalidDataException($"{path}:{line}: {text}: a line is {Community.CommunityCommand.Header}");
            double Number(int nth) => double.Parse(cells[nth], CultureInfo.InvariantCulture);
            runs.Add(new PeerRun(cells[0], (int)Number(1), (int)Number(2), Number(4), Number(5), Number(6), Number(7), Number(8)));
        }

        return runs;
    }
}
