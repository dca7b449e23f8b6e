using System.Reflection;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Simulation.Tests.Kit.SlowFirst", "Simulation.Tests")]

namespace Simulation.Tests.Kit;

/// <summary>What takes long begins first, so that no processor waits at the end for one that began last.</summary>
public sealed class SlowFirst : ITestCollectionOrderer
{
    private const string Of = "Test collection for ";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => IsSlow(collection.DisplayName) ? 0 : 1).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    /// <summary>Shared collections have names of their own, and are large.</summary>
    private static bool IsSlow(string name) =>
        !name.StartsWith(Of, StringComparison.Ordinal)
        || Assembly.GetExecutingAssembly().GetType(name[Of.Length..])?.GetCustomAttributesData().Any(IsSlow) == true;

    private static bool IsSlow(CustomAttributeData attribute) =>
        attribute.AttributeType == typeof(TraitAttribute) && attribute.ConstructorArguments is [{ Value: "Speed" }, { Value: "slow" }];
}
