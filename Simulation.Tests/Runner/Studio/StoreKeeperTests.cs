using Simulation.Runner.Store;
using Simulation.Runner.Studio;

namespace Simulation.Tests.Runner.Studio;

public class StoreKeeperTests
{
    [Fact]
    public void What_is_asked_about_stays_and_of_the_rest_what_was_used_last()
    {
        var library = new StudioLibrary();
        var plan = StateStudy.Of(OpenStudio.Read(OpenStudio.State()), library).Plan(null);
        var store = Directory.CreateTempSubdirectory();
        string Of(string name) => Path.Combine(store.FullName, $"{name}.runs");
        foreach (var (name, age) in new[] { ("old", 3), ("older", 4), ("new", 1) })
        {
            File.WriteAllBytes(Of(name), new byte[100]);
            File.SetLastWriteTimeUtc(Of(name), DateTime.UtcNow.AddHours(-age));
        }

        // Older than all others: they stay because they are asked about, and not because they are new.
        string[] asked = [.. plan.Arms.Select(arm => RunLog.PathOf(store.FullName, arm.Point.Identity))];
        foreach (string log in asked)
        {
            File.WriteAllBytes(log, new byte[1000]);
            File.SetLastWriteTimeUtc(log, DateTime.UtcNow.AddHours(-10));
        }

        StoreKeeper.Forget(store.FullName, plan, 2200);
        Assert.All(asked, log => Assert.True(File.Exists(log)));
        Assert.Equal((true, true, false), (File.Exists(Of("new")), File.Exists(Of("old")), File.Exists(Of("older"))));
        StoreKeeper.Forget(store.FullName, plan, 0);
        Assert.False(File.Exists(Of("new")));
        Assert.All(asked, log => Assert.True(File.Exists(log)));
        store.Delete(recursive: true);
        StoreKeeper.Forget(store.FullName, plan);
    }
}
