using System.Text.RegularExpressions;
using Simulation.Runner.Commands;

namespace Simulation.Tests.Kit;

/// <summary>A line for the terminal that stands in a document: the words after `gwsim`, in whatever way the program is called there.</summary>
public sealed record DocumentCommand(string Place, string Line)
{
    /// <summary>How the program is called in documents; the second is what the first stands for without an installation.</summary>
    private static readonly string[] Calls = ["gwsim ", "dotnet run -c Release --project Simulation.Runner -- "];

    public string[] Words => Line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Those in the blocks of a document that are typed.</summary>
    public static IEnumerable<DocumentCommand> InBlocks(string document) => Documents.Blocks(document).Where(block => block.Language == "sh")
        .SelectMany(block => LinesOf(block).Select(line => (block.Place, Line: AfterCall(line)))).Where(one => one.Line is not null)
        .Select(one => new DocumentCommand(one.Place, one.Line!));

    /// <summary>Those within sentences.</summary>
    public static IEnumerable<DocumentCommand> InSentences => Documents.AllInline.Select(code => (code.Place, Line: AfterCall(code.Text)))
        .Where(one => one.Line is not null && CommandList.All.Any(command => command.Name == one.Line.Split(' ')[0])).Select(one => new DocumentCommand(one.Place, one.Line!));

    /// <summary>The lines of a block that are no remark; one that ends in \ goes on.</summary>
    public static IEnumerable<string> LinesOf(DocumentBlock block) => block.Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
        .Select(line => Remark.Replace(line, "").Trim()).Where(line => line.Length > 0);

    /// <summary>What is typed after the name of the program; nothing where another program is called.</summary>
    public static string? AfterCall(string line) => Calls.Where(call => line.StartsWith(call, StringComparison.Ordinal)).Select(call => line[call.Length..]).FirstOrDefault();

    public override string ToString() => $"{Place} {Line}";

    private static readonly Regex Remark = new("(^|\\s)#.*$");
}
