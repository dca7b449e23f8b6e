using System.Text;
using System.Text.Json;
using Simulation.Runner.Studio;

namespace Simulation.Benchmarks.Attacks;

/// <summary>States of the studio, as a page or somebody else sends them: read, written as two files and planned as the server does.</summary>
internal static class FuzzStates
{
    private const string Whole = """
        {
          "format": 1, "lang": "nl", "years": 6, "seed": 1,
          "complex": {
            "from": "projects/meanderpark", "name": "Ons complex", "opened": "2021-03", "set": { "building.homes": 24, "mix.supported_share": 0.4 },
            "known": { "at": "2024-01", "values": { "participation_broad": "45% ± 5%", "complaints_per_100": "6 ± 3" } }
          },
          "futures": [
            { "id": "a", "title": "De coach blijft", "money": [ { "name": "coach", "buys": "coach", "paid": { "gemeente": 1 } } ] },
            {
              "id": "b", "title": "De coach stopt",
              "money": [ { "name": "coach", "buys": "coach", "paid": { "gemeente": 1 }, "until_year": 4 } ],
              "events": [ { "name": "less", "at_year": 4, "change": "beheer_homes_per_fte", "to": 300 } ]
            }
          ],
          "assumptions": { "requests.per_week": 0.2 },
          "outcomes": [ "participation_broad", "evictions_per_100" ]
        }
        """;

    private const string Small = """
        {"format":1,"lang":"en","complex":{"from":"base"},"futures":[{"id":"a"},{"id":"b","set":{"mix.supported_share":0.5}}],"assumptions":{}}
        """;

    public static FuzzTarget Target()
    {
        var library = new StudioLibrary();
        return new("states", Texture.Json, [Whole, Small], text => Of(text, library));
    }

    private static Verdict Of(string text, StudioLibrary library)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        // What is larger is refused before it is read.
        if (bytes.Length > StateReader.MostBytes) return new(["too large"], 0);
        try
        {
            using var json = JsonDocument.Parse(bytes, StateReader.Strict);
            StateStudy.Of(StateReader.Read(json.RootElement), library).Plan(null);
            return new([], 0);
        }
        catch (JsonException)
        {
            // The server says of all of these that it is too large or not whole: nobody wrote them by hand.
            return new(["not whole"], 0);
        }
        catch (StudioFaultException refused)
        {
            return new([.. refused.Faults.Select(fault => $"{fault.At}: {fault.Text(Simulation.Runner.Texts.Language.Nl)}")], refused.Faults.Count(IsNowhere));
        }
    }

    /// <summary>Only that the whole is no block may have no place.</summary>
    private static bool IsNowhere(StudioFault fault) =>
        fault.At.Length == 0 && !fault.What.Nl.StartsWith("hier hoort een blok", StringComparison.Ordinal);
}
