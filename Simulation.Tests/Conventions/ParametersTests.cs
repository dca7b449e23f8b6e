using Simulation.Core.Assumptions;

namespace Simulation.Tests.Conventions;

/// <summary>The document about the numbers is made from the numbers.</summary>
public class ParametersTests
{
    [Fact]
    public void Parameters_document_is_what_the_assumptions_give() =>
        Repository.AssertFresh(ParametersDocument.Text(), "docs", "parameters.md");
}
