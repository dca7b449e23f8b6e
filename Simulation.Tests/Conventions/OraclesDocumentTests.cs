using System.Reflection;
using System.Text.RegularExpressions;

namespace Simulation.Tests.Conventions;

/// <summary>The document of exact answers names the tests that hold them: all of them, and no others.</summary>
public class OraclesDocumentTests
{
    [Fact]
    public void The_tables_name_exactly_the_tests_that_are_oracles()
    {
        var written = Regex.Matches(Repository.Read("docs", "oracles.md"), @"\| `(\w+\.\w+)` \|$", RegexOptions.Multiline).Select(row => row.Groups[1].Value).ToList();
        var tests = typeof(OraclesDocumentTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(IsOracle)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToList();
        Assert.Equal(tests.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        Assert.True(tests.Count >= 20, $"{tests.Count} are few");
    }

    private static bool IsOracle(MethodInfo method) => CustomAttributeData.GetCustomAttributes(method).Any(attribute =>
        attribute.AttributeType == typeof(TraitAttribute) && attribute.ConstructorArguments is [{ Value: "Kind" }, { Value: "oracle" }]);
}
