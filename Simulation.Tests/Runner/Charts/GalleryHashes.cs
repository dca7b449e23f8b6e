namespace Simulation.Tests.Runner.Charts;

/// <summary>What the gallery hashes to; made by <see cref="GalleryTests"/>.</summary>
public static class GalleryHashes
{
    private static readonly string[] All =
    [
        "bands-over-time: png c997b99f65b92ffe svg c318360bb4451a3c json 8adb59593ab55dc5",
        "paired-difference: png 4bcf4fd502bcc1c9 svg 39491d7add88ef3c json 0f1767260e59d16f",
        "two-scenarios: png 95cc8aad86dffa1b svg 63d337d9871fcad3 json 97ace73f1101bdec",
        "sweep: png 440aa26c3466b724 svg 54e961d7bd6ded87 json 9f18456c57ca0c93",
        "dot-whisker: png 4c9a574cf6a05075 svg 11c659126b1e3876 json fb0a37895ac68fec",
        "dots-upright: png b0a110cdbd04c56d svg 4e9f106b14835cc6 json bf28f7e7d2612319",
        "bars-grouped: png dbf4d2e3d1da8b8c svg f84ec495b50ece93 json 8f8579841a91e144",
        "who-pays: png bf7a46e02311c7f8 svg e4dd5443001c85e5 json 0ed83450c979799b",
        "who-gains: png 208235b705f086f6 svg 6ffe6c5e91ccac4a json fb424ec60c3d938e",
        "distribution: png ee7a8324bd979fcb svg 83713d09f4072d06 json adf18b918af77873",
        "heat-map: png b557421910963691 svg 514cc0121be5e474 json b15dc84f5079d7ea",
        "heat-map-categories: png 1fba7b8bed907a41 svg 1570b9d6ed942bce json 85785b06de197175",
        "ladder: png 4fd57e92139b98d2 svg df71fb61c9adf469 json fb00d82587c0ef28",
        "two-ladders: png 883ccac9ff1fa8f9 svg 11e1640297d03d63 json 755f779b61b7b39b",
        "many-bars: png 16daf0367f47c130 svg 8bc9b4cba51abc99 json eb3dff40d3ed6b50",
        "long-categories: png c72e5cb0e9616e06 svg 00aedf711b4ce94c json 523d60e63452cd43",
        "small-multiples: png edf805cbb4fae783 svg 63c01bb989fea846 json 13ab427e450c0b1e",
        "twelve-lines: png 9bd7a384b99d55e7 svg 6be461e70d996f88 json 0fada87823c8df3f",
        "long-words: png 44768ef229b7e4b9 svg 87e056b05f630095 json 6d0adcb6864d989f",
        "awkward: png 08d59907ee6dbec0 svg 5d50626ea8f473ed json b913a327cf46ce4c",
    ];

    public static string Of(string name) => All.FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal)) is { } line
        ? line[(name.Length + 2)..]
        : "none yet";
}
