using Simulation.Tests.Kit;
using Simulation.Tests.Runner.Docs.Format;

namespace Simulation.Tests.Conventions;

/// <summary>Every piece of a file that a document shows can be written as it stands there.</summary>
public class DocumentYamlTests
{
    public static TheoryData<DocumentBlock> Pieces => [.. Documents.AllBlocks.Where(block => block.Language == "yaml")];

    [Theory]
    [MemberData(nameof(Pieces), DisableDiscoveryEnumeration = true)]
    public void What_a_document_shows_of_a_file_is_read_without_a_word(DocumentBlock piece) => Assert.Equal("", FormatExamples.Wrong(piece.Text));

    [Theory]
    [InlineData("building: { hoems: 80 }\n", "hoems")]
    [InlineData("axes: { mix.supported_shere: [0.1] }\n", "supported_shere")]
    [InlineData("targets:\n  ours: { measure: happiness, source: somebody }\n", "happiness")]
    [InlineData("ensemble: none\n", "is missing")]
    public void A_piece_that_is_wrong_is_seen(string piece, string expected) => Assert.Contains(expected, FormatExamples.Wrong(piece));
}
