using System.Text.RegularExpressions;
using Simulation.Site;

namespace Simulation.Tests.Site;

/// <summary>The site of the documents: everything it points at is there, and a document that is wrong is told and makes no site.</summary>
public sealed partial class SitesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-site-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_documents_of_this_repository_make_a_site_in_which_every_way_leads_somewhere()
    {
        string site = Path.Combine(_folder, "site");
        Assert.Empty(Sites.Write(Repository.Root, site));
        string[] pages = [.. Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories)];
        Assert.InRange(pages.Length, 60, 1000);
        var anchors = pages.ToDictionary(page => page, page => Id().Matches(File.ReadAllText(page)).Select(id => id.Groups[1].Value).ToList());
        foreach (string page in pages)
        {
            string html = File.ReadAllText(page);
            Assert.DoesNotMatch("<script|<iframe|<object|<embed|\\son[a-z]+=", html);
            Assert.Equal(anchors[page].Count, anchors[page].Distinct().Count());
            Assert.DoesNotMatch("(src|rel=\"stylesheet\" href)=\"[a-z]+:", html);
            foreach (string way in Way().Matches(html).Select(way => System.Net.WebUtility.HtmlDecode(way.Groups[1].Value)).Where(way => !Elsewhere().IsMatch(way)))
            {
                string[] parts = way.Split('#');
                string there = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0])));
                Assert.True(File.Exists(there), $"{page}: {way}");
                if (parts.Length > 1) Assert.Contains(parts[1], anchors[there]);
            }
        }
    }

    [Fact]
    public void The_same_documents_make_the_same_bytes()
    {
        string one = Written(Given()), other = Written(Given());
        Assert.Equal(Directory.EnumerateFiles(one, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(one, file)).Order(), Directory.EnumerateFiles(other, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(other, file)).Order());
        Assert.All(Directory.EnumerateFiles(one, "*", SearchOption.AllDirectories), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(other, Path.GetRelativePath(one, file)))));
    }

    [Theory]
    [InlineData("see [this](nowhere.md)", "docs/page.md:3: nowhere.md: there is no such file here")]
    [InlineData("see [this](../../outside.md)", "docs/page.md:3: ../../outside.md: there is no such file here")]
    [InlineData("see [this](/etc/passwd)", "docs/page.md:3: /etc/passwd: there is no such file here")]
    [InlineData("see [this](#no-such-part)", "docs/page.md:3: #no-such-part: docs/page.md has no such heading")]
    [InlineData("see [this](other.md#no-such-part)", "docs/page.md:3: #no-such-part: docs/other.md has no such heading")]
    [InlineData("see [this](table.csv#row)", "docs/page.md:3: table.csv#row: only a page has anchors")]
    [InlineData("![a figure](nothing.svg)", "docs/page.md:3: nothing.svg: there is no such file here")]
    [InlineData("![a figure](https://example.org/figure.svg)", "docs/page.md:3: https://example.org/figure.svg: a picture must be a file here")]
    [InlineData("![a figure](//example.org/figure.svg)", "docs/page.md:3: //example.org/figure.svg: a picture must be a file here")]
    [InlineData("![a figure](other.md)", "docs/page.md:3: other.md: this is no picture")]
    [InlineData("see [this](javascript:alert(1))", "docs/page.md:3: javascript:alert(1): a link may go to https, http, mailto or to a file here")]
    [InlineData("see <data:text/html,x>", "docs/page.md:3: data:text/html,x: a link may go to https, http, mailto or to a file here")]
    [InlineData("see [this][1]\n\n[1]: nowhere.md", "docs/page.md:3: nowhere.md: there is no such file here")]
    public void What_leads_nowhere_is_told_with_its_line_and_nothing_is_written(string line, string expected)
    {
        string documents = Given(line);
        string site = Path.Combine(_folder, "site");
        Assert.Equal([expected], Sites.Write(documents, site));
        Assert.False(Directory.Exists(site));
    }

    [Fact]
    public void A_page_that_no_other_leads_to_is_lost()
    {
        string documents = Given();
        File.WriteAllText(Path.Combine(documents, "docs", "lost.md"), "# Lost\n");
        Assert.Equal(["docs/lost.md: no page leads here"], Sites.Write(documents, Path.Combine(_folder, "site")));
    }

    [Fact]
    public void Without_a_table_of_contents_there_is_no_site()
    {
        string documents = Given();
        File.Delete(Path.Combine(documents, "docs", "nl", "README.md"));
        Assert.Equal(["docs/nl/README.md: this document is needed and is not there"], Sites.Write(documents, Path.Combine(_folder, "site")));
    }

    [Theory]
    [InlineData("# <script>alert(1)</script> & \"so\"", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("# Title\n\n<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("# Title\n\nwords <b onclick=\"x()\">bold</b> words", "&lt;b onclick=&quot;x()&quot;&gt;")]
    [InlineData("# Title\n\n| a |\n|---|\n| <script>x</script> |", "&lt;script&gt;")]
    [InlineData("# Title\n\n```html\n<script>x</script>\n```", "&lt;script&gt;x&lt;/script&gt;")]
    [InlineData("# Title\n\n```\"><script>x</script>\ncode\n```", "language-&quot;&gt;&lt;script&gt;x&lt;/script&gt;")]
    [InlineData("# Title\n\n![\"><script>x</script>](figure.svg)", "&lt;script&gt;")]
    public void What_looks_like_html_is_shown_as_it_is_written(string markdown, string expected)
    {
        string documents = Given();
        File.WriteAllText(Path.Combine(documents, "docs", "page.md"), markdown + "\n");
        string site = Written(documents);
        string page = File.ReadAllText(Path.Combine(site, "docs", "page.html"));
        Assert.Contains(expected, page);
        foreach (string file in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories))
            Assert.DoesNotMatch("<script|<img src=x|<b on", File.ReadAllText(file));
    }

    [Fact]
    public void Remarks_for_who_reads_the_source_are_left_out()
    {
        string page = Page("<!-- a remark -->\n| a |\n|---|\n| b<br>c |\n<!-- to here -->");
        Assert.DoesNotContain("remark", page);
        Assert.DoesNotContain("--&gt;", page);
        Assert.Contains("b<br>c", page);
    }

    [Fact]
    public void A_page_knows_its_language_its_other_language_and_the_pages_beside_it()
    {
        string site = Written(Given());
        string english = File.ReadAllText(Path.Combine(site, "docs", "page.html")), dutch = File.ReadAllText(Path.Combine(site, "docs", "nl", "bladzij.html"));
        Assert.Contains("<html lang=\"en\">", english);
        Assert.Contains("<html lang=\"nl\">", dutch);
        Assert.Contains("<a href=\"nl/bladzij.html\" hreflang=\"nl\" lang=\"nl\">Nederlands</a>", english);
        Assert.Contains("<a href=\"../page.html\" hreflang=\"en\" lang=\"en\">English</a>", dutch);
        Assert.Contains("<a href=\"page.html\" aria-current=\"page\">The page</a>", english);
        Assert.Contains("<a href=\"../page.html\" hreflang=\"en\">The page, in English</a>", dutch);
        // A page that is in one language only leads to the home of the other.
        Assert.Contains("<a href=\"../index.nl.html\" hreflang=\"nl\" lang=\"nl\">", File.ReadAllText(Path.Combine(site, "docs", "other.html")));
    }

    [Fact]
    public void Anchors_are_those_of_the_repository()
    {
        string page = Page("## What `known:` says, and why\n\n## Één deel: 40% & meer\n\n## Twice\n\n## Twice\n\n## assumptions.groups\n\n## a_b-c\n");
        Assert.All(["what-known-says-and-why", "één-deel-40--meer", "twice", "twice-1", "assumptionsgroups", "a_b-c"], id => Assert.Contains($"<h2 id=\"{id}\">", page));
    }

    [Fact]
    public void What_a_page_points_at_comes_along_a_file_of_text_as_a_page_and_a_folder_as_a_list()
    {
        string site = Written(Given("[yaml](../plan.yaml), [table](table.csv), [folder](parts)\n\n![a figure](figure.svg)"));
        string page = File.ReadAllText(Path.Combine(site, "docs", "page.html"));
        Assert.Contains("<a href=\"../plan.yaml.html\">yaml</a>, <a href=\"table.csv\">table</a>, <a href=\"parts/index.html\">folder</a>", page);
        Assert.Contains("<figure><div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"a figure\"><img src=\"figure.svg\" alt=\"a figure\" />", page);
        Assert.Contains("name: &lt;plan&gt;", File.ReadAllText(Path.Combine(site, "plan.yaml.html")));
        Assert.Contains("<a href=\"one.html\">Part one</a>", File.ReadAllText(Path.Combine(site, "docs", "parts", "index.html")));
        Assert.Equal("a,b\n", File.ReadAllText(Path.Combine(site, "docs", "table.csv")));
        Assert.False(File.Exists(Path.Combine(site, "docs", "unused.csv")));
    }

    [Fact]
    public void Every_heading_of_a_language_is_on_one_page()
    {
        string site = Written(Given("## A part of it\n\n### And a part of that"));
        string register = File.ReadAllText(Path.Combine(site, "docs", "register.html"));
        Assert.Contains("<a href=\"page.html#a-part-of-it\">A part of it</a>", register);
        Assert.Contains("<a href=\"page.html#and-a-part-of-that\">And a part of that</a>", register);
        Assert.DoesNotContain("bladzij", register);
        Assert.Contains("bladzij.html", File.ReadAllText(Path.Combine(site, "docs", "nl", "register.html")));
    }

    private string Page(string markdown) => File.ReadAllText(Path.Combine(Written(Given(markdown)), "docs", "page.html"));

    private string Written(string documents)
    {
        string site = Path.Combine(_folder, $"site-{Guid.NewGuid():N}");
        Assert.Empty(Sites.Write(documents, site));
        return site;
    }

    /// <summary>A small repository with these lines on its page, from the third on.</summary>
    private string Given(string lines = "words")
    {
        string root = Path.Combine(_folder, $"documents-{Guid.NewGuid():N}");
        void File(string name, string text)
        {
            string file = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, text);
        }

        File("README.md", "# Home\n\n[all](docs/README.md)\n");
        File("README.nl.md", "# Thuis\n\n[alles](docs/nl/README.md)\n");
        File("docs/README.md", "# Documents\n\n## To read\n\n- [The page](page.md): what it is\n- [Another](other.md)\n- [Parts](parts)\n");
        File("docs/nl/README.md", "# Documenten\n\n## Om te lezen\n\n- [De bladzij](bladzij.md)\n- [The page, in English](../page.md)\n");
        File("docs/page.md", $"# A page\n\n{lines}\n\nIn [Nederlands](nl/bladzij.md).\n");
        File("docs/nl/bladzij.md", "# Een bladzij\n\n*[English](../page.md)*\n");
        File("docs/other.md", "# Another page\n\n## A part\n");
        File("docs/parts/one.md", "# Part one\n");
        File("docs/table.csv", "a,b\n");
        File("docs/unused.csv", "a,b\n");
        File("docs/figure.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        File("plan.yaml", "name: <plan>\n");
        return root;
    }

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Way();

    [GeneratedRegex("^(https?|mailto):")]
    private static partial Regex Elsewhere();
}
