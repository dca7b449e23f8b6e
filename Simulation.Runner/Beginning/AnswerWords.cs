namespace Simulation.Runner.Beginning;

/// <summary>The words people may use for a choice: the ones they are offered, and others that mean the same.</summary>
public sealed class AnswerWords<T>(params (T Value, Bilingual Offered, string Also)[] rows)
    where T : struct
{
    /// <summary>The words that are offered.</summary>
    public Bilingual Listed => Bilingual.Join(", ", [.. rows.Select(row => row.Offered)]);

    /// <summary>What is meant; nothing when no word is like it.</summary>
    public T? Find(string written)
    {
        string word = Plain(written);
        foreach (var row in rows)
        {
            if (WordsOf(row).Contains(word)) return row.Value;
        }

        return null;
    }

    /// <summary>The word that was probably meant.</summary>
    public string? Nearest(string written) => Scenarios.Errors.Nearest.To(Plain(written), rows.SelectMany(WordsOf));

    /// <summary>What a value is called when it is asked for.</summary>
    public Bilingual Of(T value) => rows.First(row => row.Value.Equals(value)).Offered;

    private static IEnumerable<string> WordsOf((T Value, Bilingual Offered, string Also) row) =>
        [row.Offered.Nl, row.Offered.En, .. row.Also.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Plain(string written)
    {
        string word = written.Trim().ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        string[] articles = ["de ", "het ", "the "];
        return articles.FirstOrDefault(one => word.StartsWith(one, StringComparison.Ordinal)) is { } article ? word[article.Length..] : word;
    }
}

/// <summary>The choices of the questions. To let people say something in another way: a word in the last column.</summary>
public static class AnswerChoices
{
    public static AnswerWords<Payer> Payers { get; } = new(
        (Payer.Gemeente, Bilingual.Same("gemeente"), "municipality"),
        (Payer.Corporatie, Bilingual.Same("corporatie"), "woningcorporatie, verhuurder, housing corporation, landlord"),
        (Payer.Zorg, ("zorg", "care"), "zorgpartij, zorgaanbieder, zorgorganisatie, care party"),
        (Payer.Rijk, ("rijk", "state"), "rijksoverheid"),
        (Payer.Verzekeraar, ("verzekeraar", "insurer"), "zorgverzekeraar, health insurer"),
        (Payer.Bewoners, ("bewoners", "residents"), "servicekosten, huurders, tenants"),
        (Payer.Project, Bilingual.Same("project"), "projectgeld, subsidie, fonds, project money, grant, fund"));

    public static AnswerWords<Heaviness> Weights { get; } = new(
        (Heaviness.Light, ("licht", "light"), ""),
        (Heaviness.Mixed, ("gemengd", "mixed"), "wisselend, allebei, both"),
        (Heaviness.Heavy, ("zwaar", "heavy"), "intensief, intensive"));

    public static AnswerWords<TargetGroup> Groups { get; } = new(
        (TargetGroup.ExHomeless, ("dakloos", "homeless"), "daklozen, ex homeless, opvang, shelter, formerly homeless"),
        (TargetGroup.Psychiatric, ("ggz", "psychiatric"), "psychisch, mental health"),
        (TargetGroup.StatusHolder, ("statushouders", "refugees"), "statushouder, status holder, status holders, vluchtelingen"),
        (TargetGroup.YouthCare, ("jeugdzorg", "youth care"), "jongeren, youth, jeugd"),
        (TargetGroup.Disability, ("lvb", "disability"), "verstandelijke beperking, licht verstandelijke beperking"),
        (TargetGroup.CareHome, ("ouderen", "elderly"), "care home, senioren, older people"));

    public static AnswerWords<SequelKind> Sequels { get; } = new(
        (SequelKind.Stops, ("stopt", "stops"), "stoppen, stop, niets, nothing, einde"),
        (SequelKind.Waakvlam, Bilingual.Same("waakvlam"), "pilot flame, flame"),
        (SequelKind.GoesOn, ("doorgaan", "goes on"), "gaat door, blijft, go on, stays"));
}
