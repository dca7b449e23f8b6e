using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Release;

/// <summary>The list of components for machines: CycloneDX 1.6 as JSON. It has no date and no random number, so that the same release has the
/// same list.</summary>
public static class Bom
{
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The list for a release of some version.</summary>
    public static string Json(string version, IReadOnlyList<Component> components)
    {
        string self = $"pkg:nuget/GemengdWonen.Sim@{version}";
        var listed = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject
                {
                    ["type"] = "application",
                    ["bom-ref"] = self,
                    ["name"] = "GemengdWonen.Sim",
                    ["version"] = version,
                    ["licenses"] = Licence("MIT"),
                    ["purl"] = self,
                },
            },
            ["components"] = new JsonArray([.. components.Select(Entry)]),
            ["dependencies"] = new JsonArray(
                new JsonObject { ["ref"] = self, ["dependsOn"] = new JsonArray([.. components.Select(one => JsonValue.Create(one.Purl))]) }),
        };
        listed.Insert(2, "serialNumber", $"urn:uuid:{Number(listed.ToJsonString())}");
        return listed.ToJsonString(Style) + "\n";
    }

    private static JsonObject Entry(Component one)
    {
        var entry = new JsonObject
        {
            ["type"] = one.Name.Contains(".App.Runtime", StringComparison.Ordinal) ? "framework" : "library",
            ["bom-ref"] = one.Purl,
            ["name"] = one.Name,
            ["version"] = one.Version,
        };
        if (one.Sha512 is { } hash) entry["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
        entry["licenses"] = Licence(Licences.ChosenFor(one));
        entry["copyright"] = one.Copyright;
        entry["purl"] = one.Purl;
        if (one.Project is { } project) entry["externalReferences"] = new JsonArray(new JsonObject { ["type"] = "website", ["url"] = project });
        if (one.System is { } system) entry["properties"] = new JsonArray(new JsonObject { ["name"] = "gwsim:system", ["value"] = system });
        return entry;
    }

    private static JsonArray Licence(string id) => new(new JsonObject { ["license"] = new JsonObject { ["id"] = id } });

    /// <summary>A number for the list that hangs on nothing but what is in it.</summary>
    private static Guid Number(string json)
    {
        byte[] sixteen = SHA256.HashData(Encoding.UTF8.GetBytes(json))[..16];
        // Version 8 of RFC 9562: a number of one's own making.
        sixteen[6] = (byte)((sixteen[6] & 0x0F) | 0x80);
        sixteen[8] = (byte)((sixteen[8] & 0x3F) | 0x80);
        return new Guid(sixteen, bigEndian: true);
    }
}
