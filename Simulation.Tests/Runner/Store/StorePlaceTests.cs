using Simulation.Runner.Store;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Store;

public sealed class StorePlaceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("", "results/store", "in the project itself")]
    [InlineData("scenarios", "results/store", "among its scenarios")]
    [InlineData("deep/below/it", "results/store", "anywhere in it")]
    [InlineData("own", "own/.gwsim/store", "a folder that asks for a store of its own")]
    [InlineData("own/below", "own/.gwsim/store", "and below that")]
    [InlineData("nested/deeper", "nested/results/store", "a project in a project: the nearest")]
    public void One_store_serves_the_project_from_everywhere_in_it(string from, string store, string why)
    {
        foreach (string made in (string[])["deep/below/it", "own/.gwsim", "own/below", "nested/scenarios", "nested/deeper"])
            Directory.CreateDirectory(In(made));
        Assert.True(In(store) == StorePlace.From(In(from), In("user")), why);
    }

    [Fact]
    public void Outside_of_all_projects_there_is_one_of_the_user()
    {
        string nowhere = Directory.CreateTempSubdirectory("gwsim-nowhere-").FullName;
        try
        {
            Assert.Equal(In("user/gwsim/store"), StorePlace.From(nowhere, In("user")));
            Assert.Equal(Path.Combine(nowhere, "results", "store"), StorePlace.From(nowhere, ""));
        }
        finally
        {
            Directory.Delete(nowhere);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string In(string path) => path.Length == 0 ? _folder.Outside : Path.Combine([_folder.Outside, .. path.Split('/')]);
}
