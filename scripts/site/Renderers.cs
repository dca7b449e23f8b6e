using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Simulation.Site;

/// <summary>How parts of a document become HTML where that is not as usual.</summary>
internal static class Renderers
{
    public static void Use(HtmlRenderer renderer, string title)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new WideTable(title));
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new WideCode());
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new Figures());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new NoHtmlInline());
    }

    private static bool IsRemark(string html) =>
        html.StartsWith("<!--", StringComparison.Ordinal) && html.TrimEnd().EndsWith("-->", StringComparison.Ordinal);

    /// <summary>A table may be wider than a telephone: it moves within its own frame, also by keyboard.</summary>
    private sealed class WideTable(string title) : HtmlTableRenderer
    {
        private int _nth;

        protected override void Write(HtmlRenderer renderer, Table table)
        {
            foreach (var head in table.OfType<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()))
                head.GetAttributes().AddProperty("scope", "col");
            renderer.Write($"<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{++_nth}: ").WriteEscape(title).Write("\">");
            base.Write(renderer, table);
            renderer.Write("</div>\n");
        }
    }

    private sealed class WideCode : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            string language = (block as FencedCodeBlock)?.Info ?? "";
            renderer.Write("<pre tabindex=\"0\"><code");
            if (language.Length > 0) renderer.Write(" class=\"language-").WriteEscape(language).Write("\"");
            renderer.Write(">");
            renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
            renderer.Write("</code></pre>\n");
        }
    }

    /// <summary>A picture that stands by itself.</summary>
    private sealed class Figures : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            // The head of every page has it.
            if (MarkdownPage.OtherLanguage.Contains(MarkdownPage.Words(paragraph.Inline))) return;
            var inlines = paragraph.Inline?.Where(inline => inline is not LineBreakInline).ToList() ?? [];
            if (inlines.Count == 0 || !inlines.All(inline => inline is LinkInline { IsImage: true }))
            {
                base.Write(renderer, paragraph);
                return;
            }

            foreach (var picture in inlines.Cast<LinkInline>())
            {
                renderer.Write("<figure><div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"");
                renderer.WriteEscape(MarkdownPage.Words(picture)).Write("\">");
                renderer.Write(picture);
                renderer.Write("</div></figure>\n");
            }
        }
    }

    /// <summary>Remarks are for who reads the source; anything else is shown as it is written.</summary>
    private sealed class NoHtmlBlock : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            if (IsRemark(block.Lines.ToString())) return;
            renderer.Write("<p>").WriteLeafRawLines(block, writeEndOfLines: true, escape: true).Write("</p>\n");
        }
    }

    private sealed class NoHtmlInline : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline inline)
        {
            if (inline.Tag is "<br>") renderer.Write("<br>");
            else if (!IsRemark(inline.Tag)) renderer.WriteEscape(inline.Tag);
        }
    }
}
