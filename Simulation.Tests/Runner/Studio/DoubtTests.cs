using System.Text.Json.Nodes;

namespace Simulation.Tests.Runner.Studio;

/// <summary>What if one does not believe it: two lives, what drives an answer, and where it turns.</summary>
public sealed class DoubtTests(OpenStudio studio) : IClassFixture<OpenStudio>
{
    [Fact]
    public async Task Two_lives_begin_with_the_home_that_differs_most()
    {
        var said = await studio.Ask("lives", OpenStudio.With(OpenStudio.State(state => state["complex"]!["opened"] = "2024-03"), ("future", "b")));
        var homes = said["homes"]!.AsArray();
        Assert.Equal(12, homes.Count);
        Assert.Equal((int)homes[0]!["home"]!, (int)said["home"]!);
        Assert.True((bool)homes[0]!["differs"]!);
        int[] weeks = [.. homes.Select(home => (int)home!["weeks"]!)];
        Assert.Equal(weeks.OrderDescending(), weeks);
        var first = said["first"]!;
        Assert.Contains("in de stap", (string?)first["why"]);
        Assert.Contains("tegenover", (string?)first["what"]);
        Assert.Matches(@"jaar \d, week \d+ \(\w+ 20\d\d\)", (string?)first["when"]);
        foreach (string life in new[] { "base", "other" })
        {
            var events = said[life]!["events"]!.AsArray();
            Assert.Equal("arrival", (string?)events[0]!["kind"]);
            Assert.Equal(said[life]!["stays"]!.AsArray().Count, events.Count(one => (string?)one!["kind"] == "arrival"));
            Assert.Equal(said[life]!["stays"]!.AsArray().Count(stay => stay!["left"] is not null), events.Count(one => (string?)one!["kind"] == "left"));
        }
    }

    [Fact]
    public async Task A_home_and_a_run_can_be_chosen_and_the_same_future_differs_nowhere()
    {
        var chosen = await studio.Ask("lives", OpenStudio.With(OpenStudio.State(), ("home", 3), ("replicate", 2)));
        Assert.Equal((3, 2), ((int)chosen["home"]!, (int)chosen["replicate"]!));
        var same = await studio.Ask("lives", OpenStudio.With(OpenStudio.State(state => state["futures"]![1]!["money"]![0]!.AsObject().Remove("until_year"))));
        Assert.Equal(0, (int)same["differing"]!);
        Assert.Null(same["first"]);
        Assert.Equal(same["base"]!["events"]!.ToJsonString(), same["other"]!["events"]!.ToJsonString());
    }

    [Fact]
    public async Task Lives_are_compared_in_one_building()
    {
        var said = await studio.Ask("lives", OpenStudio.With(OpenStudio.State(state => state["futures"]![1]!["set"] = new JsonObject { ["building.homes"] = 20 })));
        Assert.Equal("futures[1].set.building.homes", (string?)said["faults"]![0]!["at"]);
    }

    [Fact]
    public async Task Ten_assumptions_come_with_their_range_source_and_grade_and_what_is_pinned_is_not_among_them()
    {
        JsonObject Small() => OpenStudio.State(state => state["years"] = 1);
        var pinned = Small();
        pinned["futures"]![1]!["money"]![0]!["until_year"] = 0.1;
        pinned["assumptions"] = new JsonObject { ["participation.joins_per_week"] = 0.1 };
        var all = await studio.Stream("drivers", OpenStudio.With(pinned, ("outcome", "coach_hours_per_week")));
        Assert.Equal("done", all[^1].Name);
        var told = all.Where(one => one.Name == "drivers").Select(one => one.Json).ToList();
        Assert.Equal([128, 256], told.Take(2).Select(one => (int)one["done"]!));
        Assert.True((bool)told[^1]["settled"]!);
        var drivers = told[^1]["drivers"]!.AsArray();
        Assert.Equal(10, drivers.Count);
        Assert.DoesNotContain(drivers, one => (string?)one!["path"] == "participation.joins_per_week");
        Assert.All(drivers, one => Assert.True((double)one!["low"]! < (double)one["high"]! && (double)one["step"]! > 0 && ((string)one["grade"]!).Length == 1));
        Assert.Equal("coach_hours_per_week", (string?)told[^1]["outcome"]);
    }

    [Theory]
    [InlineData("future", "z", "future")]
    [InlineData("future", "a", "future")]
    [InlineData("outcome", "participation", "outcome")]
    public async Task What_a_question_is_about_has_to_be_there(string name, string value, string at)
    {
        var all = await studio.Bytes("drivers", OpenStudio.With(OpenStudio.State(), (name, value)));
        Assert.Contains($"\"at\":\"{at}\"", System.Text.Encoding.UTF8.GetString(all.Body));
    }

    [Fact]
    public async Task A_map_is_filled_in_as_places_are_looked_at()
    {
        var state = OpenStudio.State(one => one["years"] = 1);
        state["futures"]![1]!["money"]![0]!["until_year"] = 0.1;
        var body = OpenStudio.With(state, ("outcome", "coach_hours_per_week"), ("x", "requests.per_week"), ("y", JsonNode.Parse("""{ "path": "coach.times_rule", "low": 0.5, "high": 2 }""")));
        var all = await studio.Stream("tipping", body);
        Assert.Equal(["axes", "cells", "cells", "cells", "cells", "cells", "cells", "cells", "done"], all.Select(one => one.Name));
        var axes = all[0].Json;
        Assert.Equal(("assumptions.requests.per_week", 0.5, 2.0), ((string?)axes["x"]!["path"], (double)axes["ys"]![0]!, (double)axes["ys"]![20]!));
        Assert.Equal([16, 24, 32, 40, 48, 56, 64], all.Where(one => one.Name == "cells").Select(one => (int)one.Json["looked"]!));
        var last = all[^2].Json;
        Assert.Equal(441, last["cells"]!.AsArray().Count);
        // Who stops has fewer hours of the coach everywhere.
        Assert.All(last["cells"]!.AsArray(), cell => Assert.Equal(-1, (int)cell!["sign"]!));
        Assert.Equal(64, all.Sum(one => one.Json["seen"]?.AsArray().Count ?? 0));
    }

    [Theory]
    [InlineData("\"coach.times_rul\"", "\"requests.per_week\"", "x")]
    [InlineData("\"building.layout\"", "\"requests.per_week\"", "x")]
    [InlineData("\"requests.per_week\"", "\"requests.per_week\"", "y")]
    [InlineData("\"requests.per_week\"", "null", "y")]
    [InlineData("\"requests.per_week\"", "{\"path\":\"coach.times_rule\",\"low\":3,\"high\":2}", "y")]
    [InlineData("\"requests.per_week\"", "{\"path\":\"coach.times_rule\",\"low\":0,\"high\":200}", "y")]
    public async Task A_map_has_two_sides_with_numbers(string x, string y, string at)
    {
        var said = await studio.Stream("tipping", OpenStudio.With(OpenStudio.State(), ("x", JsonNode.Parse(x)), ("y", JsonNode.Parse(y))));
        Assert.Equal(("fault", at), (said[0].Name, (string?)said[0].Json["faults"]![0]!["at"]));
    }
}
