using System.Net;
using System.Text.Json.Nodes;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Studio;

/// <summary>What the page is told is what the command line tells of the same files, to the last bit.</summary>
public sealed class AnswerTests(OpenStudio studio) : IClassFixture<OpenStudio>
{
    [Fact]
    public async Task The_last_frame_is_what_compare_says_of_the_files()
    {
        // Given: the last frame of a state, and its files in a folder
        var state = OpenStudio.State(one =>
        {
            one["futures"]!.AsArray().Add(JsonNode.Parse("""{ "id": "c", "title": "Zonder ruimte", "set": { "building.room": "none" } }"""));
            one["outcomes"] = new JsonArray("participation_broad", "turnover_per_year", "cost_gemeente_eur_per_home_year");
        });
        var frame = (await studio.Stream("answer", OpenStudio.With(state, ("most", 32)))).Last(one => one.Name == "frame").Json;
        var files = (await studio.Ask("check", OpenStudio.With(state.DeepClone().AsObject())))["files"]!;
        string folder = Directory.CreateDirectory(Path.Combine(studio.Folder, "files")).FullName;
        foreach (string which in new[] { "complex", "question" })
            await File.WriteAllTextAsync(Path.Combine(folder, (string)files[which]!["name"]!), (string)files[which]!["text"]!);

        // When: the command of the frame, on those files
        string[] line = [.. ((string)frame["command"]!).Split(' ').Skip(1)];
        Assert.Equal(["compare", "vraag.yaml", "--replicates", "32", "--lang", "nl"], line);
        line[1] = Path.Combine(folder, line[1]);
        var said = Gwsim.Do([.. line, "--json", "--no-report", "--out", Path.Combine(folder, "out")]);
        var compared = JsonNode.Parse(said.Output)!;

        // Then
        Assert.Equal((string)compared["fingerprint"]!, (string)frame["fingerprint"]!);
        foreach (var row in frame["outcomes"]!.AsArray())
        {
            foreach (var future in row!["futures"]!.AsArray())
            {
                var mine = compared["alternatives"]![(string)future!["id"]!]![(string)row["id"]!]!;
                Same(mine["difference"], future["difference"]);
                Same(mine["alternative"], future["mean"]);
                Same(mine["base"], row["baseline"]!["mean"]);
                Same(mine["same_sign"], future["sameSign"]);
                if (mine["band90"] is not { } band) continue;
                Same(band[0], future["low"]);
                Same(band[1], future["high"]);
            }
        }
    }

    [Fact]
    public async Task The_report_is_the_one_compare_writes()
    {
        var state = OpenStudio.State();
        var (_, page, response) = await studio.Bytes("report", OpenStudio.With(state, ("replicates", 4)));
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        var files = (await studio.Ask("check", OpenStudio.With(state.DeepClone().AsObject())))["files"]!;
        string folder = Directory.CreateDirectory(Path.Combine(studio.Folder, "report")).FullName;
        foreach (string which in new[] { "complex", "question" })
            await File.WriteAllTextAsync(Path.Combine(folder, (string)files[which]!["name"]!), (string)files[which]!["text"]!);
        var said = Gwsim.In(Language.Nl, "compare", Path.Combine(folder, "vraag.yaml"), "--replicates", "4", "--lang", "nl", "--out", Path.Combine(folder, "out"));
        Assert.True(said.Code == 0, said.Error);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder, "out", "report.html")), page);
    }

    [Fact]
    public async Task Frames_come_with_few_runs_first_and_end_settled()
    {
        var all = await studio.Stream("answer", OpenStudio.With(OpenStudio.State(), ("most", 112)));
        var frames = all.Where(one => one.Name == "frame").Select(one => one.Json).ToList();
        Assert.Equal(["done"], all.Where(one => one.Name != "frame").Select(one => one.Name));
        Assert.Equal([8, 56, 112], frames.Select(frame => (int)frame["replicates"]!).Take(3));
        Assert.All(frames[..^1], frame => Assert.False((bool)frame["settled"]!));
        var last = frames[^1];
        Assert.True((bool)last["settled"]!);
        Assert.Equal(56, (int)last["members"]!);
        Assert.Equal(4, last["sentences"]!.AsArray().Count);
        Assert.Equal(["Uitkomst", "De coach blijft", "De coach stopt"], last["table"]!["columns"]!.AsArray().Select(one => (string?)one));
        Assert.Equal(8, last["series"]![0]!["x"]!.AsArray().Count);
        Assert.Equal(0.125, (double)last["series"]![0]!["x"]![0]!);
        Assert.Equal(["gemeente", "corporatie", "zorg", "rijk", "verzekeraar", "bewoners", "project"], last["payers"]!.AsArray().Select(one => (string?)one!["id"]));
        Assert.Equal(5, last["cases"]![0]!["steps"]!.AsArray().Count);
        Assert.Contains(last["staff"]!.AsArray(), row => (string?)row!["id"] == "beheer_free_hours_share");
        Assert.Contains(all[^1].Json["figures"]!.AsArray(), figure => (string?)figure!["stem"] == "payers");
        Assert.Equal("vrijwel zeker", (string?)last["outcomes"]!.AsArray().First(row => (string?)row!["id"] == "coach_hours_per_week")!["futures"]![0]!["sure"]);
        double level = (double)last["payers"]![0]!["baseline"]!["euro"]!;
        Assert.InRange((double)last["payers"]![0]!["futures"]![0]!["euro"]!, -level, 0);
    }

    [Fact]
    public async Task English_is_told_in_English()
    {
        var frame = (await studio.Stream("answer", OpenStudio.With(OpenStudio.State(state => state["lang"] = "en"), ("most", 4)), "english-tab"))[0].Json;
        Assert.StartsWith("Against", (string?)frame["sentences"]![0]);
        Assert.Contains("question.yaml", (string?)frame["command"]);
    }

    [Fact]
    public async Task Figures_come_as_they_are_drawn_for_the_folder()
    {
        var list = (await studio.Ask("figure", OpenStudio.With(OpenStudio.State(), ("replicates", 4)))).AsArray();
        Assert.Contains(list, one => (string?)one!["stem"] == "overview");
        var (_, png, picture) = await studio.Bytes("figure", OpenStudio.With(OpenStudio.State(), ("replicates", 4), ("stem", "overview"), ("format", "png")));
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PNG"u8, png.AsSpan(1, 3));
        var (_, svg, drawing) = await studio.Bytes("figure", OpenStudio.With(OpenStudio.State(), ("replicates", 4), ("stem", "overview"), ("format", "svg"), ("dark", true)));
        Assert.Equal("image/svg+xml", drawing.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<svg", System.Text.Encoding.UTF8.GetString(svg));
        var unknown = await studio.Ask("figure", OpenStudio.With(OpenStudio.State(), ("replicates", 4), ("stem", "overvew")));
        Assert.Equal(("stem", "overview"), ((string?)unknown["faults"]![0]!["at"], (string?)unknown["faults"]![0]!["nearest"]));
        Assert.Equal("format", (string?)(await studio.Ask("figure", OpenStudio.With(OpenStudio.State(), ("format", "gif"))))["faults"]![0]!["at"]);
    }

    [Fact]
    public async Task Files_come_together_the_same_every_time()
    {
        var (_, one, response) = await studio.Bytes("files", OpenStudio.With(OpenStudio.State()));
        var (_, other, _) = await studio.Bytes("files", OpenStudio.With(OpenStudio.State()));
        Assert.Equal(one, other);
        Assert.Equal("ons-complex.zip", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(one));
        Assert.Equal(["complex.yaml", "vraag.yaml"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task What_cannot_be_run_is_told_before_anything_runs()
    {
        var wrong = OpenStudio.State(state => state["complex"]!["set"]!["building.homes"] = 1);
        foreach (string what in new[] { "answer", "lives", "drivers", "tipping", "report", "figure", "files" })
        {
            var asked = OpenStudio.With(wrong.DeepClone().AsObject(), ("x", "requests.per_week"), ("y", "coach.times_rule"));
            var (status, body, _) = await studio.Bytes(what, asked);
            bool isStream = what is "answer" or "drivers" or "tipping";
            Assert.Equal(isStream ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, status);
            string json = System.Text.Encoding.UTF8.GetString(body);
            if (isStream) Assert.StartsWith("event: fault\n", json);
            Assert.Contains(JsonNode.Parse(isStream ? json[json.IndexOf('{', StringComparison.Ordinal)..] : json)!["faults"]!.AsArray(), fault => (string?)fault!["at"] == "complex.set.building.homes");
        }
    }

    [Fact]
    public async Task What_no_life_agrees_with_is_told_at_what_is_known()
    {
        var state = OpenStudio.State(one =>
        {
            one["years"] = 4;
            one["futures"]![1]!["money"]![0]!["until_year"] = 3;
            one["complex"]!["known"] = JsonNode.Parse("""{ "at_year": 1, "values": { "participation_broad": "1% ± 0.5%" } }""");
        });
        var fault = Assert.Single(await studio.Stream("answer", OpenStudio.With(state, ("most", 8)), "known-tab"));
        Assert.Equal("fault", fault.Name);
        Assert.Equal("complex.known", (string?)fault.Json["faults"]![0]!["at"]);
        var wide = state.DeepClone().AsObject();
        wide["complex"]!["known"]!["values"]!["participation_broad"] = "50% ± 30%";
        var frames = await studio.Stream("answer", OpenStudio.With(wide, ("most", 8)), "known-tab");
        Assert.True((int)frames[0].Json["kept"]!["tried"]! >= (int)frames[0].Json["kept"]!["kept"]!);
    }

    private static void Same(JsonNode? expected, JsonNode? actual) => Assert.Equal(expected?.ToJsonString(), actual?.ToJsonString());
}
