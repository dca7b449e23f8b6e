using Simulation.Runner.Commands;
using Simulation.Tests.Runner.Tables;

namespace Simulation.Tests.Runner.Commands;

/// <summary>Tables as Parquet, asked for, made again, checked and left behind.</summary>
public class ParquetCommandTests : Workplace
{
    [Fact]
    public void The_bytes_are_the_same_again_on_other_threads_and_for_a_dutch_spreadsheet_too()
    {
        Make("one", "--threads", "1", "--full", "--events");
        Make("three", "--threads", "3", "--full", "--events", "--store", In("another"), "--lang", "nl");
        Make("dutch", "--full", "--events", "--excel-nl");
        var one = Parquets("one");
        Assert.Equal(Directory.GetFiles(In("r", "one"), "*.csv*").Length, one.Count);
        AssertSame(one, Parquets("three"));
        AssertSame(one, Parquets("dutch"));

        // And again in the same place, over what is there.
        Make("one", "--threads", "2", "--full", "--events");
        AssertSame(Parquets("three"), Parquets("one"));
    }

    /// <summary>What compresses the pages may not know what the processor can do.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void The_bytes_are_the_same_on_a_processor_without_vectors()
    {
        Make("usual", "--full", "--events");
        using var process = Gwsim.StartWith(("DOTNET_EnableHWIntrinsic", "0"), Folder, [.. Line("plain"), "--full", "--events"]);
        var said = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), said.IsCompleted ? "" : "it hangs");
        Assert.True(process.ExitCode == ExitCode.Done, error);
        AssertSame(Parquets("usual"), Parquets("plain"));
    }

    [Fact]
    public void Verify_works_them_out_again_and_looks_at_those_beside_the_receipt()
    {
        Make("r");
        string receipt = In("r", "r", "receipt.json"), file = In("r", "r", "differences.parquet");
        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", receipt, "--quiet").Code);

        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        var said = Gwsim.Do("verify", receipt, "--quiet");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("differences.parquet: the file beside the receipt is another one", said.Output, StringComparison.Ordinal);

        // What is gone is no difference; what the receipt says of it is held all the same.
        File.Delete(file);
        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", receipt, "--quiet").Code);
    }

    [Fact]
    public void Report_makes_them_again_where_they_were_and_where_they_are_asked_for()
    {
        Make("r", "--events");
        var before = Contents(In("r", "r"));
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r", "r"), "--no-report", "--quiet").Code);
        AssertSame(before, Contents(In("r", "r")));

        Assert.Equal(ExitCode.Done, Gwsim.Do([.. Line("csv").Where(word => word != "--parquet"), "--events"]).Code);
        Assert.Empty(Parquets("csv"));
        var said = Gwsim.Do("report", In("r", "csv"), "--no-report", "--parquet");
        Assert.True(said.Code == ExitCode.Done, said.Error);
        Assert.Contains("events.parquet is not made", said.Error, StringComparison.Ordinal);
        before.Remove("events.parquet");
        AssertSame(before.Where(file => file.Key.EndsWith(".parquet", StringComparison.Ordinal)).ToDictionary(), Parquets("csv"));
        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", In("r", "csv"), "--quiet").Code);
    }

    [Fact]
    public void Files_of_an_earlier_time_are_told_of()
    {
        Make("r");
        var said = Gwsim.Do([.. Line("r").Where(word => word is not "--parquet"), "--replicates", "4"]);
        Assert.Equal(ExitCode.Done, said.Code);
        foreach (string name in Parquets("r").Keys)
            Assert.Contains($"note: {name} in {In("r", "r")} is of an earlier time and not of these runs; --parquet writes it anew", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("earlier time", Gwsim.Do([.. Line("r"), "--replicates", "4"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_and_a_run_have_them_too()
    {
        Assert.Equal(ExitCode.Done, Gwsim.Do("sweep", Sweep, "--out", In("r", "mix"), "--parquet", "--no-report", "--quiet").Code);
        Assert.Equal(ExitCode.Done, Gwsim.Do("run", Small, "--replicates", "3", "--years", "1", "--out", In("r", "small"), "--parquet", "--no-report", "--quiet").Code);
        using var duck = new Duck(In("r"));
        Assert.Equal([12L, 3L], duck.Rows("SELECT (SELECT count(*) FROM 'mix/runs.parquet'), (SELECT count(*) FROM 'small/runs.parquet')").Single());
        Assert.Equal(4L, duck.One("SELECT count(DISTINCT (\"mix.supported_share\", \"coach.times_rule\")) FROM 'mix/runs.parquet'"));
    }

    private void Make(string folder, params string[] options) => Assert.Equal(ExitCode.Done, Gwsim.Do([.. Line(folder), "--quiet", .. options]).Code);

    private string[] Line(string folder) => ["compare", Study, "--out", In("r", folder), "--parquet", "--no-report"];

    private Dictionary<string, byte[]> Parquets(string folder) =>
        Contents(In("r", folder)).Where(file => file.Key.EndsWith(".parquet", StringComparison.Ordinal)).ToDictionary();
}
