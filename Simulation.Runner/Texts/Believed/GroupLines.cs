using Simulation.Core.Plans;

namespace Simulation.Runner.Texts.Believed;

/// <summary>What target groups bring along: for each group the same few things.</summary>
internal static class GroupLines
{
    public static IEnumerable<AssumptionLine> All { get; } = [.. Enum.GetValues<TargetGroup>().SelectMany(Of)];

    private static IEnumerable<AssumptionLine> Of(TargetGroup group)
    {
        string at = $"groups.{PlanCheck.Snake(group.ToString())}";
        var name = EventTexts.Of(group);
        yield return new($"{at}_heavy", $"Zware zorgvraag: {name.Nl}", $"Heavy need: {name.En}", $"Aandeel met een zware zorgvraag onder {name.Nl}");
        yield return new($"{at}_addicted", $"Actieve verslaving: {name.Nl}", $"Active addiction: {name.En}", $"Aandeel met een actieve verslaving onder {name.Nl}");
        yield return new($"{at}_daytime", $"Dagbesteding: {name.Nl}", $"Daytime activity: {name.En}", $"Aandeel met werk, opleiding of andere dagbesteding onder {name.Nl}");
        yield return new($"{at}_inclination", $"Bereidheid om bij te dragen: {name.Nl}", $"Inclination to contribute: {name.En}", $"Hoeveel meer of minder {name.Nl} dan gemiddeld geneigd zijn om bij te dragen, op logschaal");
        if (group.ComesWithSupport())
            yield return new($"{at}_care_hours", $"Uren begeleiding: {name.Nl}", $"Support hours: {name.En}", $"Geïndiceerde uren begeleiding per week bij binnenkomst van {name.Nl}");
        if (group.ComesWithSupport())
            yield return new($"{at}_lasting", $"Blijvende begeleiding: {name.Nl}", $"Lasting support: {name.En}", $"Aandeel van wie de begeleiding niet hoeft te eindigen onder {name.Nl}");
        yield return new($"{at}_exits", $"Vertrek: {name.Nl}", $"Leaving: {name.En}", $"Hoe vaak {name.Nl} vertrekken, vergeleken met het gemiddelde van bewoners met of zonder begeleiding");
    }
}
