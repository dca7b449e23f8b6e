using System.Text.Json.Nodes;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Studio;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Studio;

/// <summary>A state becomes two files that mean what the page shows, and what the reader has against a line is told beside the field.</summary>
public class StateStudyTests
{
    private static readonly StudioLibrary Library = new();

    private static StateStudy Of(Action<JsonObject>? change = null) => StateStudy.Of(OpenStudio.Read(OpenStudio.State(change)), Library);

    /// <summary>The file of the complex lies beside that of the question, so no file of the library is asked for, whatever it is called.</summary>
    [Theory]
    [InlineData("Base")]
    [InlineData("Meanderpark")]
    [InlineData("Ons complex")]
    public void A_complex_may_be_called_like_a_file_of_the_library(string name)
    {
        var study = Of(state =>
        {
            state["complex"]!["name"] = name;
            state["complex"]!["set"]!["building.homes"] = 17;
        });
        Assert.All(new[] { study.Of(0), study.Of(1) }, future => Assert.Equal(17, future.Plan.Building.Homes));
        Assert.Equal(study.Complex.File, study.Of(0).File);
    }

    [Fact]
    public void The_files_can_be_taken_along_and_mean_the_same()
    {
        var study = Of();
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, study.ComplexFile.Name), study.ComplexFile.Text);
        File.WriteAllText(Path.Combine(folder.FullName, study.QuestionFile.Name), study.QuestionFile.Text);
        var read = StudyFile.Read(Path.Combine(folder.FullName, "vraag.yaml")).OrThrow();
        folder.Delete(recursive: true);
        Assert.Equal(study.Of(0).ScenarioHash, read.Base.ScenarioHash);
        Assert.Equal(study.Of(1).ScenarioHash, read.Alternatives[0].Scenario.ScenarioHash);
        Assert.Equal(1, read.Alternatives[0].Scenario.Plan.Money[0].UntilYear);
        Assert.Null(read.Base.Plan.Money[0].UntilYear);
    }

    /// <summary>That the money of the complex is taken away has a line in no field; what is wrong with it is told all the same.</summary>
    [Fact]
    public void What_is_wrong_on_a_line_above_every_field_is_told_at_the_part_it_is_in()
    {
        var faults = OpenStudio.FaultsOf(() => Of(state =>
        {
            state["years"] = 4;
            state["complex"]!["opened"] = "2021-03";
            state["complex"]!["known"] = JsonNode.Parse("""{ "at": "2024-01", "values": { "participation_broad": "45% ± 5%" } }""");
            state["futures"]![1] = JsonNode.Parse("""{ "id": "b", "title": "De coach stopt" }""");
        }));
        Assert.Contains(faults, fault => fault.At == "complex" && fault.What.Nl.Contains("tot dan is bekend", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.At.Length == 0);
    }

    [Fact]
    public void Every_project_can_be_begun_with_and_says_what_it_says_itself()
    {
        Assert.True(Library.Entries.Count > 30);
        foreach (var (name, _) in Library.Entries)
        {
            var study = Of(state => state["complex"] = new JsonObject { ["from"] = name });
            Assert.Equal(Library.Find(name)!.ScenarioHash, study.Complex.ScenarioHash);
            Assert.Equal(Library.Find(name)!.AssumptionsHash, study.Complex.AssumptionsHash);
        }
    }

    [Fact]
    public void What_only_the_first_future_sets_the_others_do_not_have()
    {
        var study = Of(state =>
        {
            state["futures"]![0]!["set"] = JsonNode.Parse("""{ "coach.hours_per_week": 12, "mix.supported": { "psychiatric": 1 }, "waakvlam.allowed": false }""");
            state["futures"]![1]!["set"] = JsonNode.Parse("""{ "waakvlam.allowed": false }""");
            state["futures"]![0]!["events"] = JsonNode.Parse("""[ { "name": "room", "change": "room_open", "to": 0, "at_year": 1 } ]""");
        });
        var (first, second) = (study.Of(0).Plan, study.Of(1).Plan);
        Assert.Equal((12, 1.0, 1), (first.Coach.HoursPerWeek, first.Mix.Supported[Simulation.Core.Plans.TargetGroup.Psychiatric], first.Events.Count));
        Assert.Equal((0, 0), (second.Coach.HoursPerWeek, second.Events.Count));
        Assert.Equal(study.Complex.Plan.Mix.Supported, second.Mix.Supported);
        Assert.False(second.Waakvlam.Allowed);
        Assert.Contains("without: [events.room]", study.QuestionFile.Text);
        Assert.DoesNotContain("waakvlam", study.QuestionFile.Text[study.QuestionFile.Text.IndexOf("alternatives", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void A_future_that_is_the_first_again_is_told_and_runs()
    {
        var study = Of(state => state["futures"]![1] = JsonNode.Parse("""{ "id": "b", "money": [ { "name": "coach", "buys": "coach", "paid": { "gemeente": 1 } } ] }"""));
        Assert.Equal(study.Of(0).ScenarioHash, study.Of(1).ScenarioHash);
        Assert.Equal(("Toekomst B", "Future B"), (QuestionTitle(study).Nl, QuestionTitle(study).En));
    }

    [Fact]
    public void A_name_that_looks_like_a_number_is_a_name()
    {
        var study = Of(state =>
        {
            state["futures"]![1]!["id"] = "2";
            state["futures"]![1]!["events"] = JsonNode.Parse("""[ { "name": "1e3", "change": "coach_hours", "to": 1, "at_year": 1 } ]""");
        });
        Assert.Equal(("2", "1e3"), (study.Target.Study!.Alternatives[0].Name, study.Of(1).Plan.Events[0].Name));
    }

    private static Bilingual QuestionTitle(StateStudy study) => study.Target.Study!.Alternatives[0].Title;

    [Fact]
    public void Hours_that_are_said_take_the_place_of_those_the_project_says_otherwise()
    {
        var homes = Of(state => state["complex"] = JsonNode.Parse("""{ "from": "base", "set": { "building.homes": 12, "beheer.hours_per_week": 20 } }"""));
        Assert.Equal(20, homes.Complex.Plan.Beheer.HoursPerWeek);
        var back = Of(state =>
        {
            state["complex"] = JsonNode.Parse("""{ "from": "base", "set": { "building.homes": 12, "beheer.hours_per_week": 20, "coach.hours_per_home": 0.2 } }""");
            state["futures"]![1]!["set"] = JsonNode.Parse("""{ "beheer.homes_per_fte": 100, "coach.hours_per_week": 3 }""");
        });
        Assert.Equal((0, 100), (back.Of(1).Plan.Beheer.HoursPerWeek, back.Of(1).Plan.Beheer.HomesPerFte));
        Assert.Equal((0, 3), (back.Of(1).Plan.Coach.HoursPerHome, back.Of(1).Plan.Coach.HoursPerWeek));
        Assert.Equal((20, 0.2), (back.Of(0).Plan.Beheer.HoursPerWeek, back.Of(0).Plan.Coach.HoursPerHome));
    }

    [Fact]
    public void What_is_known_and_what_is_believed_stands_in_the_complex()
    {
        var study = Of(state =>
        {
            state["complex"]!["opened"] = "2024-03";
            state["years"] = 4;
            state["futures"]![1]!["money"]![0]!["until_year"] = 3;
            state["complex"]!["known"] = JsonNode.Parse("""{ "at": "2025-03", "values": { "participation_broad": "45% ± 5%" } }""");
            state["assumptions"] = new JsonObject { ["requests.per_week"] = 0.2 };
        });
        Assert.Equal((0.45, 0.05), (study.Complex.Plan.Known.Values[0].Value, study.Complex.Plan.Known.Values[0].Within));
        Assert.Equal(1, study.Complex.Plan.InYears().Known.AtYear!.Value, 3);
        Assert.Equal(0.2, study.Of(1)["assumptions.requests.per_week"].Value.Number);
        Assert.Contains("requests.per_week", study.Of(1).StatedAssumptions);
    }

    [Theory]
    [InlineData("x: \"!!\" \\ # & <script>alert(1)</script> {a: b} 'q' – ’")]
    [InlineData("!!python/object")]
    [InlineData("- a")]
    [InlineData("&a *a")]
    [InlineData("2024-03")]
    [InlineData("true")]
    [InlineData("123")]
    [InlineData("null")]
    public void Any_title_reads_back_as_itself(string title)
    {
        var study = Of(state =>
        {
            state["complex"]!["name"] = title;
            state["futures"]![0]!["title"] = title;
            state["futures"]![1]!["title"] = title + "!";
        });
        Assert.Equal(title, study.Complex.Title.Nl);
        Assert.Equal(title, study.Of(0).Title.Nl);
        Assert.Equal(title + "!", study.Of(1).Title.En);
    }

    public static TheoryData<string, string, string, string?> Wrong() => new()
    {
        { "complex.from", "\"projects/meanderprk\"", "complex.from", "projects/meanderpark" },
        { "complex.from", "\"../../etc/passwd\"", "complex.from", null },
        { "complex.set.building.homse", "12", "complex.set.building.homse", "homes" },
        { "complex.set.bilding.homes", "12", "complex.set.bilding.homes", "building" },
        { "complex.set.building.homes", "0", "complex.set.building.homes", null },
        { "complex.set.building.homes", "12.5", "complex.set.building.homes", null },
        { "complex.set.building.layout", "\"galery\"", "complex.set.building.layout", "gallery" },
        { "complex.set.mix.supported_share", "40", "complex.set.mix.supported_share", "0.4" },
        { "complex.set.mix.supported", "{\"psychiatric\":0.5}", "complex.set.mix.supported.psychiatric", null },
        { "complex.opened", "\"2024-13\"", "complex.opened", null },
        { "complex.known", "{\"at_year\":1,\"values\":{\"participation\":\"45% ± 5%\"}}", "complex.known.values.participation", null },
        { "complex.known", "{\"at_year\":1,\"values\":{\"participation_broad\":\"45\"}}", "complex.known.values.participation_broad", null },
        { "assumptions.requests.per_wek", "0.3", "assumptions.requests.per_wek", "per_week" },
        { "assumptions.requests.per_week", "-3", "assumptions.requests.per_week", null },
        { "outcomes", "[\"participation\"]", "outcomes[0]", null },
        { "futures[1].set.coach.hours_per_wek", "3", "futures[1].set.coach.hours_per_wek", "hours_per_week" },
        { "futures[1].set.coach.hours_per_week", "300", "futures[1].set.coach.hours_per_week", null },
        { "futures[1].money[0].untl", "3", "futures[1].money[0].untl", null },
        { "futures[1].money[0].from", "\"2024-05\"", "futures[1].money[0].from", null },
        { "futures[1].money[0].paid", "{\"gemeente\":0.5}", "futures[1].money[0].paid", null },
        { "futures[1].money[0].buys", "\"coch\"", "futures[1].money[0].buys", "coach" },
        { "futures[1].events", "[{\"name\":\"x\",\"change\":\"coach_hours\",\"to\":9,\"at_year\":1}]", "futures[1].events[0].to", null },
        { "futures[1].events", "[{\"name\":\"x\",\"change\":\"coach_hours\",\"to\":1}]", "futures[1].events[0]", null },
        { "futures[0].money", "[{\"name\":\"coach\",\"paid\":{\"gemeente\":1}}]", "futures[0].money[0]", null },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_the_reader_has_against_a_line_is_told_beside_its_field(string at, string json, string told, string? nearest)
    {
        var faults = OpenStudio.FaultsOf(() => Of(state => Put(state, at, JsonNode.Parse(json))));
        var fault = Assert.Single(faults.Where(fault => fault.At == told).DistinctBy(fault => fault.At));
        Assert.True(nearest is null || fault.Nearest == nearest, $"{fault.Nearest}");
        Assert.DoesNotContain(".yaml", fault.Text(Language.Nl));
        Assert.NotEqual(fault.Text(Language.Nl), fault.Text(Language.En));
    }

    [Fact]
    public void Of_fifty_names_the_one_that_was_meant_is_enough()
    {
        var fault = OpenStudio.FaultsOf(() => Of(state => Put(state, "futures[1].events", JsonNode.Parse("""[{"name":"x","change":"coach_hour","to":1,"at_year":1}]"""))))[0];
        Assert.EndsWith("bedoelde u coach_hours?", fault.Text(Language.Nl));
    }

    private static void Put(JsonNode state, string at, JsonNode? value)
    {
        string path = at.Replace("[", ".[", StringComparison.Ordinal);
        while (true)
        {
            string[] parts = path.Split('.', 2);
            bool isLast = parts.Length == 1 || parts[0] is "set" or "assumptions";
            if (parts[0] is "set" or "assumptions")
            {
                if (state[parts[0]] is null) state[parts[0]] = new JsonObject();
                state[parts[0]]![parts[1]] = value;
            }
            else if (isLast)
            {
                state[parts[0]] = value;
            }
            else
            {
                state = parts[0][0] == '[' ? state[int.Parse(parts[0][1..^1], System.Globalization.CultureInfo.InvariantCulture)]! : state[parts[0]]!;
                path = parts[1];
                continue;
            }

            return;
        }
    }
}
