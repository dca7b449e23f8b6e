using Simulation.Runner.Commands;
using Simulation.Tests.Runner.Commands;
using Simulation.Tests.Runner.Report;
using Simulation.Tests.Runner.Studio.Page;

namespace Simulation.Tests.Release;

/// <summary>The page that checks results in a browser, opened from a file as its readers do. Without its engine, which takes minutes to make: what it
/// says of a folder by hashes. With it: <see cref="ReleaseTests"/>.</summary>
[Trait("Speed", "slow")]
public sealed class VerifyPageTests(Browser browser) : Workplace, IClassFixture<Browser>
{
    private static string Html => Repository.Read("scripts", "second-opinion", "page", "verify.html")
        .Replace("/*SCRIPT*/", Repository.Read("scripts", "second-opinion", "page", "verify.js"), StringComparison.Ordinal);

    [BrowserFact]
    public async Task Results_as_the_program_wrote_them_are_right()
    {
        await using var open = await Opened();
        Assert.Equal("Alles wat er ligt klopt. Nagegaan: 17.", await Verdict(open, Results()));
        await open.Page.ClickAsync("#en");
        Assert.Equal("All that is there is right. Checked: 17.", await open.Page.InnerTextAsync("#verdict"));
        Assert.Equal("en", await open.Page.GetAttributeAsync("html", "lang"));
        Assert.Contains("gwsim verify does", await open.Page.InnerTextAsync("#again-text"), StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
        Assert.Empty(open.Requests);
    }

    [BrowserFact]
    public async Task A_table_for_a_dutch_spreadsheet_is_read_as_well()
    {
        await using var open = await Opened();
        Assert.StartsWith("Alles wat er ligt klopt.", await Verdict(open, Results("--excel-nl")), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("runs.csv", "0.", "1.", "runs.csv: een andere tabel dan het programma schreef")]
    [InlineData("outcomes.csv", "participation", "participatiom", "outcomes.csv: een andere tabel dan het programma schreef")]
    [InlineData("receipt.json", "\"years\": 2", "\"years\": 3", "zegel: het bewijs is veranderd nadat het gemaakt was")]
    [InlineData("receipt.json", "homes: 12", "homes: 13", "is niet wat er gelezen is")]
    public async Task What_was_changed_is_told(string file, string was, string now, string expected)
    {
        string folder = Results(), path = Path.Combine(folder, file), text = await File.ReadAllTextAsync(path);
        int at = text.LastIndexOf(was, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text[..at] + now + text[(at + was.Length)..]);
        await using var open = await Opened();
        Assert.Contains("klopt niet.", await Verdict(open, folder), StringComparison.Ordinal);
        Assert.Contains(expected, await open.Page.InnerTextAsync("#checks"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_fingerprint_that_was_changed_with_its_table_and_seal_is_still_told()
    {
        // Somebody who knows how seals are made changes a run and makes everything fit but the fingerprint of the arm.
        string folder = Results(), runs = Path.Combine(folder, "runs.csv"), receipt = Path.Combine(folder, Simulation.Runner.Store.Receipt.FileName);
        string[] lines = await File.ReadAllLinesAsync(runs);
        string[] cells = lines[1].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), "fingerprint")] = "0123456789abcdef";
        lines[1] = string.Join(',', cells);
        await File.WriteAllTextAsync(runs, string.Concat(lines.Select(line => line + "\n")));
        var read = Simulation.Runner.Store.Receipt.Parse(await File.ReadAllBytesAsync(receipt));
        var forged = read.With([.. read.Tables.Select(table => table.Name == "runs.csv" ? Simulation.Runner.Store.ReceiptTable.Of(runs) : table)]);
        await File.WriteAllTextAsync(receipt, forged.ToJson());
        await using var open = await Opened();
        Assert.StartsWith("1 van 17 klopt niet.", await Verdict(open, folder), StringComparison.Ordinal);
        Assert.Contains("de vingerafdrukken in runs.csv zijn samen niet die van het bewijs", await open.Page.InnerTextAsync("#checks"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_is_missing_is_not_called_right_and_what_is_no_receipt_is_told()
    {
        string folder = Results();
        File.Delete(Path.Combine(folder, "series.csv"));
        await using var open = await Opened();
        Assert.Equal("Alles wat er ligt klopt. Nagegaan: 16. Niet nagegaan: 1.", await Verdict(open, folder));
        string odd = Directory.CreateDirectory(In("odd")).FullName;
        await File.WriteAllTextAsync(Path.Combine(odd, "receipt.json"), "{ \"format\": 1 }");
        await Verdict(open, odd);
        Assert.Contains("bewijs van vorm 1", await open.Page.InnerTextAsync("#checks"), StringComparison.Ordinal);
        File.Delete(Path.Combine(odd, "receipt.json"));
        await File.WriteAllTextAsync(Path.Combine(odd, "other.txt"), "x");
        await Verdict(open, odd);
        Assert.Contains("Er is geen receipt.json bij", await open.Page.InnerTextAsync("#checks"), StringComparison.Ordinal);
    }

    private async Task<OpenPage> Opened()
    {
        var open = await browser.Open(Html);
        await open.Page.ClickAsync("#nl");
        return open;
    }

    private string Results(params string[] more)
    {
        string folder = In("results");
        Assert.Equal(ExitCode.Done, Gwsim.Do(["compare", Study, "--out", folder, "--no-report", "--quiet", "--ensemble", "none", .. more]).Code);
        return folder;
    }

    private static async Task<string> Verdict(OpenPage open, string folder)
    {
        await open.Page.EvaluateAsync("document.getElementById('verdict').className = ''");
        await open.Page.SetInputFilesAsync("#folder", folder);
        await open.Page.WaitForSelectorAsync("#verdict.good, #verdict.bad");
        return await open.Page.InnerTextAsync("#verdict");
    }
}
