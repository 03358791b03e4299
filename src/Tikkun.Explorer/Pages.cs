using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Tikkun.Explorer;

/// <summary>The pages, scripts and styles built from web/, which the program carries in itself.</summary>
internal static class Pages
{
    private const string Folder = "explorer/";

    public static void Map(IEndpointRouteBuilder server)
    {
        foreach (string name in typeof(Pages).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder)))
            server.MapGet(PathOf(name), () => Results.Stream(Open(name), TypeOf(name)));
    }

    private static string PathOf(string name) =>
        name[Folder.Length..] switch
        {
            "index.html" => "/",
            var page when page.EndsWith(".html") => $"/{page[..^".html".Length]}",
            var other => $"/{other}",
        };

    private static Stream Open(string name) => typeof(Pages).Assembly.GetManifestResourceStream(name)!;

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
}
