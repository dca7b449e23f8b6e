using Simulation.Benchmarks.Attacks;

namespace Simulation.Tests.Benchmarks;

/// <summary>The attack on readers has teeth: it finds what falls, keeps it, and makes the same texts again.</summary>
public sealed class FuzzTests : IDisposable
{
    private static readonly string[] Seeds = ["name: a\nbuilding:\n  homes: 40\nmix:\n  supported_share: 0.4\n"];
    private readonly string _corpus = Directory.CreateTempSubdirectory("gwsim-").FullName;

    public void Dispose() => Directory.Delete(_corpus, recursive: true);

    [Fact]
    public void The_same_number_gives_the_same_text_and_others_give_others()
    {
        var mutator = new Mutator(Seeds, Texture.Lines);
        string[] texts = [.. Enumerable.Range(0, 200).Select(number => mutator.Text(1, number))];
        Assert.Equal(texts, Enumerable.Range(0, 200).Select(number => new Mutator(Seeds, Texture.Lines).Text(1, number)));
        Assert.True(texts.Distinct().Count() > 150);
        Assert.NotEqual(texts, Enumerable.Range(0, 200).Select(number => mutator.Text(2, number)));
    }

    [Fact]
    public void A_json_text_mostly_stays_json_and_changes()
    {
        var mutator = new Mutator(["{\"a\":{\"b\":[1,2,{\"c\":\"d\"}]},\"e\":3}"], Texture.Json);
        var texts = Enumerable.Range(0, 300).Select(number => mutator.Text(1, number)).ToList();
        Assert.True(texts.Distinct().Count() > 200);
        Assert.True(texts.Count(text => text.StartsWith('{') && text.EndsWith('}')) > 100);
    }

    [Fact]
    public void A_json_text_that_says_a_name_twice_is_changed_too()
    {
        var mutator = new Mutator(["{\"a\":{\"b\":1,\"b\":2},\"a\":3}"], Texture.Json);
        Assert.True(Enumerable.Range(0, 100).Select(number => mutator.Text(1, number)).Distinct().Count() > 50);
    }

    [Fact]
    public void Bytes_stay_bytes_and_change()
    {
        string seed = string.Concat(Enumerable.Range(0, 256).Select(letter => (char)letter));
        var mutator = new Mutator([seed], Texture.Bytes);
        var texts = Enumerable.Range(0, 300).Select(number => mutator.Text(1, number)).ToList();
        Assert.True(texts.Distinct().Count() > 200);
        Assert.True(texts.Count(text => text.All(letter => letter < 256)) > 150);
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("says nothing")]
    [InlineData("says nowhere")]
    [InlineData("is slow")]
    [InlineData("is large")]
    public void What_falls_is_told_and_kept(string how)
    {
        var target = new FuzzTarget("things", Texture.Lines, Seeds, text => how switch
        {
            "throws" => throw new InvalidOperationException("fell over"),
            "says nothing" => new Verdict([" "], 0),
            "says nowhere" => new Verdict(["wrong"], 1),
            "is slow" => Slow(),
            _ => new Verdict([new byte[220_000_000].Length > 0 ? "large" : ""], 0),
        });
        var output = new StringWriter();
        Assert.Equal(1, FuzzCommand.Run([target], 1, 1, _corpus, output));
        Assert.Contains("1 texts, 1 fell", output.ToString(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_corpus, "things-*"));
        // What was kept is tried again, and counts again.
        Assert.Equal(1, FuzzCommand.Run([target], 0, 1, _corpus, new StringWriter()));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Good_texts_of_every_kind_are_taken()
    {
        string library = Simulation.Runner.Scenarios.ScenarioLibrary.ShippedFolder(AppContext.BaseDirectory)!;
        foreach (var target in FuzzTarget.All(library))
        {
            foreach (string seed in target.Seeds)
            {
                var refusals = target.Read(seed).Refusals;
                Assert.True(refusals.Count == 0, $"{target.Name}: {string.Join('\n', refusals)}");
            }
        }
    }

    [Fact]
    public void What_is_refused_with_a_place_or_taken_does_not_fall()
    {
        var target = new FuzzTarget("things", Texture.Lines, Seeds, text => text.Length % 2 == 0 ? new Verdict([], 0) : new Verdict(["wrong, line 1"], 0));
        Assert.Equal(0, FuzzCommand.Run([target], 50, 1, _corpus, new StringWriter()));
        Assert.Empty(Directory.GetFiles(_corpus));
    }

    private static Verdict Slow()
    {
        double until = Simulation.Benchmarks.ThreadClock.CpuSeconds() + 1.1;
        while (Simulation.Benchmarks.ThreadClock.CpuSeconds() < until)
        {
        }

        return new Verdict([], 0);
    }
}
