using System.Text.RegularExpressions;

namespace Simulation.Tests.Conventions;

/// <summary>The pages for a reviewer lead where they say: every question of ODD to a heading, every one of TRACE to a test, a table or "not done".</summary>
public sealed partial class ReviewDocumentTests
{
    private static readonly string[] Elements =
    [
        "1. Purpose and patterns", "2. Entities, state variables and scales", "3. Process overview and scheduling", "4. Design concepts",
        "5. Initialisation", "6. Input data", "7. Submodels",
    ];

    private static readonly string[] Concepts =
    [
        "Basic principles", "Emergence", "Adaptation", "Objectives", "Learning", "Prediction", "Sensing", "Interaction", "Stochasticity", "Collectives",
        "Observation",
    ];

    private static readonly string[] Trace =
    [
        "1. Problem formulation", "2. Model description", "3. Data evaluation", "4. Conceptual model evaluation", "5. Implementation verification",
        "6. Model output verification", "7. Model analysis", "8. Model output corroboration",
    ];

    [Fact]
    public void The_checklist_has_the_seven_elements_and_the_model_has_them_in_that_order()
    {
        Assert.Equal(Elements, Headings("odd-checklist.md", 2));
        Assert.Equal(Elements, Headings("model.md", 2).Take(Elements.Length));
        Assert.Equal(Concepts.Select((name, nth) => $"4.{nth + 1} {name}"), Headings("model.md", 3).Where(heading => heading.StartsWith("4.", StringComparison.Ordinal)).Take(Concepts.Length));
        Assert.Equal(Concepts, Rows("odd-checklist.md").Select(row => row.Asked.Split(':')[0]).Where(Concepts.Contains));
    }

    [Fact]
    public void Every_question_of_ODD_leads_to_a_heading_of_the_model_or_says_that_it_is_not_answered()
    {
        string[] anchors = [.. Headings("model.md", 2).Concat(Headings("model.md", 3)).Select(Slug)];
        var rows = Rows("odd-checklist.md");
        Assert.InRange(rows.Count, 30, 60);
        foreach (var (asked, answered) in rows)
        {
            var links = ToModel().Matches(answered);
            Assert.True(links.Count > 0 || answered.StartsWith("no, ", StringComparison.Ordinal), asked);
            foreach (Match link in links)
            {
                Assert.Contains(link.Groups[2].Value, anchors);
                Assert.Equal(Slug(link.Groups[1].Value), link.Groups[2].Value);
            }
        }
    }

    [Fact]
    public void Trace_has_its_eight_headings_and_every_question_an_answer_that_is_there()
    {
        Assert.Equal(Trace, Headings("trace.md", 2));
        var tests = typeof(ReviewDocumentTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        var rows = Rows("trace.md");
        Assert.InRange(rows.Count, 24, 60);
        foreach (var (asked, answered) in rows)
        {
            string[] named = [.. TestName().Matches(answered).Select(match => match.Groups[1].Value)];
            Assert.All(named, name => Assert.Contains(name, tests));
            Assert.True(named.Length > 0 || answered.Contains("](", StringComparison.Ordinal) || answered.StartsWith("not done", StringComparison.Ordinal), asked);
        }

        string page = Repository.Read("docs", "trace.md");
        Assert.All(page.Split("\n## ").Skip(1), part => Assert.Matches(@"test `|table: |not done", part));
    }

    private static List<string> Headings(string document, int level) =>
        [.. Heading().Matches(Repository.Read("docs", document)).Where(match => match.Groups[1].Length == level).Select(match => match.Groups[2].Value)];

    private static List<(string Asked, string Answered)> Rows(string document) =>
        [.. Row().Matches(Repository.Read("docs", document)).Select(row => (row.Groups[1].Value, row.Groups[2].Value))];

    /// <summary>The anchor of a heading; SitesTests hold that the site has the same.</summary>
    private static string Slug(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex("^(#+) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| (?!question \||asked \||---)([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\[([^\]]+)\]\(model\.md#([^)]+)\)")]
    private static partial Regex ToModel();

    [GeneratedRegex("test `([A-Za-z]+)`")]
    private static partial Regex TestName();
}
