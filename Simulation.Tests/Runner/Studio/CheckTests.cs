using System.Text.Json.Nodes;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Studio;

/// <summary>What the page is told without anything being run: what there is, what a state comes to, what differs, and states for one's own.</summary>
public sealed class CheckTests(OpenStudio studio) : IClassFixture<OpenStudio>
{
    private Task<JsonNode> Check(Action<JsonObject>? change = null) => studio.Ask("check", OpenStudio.With(OpenStudio.State(change)));

    [Fact]
    public async Task The_catalogue_has_all_there_is_in_both_languages()
    {
        var nl = await studio.Ask("catalogue?lang=nl", null);
        var en = await studio.Ask("catalogue?lang=en", null);
        Assert.Equal("nl", (string?)(await studio.Ask("catalogue", null))["lang"]);
        Assert.Equal(Enum.GetValues<Lever>().Length, nl["levers"]!.AsArray().Count);
        Assert.Equal(Outcome.All.Count(one => one.Side == Side.All), nl["outcomes"]!.AsArray().Count);
        Assert.Equal(Enum.GetValues<TargetGroup>().Length, nl["groups"]!.AsArray().Count);
        Assert.Equal("base", (string?)nl["projects"]![0]!["name"]);
        Assert.Equal(80, (int)nl["projects"]![0]!["homes"]!);
        var homes = nl["sections"]!.AsArray().SelectMany(section => section!["fields"]!.AsArray()).First(field => (string?)field!["path"] == "building.homes")!;
        Assert.Equal(("Woningen", "whole", 80), ((string?)homes["name"], (string?)homes["kind"], (int)homes["default"]!));
        Assert.Equal(["homeless", "psychiatric"], nl["questions"]!.AsArray().First(one => (string?)one!["key"] == "groups")!["choices"]!.AsArray().Take(2).Select(one => (string?)one!["value"]));
        Assert.NotEqual((string?)nl["levers"]![0]!["title"], (string?)en["levers"]![0]!["title"]);
        Assert.Equal(56, (int)nl["members"]!);
    }

    [Fact]
    public async Task Every_field_of_the_catalogue_can_be_set_to_what_it_is()
    {
        var catalogue = await studio.Ask("catalogue", null);
        var set = new JsonObject();
        foreach (var field in catalogue["sections"]!.AsArray().SelectMany(section => section!["fields"]!.AsArray()))
        {
            if (field!["parts"] is JsonArray parts)
                set[(string)field["path"]!] = new JsonObject(parts.Select(part => KeyValuePair.Create(((string)part!["path"]!).Split('.')[^1], part["default"]?.DeepClone())));
            else if (field["default"] is { } value) set[(string)field["path"]!] = value.DeepClone();
        }

        var said = await Check(state => state["complex"] = new JsonObject { ["from"] = "base", ["set"] = set });
        Assert.True((bool)said["ok"]!, said.ToJsonString());
        Assert.Equal("Naam: Ons complex in plaats van Referentiecomplex van 80 woningen; jaren: 2 in plaats van 10.", (string?)said["fromBase"]);
    }

    [Fact]
    public async Task Every_preset_is_futures_that_can_be_run()
    {
        var presets = (await studio.Ask("catalogue", null))["presets"]!.AsArray();
        Assert.True(presets.Count > 8);
        foreach (var preset in presets)
        {
            var all = preset!["futures"]!.AsArray();
            Assert.All(all.Skip(1), future => Assert.NotEqual("[]", future!["events"]!.ToJsonString() + future["money"]!.ToJsonString()));
            var said = await Check(state =>
            {
                state["years"] = preset["years"]!.DeepClone();
                state["complex"] = new JsonObject { ["from"] = "base" };
                state["futures"] = new JsonArray([.. all.Take(4).Select(future => future!.DeepClone())]);
            });
            Assert.True((bool)said["ok"]!, $"{preset["name"]}: {said["faults"]?.ToJsonString()}");
        }
    }

    [Fact]
    public async Task A_state_says_its_values_and_where_they_come_from()
    {
        var said = await Check(state =>
        {
            state["complex"] = JsonNode.Parse("""{ "from": "projects/meanderpark", "set": { "building.homes": 200 } }""");
            state["futures"]![1]!["set"] = JsonNode.Parse("""{ "coach.hours_per_week": 4 }""");
            state["assumptions"] = new JsonObject { ["requests.per_week"] = 0.2 };
        });
        var values = said["values"]!;
        Assert.Equal(("own", 200, 250, "250"), ((string?)values["building.homes"]!["origin"], (int)values["building.homes"]!["value"]!, (int)values["building.homes"]!["from"]!, ((string?)values["building.homes"]!["fromShown"])![..3]));
        Assert.Equal("project", (string?)values["mix.supported_share"]!["origin"]);
        Assert.Equal("model", (string?)values["association.seats"]!["origin"]);
        Assert.Equal(4, (double)said["futureValues"]!["b"]!["coach.hours_per_week"]!["value"]!);
        var pinned = Assert.Single(said["assumptions"]!.AsArray())!;
        Assert.Equal(("requests.per_week", 0.2, true, 0.1), ((string?)pinned["path"], (double)pinned["value"]!, (bool)pinned["pinned"]!, (double)pinned["default"]!));
        Assert.Equal("gwsim compare vraag.yaml --replicates 224 --lang nl", (string?)said["command"]);
    }

    [Fact]
    public async Task What_differs_is_said_in_one_sentence_and_all_of_it()
    {
        var said = await Check(state =>
        {
            state["complex"]!["opened"] = "2024-03";
            state["futures"]![1] = JsonNode.Parse("""
                { "id": "b", "set": { "coach.hours_per_week": 4, "assumptions.requests.per_week": 0.2 },
                  "money": [ { "name": "coach", "buys": "coach", "paid": { "corporatie": 1 }, "until": "2025-03" }, { "name": "room", "buys": "room", "paid": { "gemeente": 1 } } ],
                  "events": [ { "name": "moment", "change": "weekly_moment", "to": 0, "at": "2025-01" } ] }
                """);
        });
        Assert.Equal("Hierin verschilt niets.", (string?)said["differs"]![0]!["sentence"]);
        string sentence = (string)said["differs"]![1]!["sentence"]!;
        Assert.Equal(["coach.hours_per_week", "assumptions.requests.per_week", "money.coach", "money.room", "events.moment"], said["differs"]![1]!["list"]!.AsArray().Select(one => (string?)one!["path"]));
        Assert.StartsWith("Opgegeven uren: 4 uur per week in plaats van volgens de vuistregel; ", sentence);
        Assert.Contains("communitycoach: betaald door corporatie, vanaf het begin tot maart 2025 (na 1 jaar), 26 weken vooraf bekend wat volgt in plaats van betaald door gemeente, vanaf het begin;", sentence);
        Assert.Contains("erbij: gezamenlijke ruimte: zoveel als het plan geeft", sentence);
        Assert.EndsWith(".", sentence);
        Assert.Contains("Maand van opening: maart 2024 in plaats van niet gezegd", (string?)said["fromBase"]);
    }

    [Fact]
    public async Task What_is_possible_and_can_hardly_be_meant_is_told_by_title()
    {
        var said = await Check(state => state["futures"]![1] = JsonNode.Parse("""{ "id": "b", "title": "Hetzelfde", "money": [ { "name": "coach", "buys": "coach", "paid": { "gemeente": 1 } } ] }"""));
        Assert.StartsWith("let op: Hetzelfde is gelijk aan de basis De coach blijft", (string?)Assert.Single(said["cautions"]!.AsArray()));
    }

    [Fact]
    public async Task Faults_are_told_in_the_language_of_the_state()
    {
        var nl = await Check(state => state["complex"]!["set"]!["building.homes"] = 1);
        var en = await Check(state =>
        {
            state["lang"] = "en";
            state["complex"]!["set"]!["building.homes"] = 1;
        });
        Assert.Equal("1 is niet mogelijk. Toegestaan: 2 tot en met 100000.", (string?)nl["faults"]![0]!["text"]);
        Assert.Equal("1 is not possible. Allowed: 2 to 100000.", (string?)en["faults"]![0]!["text"]);
    }

    [Fact]
    public async Task Answers_of_ones_own_make_the_state_that_new_writes()
    {
        var said = await studio.Ask("own", JsonNode.Parse("""
            { "lang": "nl", "answers": { "name": "Ons hof", "homes": "64", "share": "40%", "groups": "dakloos 60%, ggz 40%", "weight": "zwaar", "opened": "maart 2024",
              "coach-hours": "10", "coach-until": "2027-12", "beheer-homes-per-fte": "30 uur", "after": "stopt, waakvlam, corporatie 4", "known-participation": "45% ± 5%", "known-at": null } }
            """)!);
        Assert.True((bool)said["ok"]!, said.ToJsonString());
        Assert.Equal(["coach-payer"], said["standIns"]!.AsArray().Select(one => (string?)one!["question"]));
        var state = said["state"]!.AsObject();
        Assert.Equal(["goes_on", "stops", "waakvlam", "corporatie_4"], state["futures"]!.AsArray().Select(one => (string?)one!["id"]));
        Assert.Equal("0.45 ± 0.05", (string?)state["complex"]!["known"]!["values"]!["participation_broad"]);
        var read = await studio.Ask("check", OpenStudio.With(state.DeepClone().AsObject()));
        Assert.True((bool)read["ok"]!, read["faults"]?.ToJsonString());

        // The same answers on the command line.
        string folder = Path.Combine(studio.Folder, "new");
        var line = Commands.Gwsim.In(Simulation.Runner.Texts.Language.Nl, "new", "--name", "Ons hof", "--homes", "64", "--share", "40%", "--groups", "dakloos 60%, ggz 40%", "--weight", "zwaar",
            "--opened", "2024-03", "--coach-hours", "10", "--coach-until", "2027-12", "--beheer-hours", "30", "--after", "stopt, waakvlam, corporatie 4", "--known-participation", "45% ± 5%",
            "--out", folder, "--no-run");
        Assert.True(line.Code == 0, line.Error);
        var written = StudyFile.Read(Path.Combine(folder, "vraag.yaml")).OrThrow();
        var mine = Simulation.Runner.Studio.StateStudy.Of(OpenStudio.Read(state), new());
        Assert.Equal(written.Base.ScenarioHash, mine.Of(0).ScenarioHash);
        Assert.Equal(written.Alternatives.Select(one => one.Scenario.ScenarioHash), [mine.Of(1).ScenarioHash, mine.Of(2).ScenarioHash, mine.Of(3).ScenarioHash]);
        Assert.Equal(written.Settings.Years, mine.State.Years);
    }

    [Theory]
    [InlineData("homes", "veel", "answers.homes")]
    [InlineData("share", "140%", "answers.share")]
    [InlineData("groups", "dakloos, dakloos", "answers.groups")]
    [InlineData("coach-hours", "0", "answers.coach-hours")]
    [InlineData("after", "gemeente", "answers.after")]
    [InlineData("coach-until", "2000-01", "answers.coach-until")]
    [InlineData("known-at", "2025-01", "answers.known-at")]
    [InlineData("nobody", "x", "answers.nobody")]
    public async Task An_answer_that_cannot_be_is_told_at_its_question(string question, string answer, string at)
    {
        var said = await studio.Ask("own", new JsonObject { ["lang"] = "nl", ["answers"] = new JsonObject { ["opened"] = "2024-03", [question] = answer } });
        Assert.False((bool)said["ok"]!);
        var fault = Assert.Single(said["faults"]!.AsArray())!;
        Assert.Equal(at, (string?)fault["at"]);
        Assert.DoesNotContain("--", (string?)fault["text"]);
    }

    [Fact]
    public async Task Nothing_answered_is_a_complex_too_and_a_project_that_is_not_there_is_told()
    {
        var said = await studio.Ask("own", JsonNode.Parse("""{ "lang": "en", "from": "projects/meanderpark", "answers": {} }""")!);
        var state = said["state"]!.AsObject();
        Assert.Equal("projects/meanderpark", (string?)state["complex"]!["from"]);
        Assert.True((bool)(await studio.Ask("check", OpenStudio.With(state.DeepClone().AsObject())))["ok"]!);
        var unknown = await studio.Ask("own", JsonNode.Parse("""{ "from": "projects/meanderpak" }""")!);
        Assert.Equal(("from", "projects/meanderpark"), ((string?)unknown["faults"]![0]!["at"], (string?)unknown["faults"]![0]!["nearest"]));
    }
}
