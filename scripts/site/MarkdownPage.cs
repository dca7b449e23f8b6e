using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Simulation.Site;

/// <summary>A document in Markdown as a page: anchors as GitHub makes them, and every link followed.</summary>
internal static class MarkdownPage
{
    /// <summary>The words of a link that leads to the same page in the other language.</summary>
    public static readonly string[] OtherLanguage = ["Nederlands", "English"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public static Page Read(Source source, string path)
    {
        var document = Parsed(source, path);
        var headings = Headings(document);
        var links = new Links(source, path);
        string? other = null;
        foreach (var inline in document.Descendants<Inline>().ToList())
        {
            int line = inline.Line + 1;
            if (inline is LinkInline { IsImage: true } picture)
                picture.Url = links.Show(picture.Url ?? "", line);
            else if (inline is LinkInline link)
            {
                if (OtherLanguage.Contains(Words(link))) other ??= Links.Target(source, path, link.Url ?? "");
                link.Url = links.Follow(link.Url ?? "", line);
            }
            else if (inline is AutolinkInline { IsEmail: false } plain)
                plain.Url = links.Follow(plain.Url, line);
        }

        string title = headings.FirstOrDefault(heading => heading.Level == 1)?.Text ?? path;
        return new Page(path, source.AddressOf(path), title, Html(document, title))
        {
            Headings = headings,
            LeadsTo = links.LeadsTo,
            Anchors = links.Anchors,
            Other = other,
        };
    }

    /// <summary>The document with its blocks and links, as it is written.</summary>
    public static MarkdownDocument Parsed(Source source, string path) =>
        Markdown.Parse(File.ReadAllText(source.FileOf(path)).ReplaceLineEndings("\n"), Pipeline);

    /// <summary>The words of a part of a document, without marks.</summary>
    public static string Words(ContainerInline? inlines) => string.Concat((inlines?.Descendants() ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    })).Trim();

    private static List<Heading> Headings(MarkdownDocument document)
    {
        var slugs = new Slugs();
        var headings = new List<Heading>();
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            string words = Words(block.Inline);
            headings.Add(new Heading(block.Level, slugs.Of(words), words));
            block.GetAttributes().Id = headings[^1].Id;
        }

        return headings;
    }

    private static string Html(MarkdownDocument document, string title)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        Renderers.Use(renderer, title);
        renderer.Render(document);
        writer.Flush();
        return text.ToString();
    }
}
