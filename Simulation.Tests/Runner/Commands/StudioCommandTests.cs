using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Simulation.Runner.Commands;
using Simulation.Runner.Studio;

namespace Simulation.Tests.Runner.Commands;

/// <summary>The studio as a program: what it prints, what it refuses, and what is left when it ends.</summary>
public class StudioCommandTests : Workplace
{
    [Theory]
    [InlineData("--port", "99999")]
    [InlineData("--port", "x")]
    [InlineData("--link", "javascript:alert(1)")]
    [InlineData("--link", "http://127.0.0.1/#s=<b>")]
    [InlineData("--link", "#s=")]
    [InlineData("--ensemble", "nothing.yaml")]
    public void What_cannot_be_is_refused_before_anything_is_opened(params string[] options)
    {
        var said = Gwsim.Do(["studio", "--no-open", .. options]);
        Assert.Equal((ExitCode.BadInput, ""), (said.Code, said.Output));
        Assert.NotEmpty(said.Error);
    }

    [Fact]
    public void A_port_that_is_taken_is_told_with_the_remedy()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var said = Gwsim.Do("studio", "--no-open", "--port", $"{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("leave --port out, then it is one that is free", said.Error);
    }

    [Theory]
    [Trait("Speed", "slow")]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task It_prints_one_line_and_a_signal_ends_it_also_in_the_middle_of_an_answer(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        string temporary = Directory.CreateDirectory(In("tmp")).FullName;
        using var process = Gwsim.StartIn(Folder, temporary, "studio", "--no-open", "--link", "abc_-1");
        var page = new Uri((await process.StandardOutput.ReadLineAsync())!);
        Assert.Equal(("127.0.0.1", "#s=abc_-1"), (page.Host, page.Fragment));
        using var client = new HttpClient();
        var text = """{"state":{"format":1,"complex":{"from":"base","set":{"building.homes":200}},"years":40,"futures":[{"id":"a"},{"id":"b","set":{"coach.times_rule":0}}]},"most":100000}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(page, "/api/answer")) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        request.Headers.Add(StudioGate.TokenHeader, page.Query[3..]);
        request.Headers.Add(StudioGate.TabHeader, "tab-of-tests");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("event: frame", await reader.ReadLineAsync());
        Assert.NotEmpty(Directory.GetDirectories(temporary, "gwsim-*"));

        // When
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", [signal == "-INT" ? Gwsim.Interrupt : signal, $"{process.Id}"]))
            await kill.WaitForExitAsync();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));

        // Then: it ends by itself, or after its second of patience where the machine is too busy
        Assert.True(process.ExitCode is ExitCode.Done or ExitCode.Cancelled, $"{process.ExitCode}");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(12), $"after {clock.Elapsed}");
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        Assert.Empty(Directory.GetFileSystemEntries(temporary, "gwsim*"));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task What_a_killed_studio_left_goes_with_the_next()
    {
        if (OperatingSystem.IsWindows()) return;
        string temporary = Directory.CreateDirectory(In("tmp")).FullName;
        using (var killed = Gwsim.StartIn(Folder, temporary, "studio", "--no-open"))
        {
            await killed.StandardOutput.ReadLineAsync();
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        string[] left = Directory.GetFileSystemEntries(temporary, "gwsim*");
        Assert.NotEmpty(left);
        using var next = Gwsim.StartIn(Folder, temporary, "studio", "--no-open");
        await next.StandardOutput.ReadLineAsync();
        Assert.DoesNotContain(left, Path.Exists);
        next.Kill();
        await next.WaitForExitAsync();
    }
}
