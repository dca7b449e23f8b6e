using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Simulation.Runner.Studio;

namespace Simulation.Tests.Runner.Studio;

/// <summary>Who may ask the studio anything: its own page on this machine, and nobody else.</summary>
public sealed class StudioGateTests(OpenStudio studio) : IClassFixture<OpenStudio>
{
    [Fact]
    public void It_listens_on_the_loopback_and_nowhere_else()
    {
        Assert.Equal($"http://127.0.0.1:{studio.Server.Port}", Assert.Single(studio.Server.Bound));
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == studio.Server.Port);
        Assert.Equal(IPAddress.Loopback, Assert.Single(listening).Address);
    }

    [Fact]
    public async Task The_page_holds_nothing_and_never_the_token()
    {
        foreach (string query in new[] { studio.Server.Page.Query, "", "?t=0" })
        {
            var page = await studio.Client.GetAsync(new Uri($"/{query}", UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
            Assert.DoesNotContain(studio.Server.Token, await page.Content.ReadAsStringAsync());
        }
    }

    public static TheoryData<string, string, int> Strangers() => new()
    {
        { "Host", "evil.example", 421 },
        { "Host", "evil.example:{port}", 421 },
        { "Host", "127.0.0.1", 421 },
        { "Host", "127.0.0.1:1", 421 },
        { "Host", "localhost.evil.example:{port}", 421 },
        { "Host", "[::1]:{port}", 421 },
        { "Origin", "http://evil.example", 403 },
        { "Origin", "http://127.0.0.1:1", 403 },
        { "Origin", "https://127.0.0.1:{port}", 403 },
        { "Origin", "http://localhost:{port}", 403 },
        { "Origin", "null", 403 },
        { "Sec-Fetch-Site", "cross-site", 403 },
        { "Sec-Fetch-Site", "same-site", 403 },
        { StudioGate.TokenHeader, "", 403 },
        { StudioGate.TokenHeader, "0123456789abcdef", 403 },
        { StudioGate.TabHeader, "", 400 },
        { StudioGate.TabHeader, "short", 400 },
        { StudioGate.TabHeader, "../../../../etc", 400 },
        { "Content-Type", "text/plain", 415 },
        { "Content-Type", "application/x-www-form-urlencoded", 415 },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task A_stranger_is_refused(string header, string value, int status)
    {
        using var request = studio.Asking("check", OpenStudio.With(OpenStudio.State()));
        value = value.Replace("{port}", $"{studio.Server.Port}", StringComparison.Ordinal);
        if (header == "Content-Type") request.Content!.Headers.ContentType = new(value);
        else if (request.Headers.Remove(header) | true) request.Headers.TryAddWithoutValidation(header, value);
        await Refused(await studio.Client.SendAsync(request), status);
    }

    [Theory]
    [InlineData("Host", "localhost:{port}")]
    [InlineData("Origin", "http://127.0.0.1:{port}")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task The_page_itself_is_not(string header, string value)
    {
        using var request = studio.Asking("check", OpenStudio.With(OpenStudio.State()));
        request.Headers.TryAddWithoutValidation(header, value.Replace("{port}", $"{studio.Server.Port}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await studio.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("GET", "api/check", 405)]
    [InlineData("PUT", "api/check", 405)]
    [InlineData("OPTIONS", "api/check", 405)]
    [InlineData("POST", "api/catalogue", 405)]
    [InlineData("POST", "api/nothing", 404)]
    [InlineData("POST", "api/", 404)]
    [InlineData("POST", "", 405)]
    [InlineData("GET", "assets/", 404)]
    [InlineData("GET", "assets/index.html", 404)]
    [InlineData("GET", "assets/../index.html", 404)]
    [InlineData("GET", "assets/..%2f..%2fProgram.cs", 404)]
    [InlineData("GET", "assets/%2e%2e/evidence.csv", 404)]
    [InlineData("GET", "assets/evidence.csv", 404)]
    [InlineData("GET", "assets/studio%2fapp.js", 404)]
    [InlineData("GET", "evidence.csv", 404)]
    [InlineData("GET", "words/plans.txt", 404)]
    public async Task Another_address_or_way_is_refused(string method, string path, int status)
    {
        using var request = studio.Asking("check", method is "GET" or "OPTIONS" ? null : OpenStudio.With(OpenStudio.State()));
        request.Method = new HttpMethod(method);
        request.RequestUri = new Uri(path, UriKind.Relative);
        await Refused(await studio.Client.SendAsync(request), status);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    [InlineData("{\"state\":1,\"state\":2}", 400)]
    [InlineData("{\"state\":{}} trailing", 400)]
    [InlineData("{\"state\":NaN}", 400)]
    public async Task What_is_no_JSON_is_refused(string body, int status) => await Refused(await Send(body), status);

    [Fact]
    public async Task What_is_too_deep_is_refused() =>
        await Refused(await Send(new string('[', 100) + new string(']', 100)), 400);

    [Fact]
    public async Task What_is_too_large_is_refused_also_when_it_does_not_say_how_large_it_is()
    {
        string large = "{\"state\":\"" + new string('x', StateReader.MostBytes) + "\"}";
        await Refused(await Send(large), 413);
        using var request = studio.Asking("check", new JsonObject());
        request.Content = new StringContent(large, Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = true;
        await Refused(await studio.Client.SendAsync(request), 413);
    }

    [Fact]
    public async Task Every_answer_says_that_nothing_comes_from_elsewhere()
    {
        using var asked = studio.Asking("check", OpenStudio.With(OpenStudio.State()));
        using var stream = studio.Asking("answer", OpenStudio.With(OpenStudio.State(), ("most", 2)));
        HttpResponseMessage[] answers =
        [
            await studio.Client.GetAsync(new Uri(studio.Server.Page.PathAndQuery, UriKind.Relative)), await studio.Client.GetAsync(new Uri("/nothing", UriKind.Relative)),
            await studio.Client.GetAsync(new Uri("/assets/GemengdChartSans-Regular.ttf", UriKind.Relative)), await studio.Client.SendAsync(asked),
            await studio.Client.SendAsync(stream),
        ];
        foreach (var answer in answers)
        {
            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.False(answer.Headers.Contains("Server"));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task Fonts_and_scripts_have_their_own_type()
    {
        var font = await studio.Client.GetAsync(new Uri("/assets/GemengdChartSans-Regular.ttf", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "font/ttf"), (font.StatusCode, font.Content.Headers.ContentType!.MediaType));
        Assert.True((await font.Content.ReadAsByteArrayAsync()).Length > 1000);
    }

    [Fact]
    public async Task A_line_that_is_no_request_does_no_harm()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, studio.Server.Port);
            await socket.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"u8.ToArray());
            byte[] said = new byte[100];
            int read = await socket.GetStream().ReadAsync(said);
            Assert.StartsWith("HTTP/1.1 400", Encoding.ASCII.GetString(said, 0, read));
        }

        Assert.Equal(true, (bool?)(await studio.Ask("check", OpenStudio.With(OpenStudio.State())))["ok"]);
        Assert.Empty(studio.Faults);
    }

    private async Task<HttpResponseMessage> Send(string body)
    {
        using var request = studio.Asking("check", new JsonObject());
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await studio.Client.SendAsync(request);
    }

    private static async Task Refused(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        string[] said = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split('\n');
        Assert.Equal(2, said.Length);
        Assert.NotEqual(said[0], said[1]);
    }
}
