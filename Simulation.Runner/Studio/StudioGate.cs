using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Simulation.Runner.Studio;

/// <summary>Why a request is not answered.</summary>
public sealed record Refusal(int Status, Bilingual Why);

/// <summary>
/// Who may ask. The page is for whoever sits at this machine and started the program: a site that is open in the same browser must not
/// be able to ask anything, also when a name of its own leads to this machine (DNS rebinding), and another user of the machine not either.
/// </summary>
public sealed class StudioGate(string token)
{
    public const string TokenHeader = "X-Studio-Token";
    public const string TabHeader = "X-Studio-Tab";

    private const int LongestTab = 64;
    private const int ShortestTab = 8;

    private readonly byte[] _token = Encoding.UTF8.GetBytes(token);

    /// <summary>The port that is listened on; known once it is.</summary>
    public int Port { get; set; }

    /// <summary>Headers of every answer: nothing of the page comes from elsewhere, and it is shown in no other page.</summary>
    public static IReadOnlyList<(string Name, string Value)> Headers { get; } =
    [
        ("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ("Cache-Control", "no-store"),
    ];

    /// <summary>Whether a request comes from this machine's own page, or from nowhere.</summary>
    public Refusal? Stranger(HttpRequest request)
    {
        string[] hosts = [$"127.0.0.1:{Port}", $"localhost:{Port}"];
        if (!hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
            return new(StatusCodes.Status421MisdirectedRequest, ("dit adres is niet van deze studio", "this address is not of this studio"));
        string origin = request.Headers.Origin.ToString();
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        bool isOwn = (origin.Length == 0 || origin == $"http://{request.Host.Value}") && site is "" or "same-origin" or "none";
        return isOwn ? null : new(StatusCodes.Status403Forbidden, ("een andere site mag hier niets vragen", "another site may ask nothing here"));
    }

    /// <summary>Whether who asks knows the token of the address that was printed.</summary>
    public Refusal? WithoutToken(HttpRequest request) => IsToken(request.Headers[TokenHeader].ToString()) ? null : NoToken;

    public bool IsToken(string said) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), _token);

    public static Refusal NoToken { get; } = new(StatusCodes.Status403Forbidden, (
        "open de studio met het adres dat gwsim studio in het venster heeft gezet", "open the studio with the address that gwsim studio printed in its window"));

    /// <summary>The tab that asks; nothing when it does not say, or says what is no name.</summary>
    public static string? TabOf(HttpRequest request) => request.Headers[TabHeader].ToString() is { Length: >= ShortestTab and <= LongestTab } tab
        && tab.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? tab : null;
}
