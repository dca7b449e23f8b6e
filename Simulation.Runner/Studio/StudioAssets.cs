using System.Text;
using Microsoft.AspNetCore.Http;

namespace Simulation.Runner.Studio;

/// <summary>The page and what it is made of. What is asked for is looked up by its name in a list: there is no path in it.</summary>
internal sealed class StudioAssets
{
    private const string Page = "index.html";
    private const string Folder = "/assets/";
    private const string Fonts = "Charts.Fonts.";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".ttf"] = "font/ttf",
        [".woff2"] = "font/woff2",
    };

    private readonly Dictionary<string, string> _names = Embedded.Names
        .Select(name => (Name: name.StartsWith("studio/", StringComparison.Ordinal) ? name["studio/".Length..]
            : name.StartsWith(Fonts, StringComparison.Ordinal) ? name[Fonts.Length..] : "", Resource: name))
        .Where(one => one.Name.Length > 0 && Types.ContainsKey(Path.GetExtension(one.Name)))
        .ToDictionary(one => one.Name, one => one.Resource);

    /// <summary>The page is for anybody on this machine: it holds nothing, and asks for nothing without the token.</summary>
    public Task Give(PathString path, Visit visit)
    {
        if (path == "/") return Give(Page, visit);
        string name = path.Value!.StartsWith(Folder, StringComparison.Ordinal) ? path.Value[Folder.Length..] : "";
        return name.Length > 0 && name != Page
            ? Give(name, visit)
            : visit.Refuse(new(StatusCodes.Status404NotFound, ("dit is er niet", "there is no such thing")));
    }

    private Task Give(string name, Visit visit)
    {
        if (_names.TryGetValue(name, out string? resource)) return visit.Give(Embedded.Bytes(resource), Types[Path.GetExtension(name)]);
        return name == Page
            ? visit.Give(Encoding.UTF8.GetBytes(Placeholder), Types[".html"])
            : visit.Refuse(new(StatusCodes.Status404NotFound, ("dit is er niet", "there is no such thing")));
    }

    private const string Placeholder = "<!doctype html><html lang=\"nl\"><title>Studio</title><p>De pagina is er nog niet.</p></html>";
}
