namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>What the models of the gallery hash to; made by <see cref="GalleryModelTests"/>.</summary>
public static class GalleryHashes
{
    private static readonly string[] All =
    [
        "bands-over-time: c455b3df5e77b7a8",
        "paired-difference: b6829444a3d66f44",
        "two-scenarios: 3a753b61c752af24",
        "sweep: d6fd10899f33f987",
        "dot-whisker: 0debac8106e6fe40",
        "dots-upright: c46c72cf0ba66f36",
        "bars-grouped: 2d02de285e655560",
        "who-pays: f71598ca0fb7c040",
        "who-gains: 5059e48bc6a90628",
        "distribution: 35e5d5f2756ad079",
        "heat-map: 49377c671c9b5d65",
        "heat-map-categories: 0427a451231999cb",
        "ladder: 8a9391ebbf8dcf7c",
        "two-ladders: 258912109ae5584f",
        "many-bars: 9b9154c9f09580aa",
        "long-categories: 796b3c54452ab5b4",
        "small-multiples: 5577daf5bf2e53b3",
        "twelve-lines: 75d5e4b54584e4d9",
        "long-words: b95e7fd9a863f300",
        "awkward: c47327187b600172",
        "four-arms: c6e1b7c6a91af6b7",
        "four-ladders: 6457d1847ef29aff",
        "lanes: 562502b80256c547",
        "cells-of-values: 0dddc99b883d73e9",
        "nearly-all: a4e46ab755b91383",
    ];

    public static string Of(string name) => All.FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal)) is { } line
        ? line[(name.Length + 2)..]
        : "none yet";
}
