namespace Simulation.Runner.Figures.Drawing;

/// <summary>Moves names beside lines apart where they would touch.</summary>
public static class NameSpreading
{
    private readonly record struct NameBlock(int First, int Count, double Height, double Centre);

    /// <summary>Centres as near as can be to where they are wanted (sorted), without overlap and between the ends.</summary>
    public static double[] Spread(double[] wanted, double[] heights, double top, double bottom)
    {
        // Labels that touch join a block; a block sits where its members want it on average.
        var blocks = new List<NameBlock>();
        for (int i = 0; i < wanted.Length; i++)
        {
            blocks.Add(new(i, 1, heights[i], Kept(wanted[i], heights[i], top, bottom)));
            while (blocks.Count > 1 && Touch(blocks[^2], blocks[^1]))
            {
                var upper = blocks[^2];
                var lower = blocks[^1];
                blocks.RemoveRange(blocks.Count - 2, 2);
                double height = upper.Height + lower.Height;
                double centre = ((upper.Centre * upper.Count) + (lower.Centre * lower.Count)) / (upper.Count + lower.Count);
                blocks.Add(new(upper.First, upper.Count + lower.Count, height, Kept(centre, height, top, bottom)));
            }
        }
        double[] centres = new double[wanted.Length];
        foreach ((int first, int count, double height, double centre) in blocks)
        {
            double y = centre - (height / 2);
            for (int i = first; i < first + count; i++)
            {
                centres[i] = y + (heights[i] / 2);
                y += heights[i];
            }
        }
        return centres;
    }

    private static bool Touch(NameBlock upper, NameBlock lower) => upper.Centre + (upper.Height / 2) > lower.Centre - (lower.Height / 2);

    private static double Kept(double centre, double height, double top, double bottom) =>
        Math.Clamp(centre, Math.Min(top + (height / 2), bottom), Math.Max(bottom - (height / 2), Math.Min(top + (height / 2), bottom)));
}
