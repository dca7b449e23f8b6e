namespace Simulation.Runner.Studio;

/// <summary>The pages that are open. One that is not heard for long is forgotten, and so is the one silent longest when there are too
/// many.</summary>
public sealed class Tabs(string folder)
{
    public const int Most = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Tab> _tabs = [];
    private int _numbered;

    public int Count
    {
        get
        {
            lock (_gate) return _tabs.Count;
        }
    }

    public Tab Of(string name)
    {
        List<Tab> gone = [];
        Tab? tab;
        lock (_gate)
        {
            if (!_tabs.TryGetValue(name, out tab))
            {
                gone.AddRange(Silent());
                _tabs[name] = tab = new Tab(Path.Combine(folder, $"tab-{++_numbered}"));
            }

            tab.Hear();
        }

        foreach (var one in gone) _ = one.Close();
        return tab;
    }

    public async Task Close(string name)
    {
        Tab? tab;
        lock (_gate) _tabs.Remove(name, out tab);
        if (tab is not null) await tab.Close();
    }

    public async Task CloseAll()
    {
        List<Tab> all;
        lock (_gate)
        {
            all = [.. _tabs.Values];
            _tabs.Clear();
        }

        await Task.WhenAll(all.Select(tab => tab.Close()));
    }

    private List<Tab> Silent()
    {
        var byHeard = _tabs.OrderByDescending(one => one.Value.Silent).ToList();
        var gone = byHeard.Where((one, nth) => one.Value.Silent > Patience || nth <= byHeard.Count - Most).ToList();
        foreach (var one in gone) _tabs.Remove(one.Key);
        return [.. gone.Select(one => one.Value)];
    }
}
