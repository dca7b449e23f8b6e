using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>The sentences the code says about itself, from the documentation file beside each assembly; without the file there are none.</summary>
internal static class XmlDocs
{
    private static readonly Dictionary<string, string> Summaries = new[] { typeof(Scenario).Assembly, typeof(XmlDocs).Assembly }
        .SelectMany(Read)
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    public static string? Of(Type type) => Summaries.GetValueOrDefault($"T:{type.FullName}");

    public static string? Of(PropertyInfo property) => Summaries.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}");

    public static string? OfChoice(Type type, string name) => Summaries.GetValueOrDefault($"F:{type.FullName}.{name}");

    private static IEnumerable<KeyValuePair<string, string>> Read(Assembly assembly)
    {
        string file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (!File.Exists(file)) return [];
        return from member in XDocument.Load(file).Descendants("member")
               let summary = member.Element("summary")
               where summary is not null
               select KeyValuePair.Create(member.Attribute("name")!.Value, Text(summary));
    }

    private static string Text(XElement summary)
    {
        var text = new StringBuilder();
        foreach (var node in summary.Nodes())
            text.Append(node is XElement see ? Referred(see) : node is XText words ? words.Value : "");
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Referred(XElement see) =>
        see.Attribute("cref") is { } cref ? PlanCheck.Snake(cref.Value[(cref.Value.LastIndexOf('.') + 1)..]) : see.Value;
}
