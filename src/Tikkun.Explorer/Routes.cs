using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Lessons;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;
using Tikkun.Research.Sources;

namespace Tikkun.Explorer;

/// <summary>What pages ask of the server.</summary>
internal static class Routes
{
    /// <summary>Name of the limit on requests that make something.</summary>
    public const string Making = "making";

    public static void Map(IEndpointRouteBuilder server, ExplorerOptions options, OpenRuns runs, Gate gate)
    {
        byte[] catalogue = Catalogue.Bytes(options, gate);
        byte[] sources = SourcesPage.Document([], null, LawNow.Size);
        server.MapGet("/api/health", context => Answer(context, Health(runs)));
        server.MapGet("/api/catalogue", () => Results.Bytes(catalogue, "application/json"));
        server.MapGet("/api/sources", () => Results.Bytes(sources, "application/json"));
        server.MapGet("/api/words/{language}", Words);
        server.MapGet("/api/lessons/{language}", context => Lessons(context, options));
        server.MapGet("/lessons/{name}/sheet", context => Sheet(context, options)).RequireRateLimiting(Making);
        server.MapGet("/api/runs/{id}/figures", context => Figures(context, runs));
        server.MapGet("/api/runs/{id}/souls/{soul}", context => Soul(context, runs));
        server.MapPost("/api/runs", context => Open(context, runs)).RequireRateLimiting(Making);
        server.MapGet("/api/runs/{id}/scenario.yaml", context => Scenario(context, runs));
        server.MapGet("/api/runs/{id}/live", context => Look(context, runs));
        server.MapPost("/api/laws/{id}", LawNow.Judge).RequireRateLimiting(Making);
        if (!gate.IsLocal)
            server
                .MapPost("/api/invite", context => Answer(context, new { link = Invitation(context, gate) }))
                .RequireRateLimiting(Making);
        server.MapFallback(context => Refuse(context, 404, $"{context.Request.Path}: there is no such page"));
    }

    /// <summary>Says in words why not.</summary>
    public static Task Refuse(HttpContext context, int status, string words, CancellationToken stop = default)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { errors = new[] { words } }, Json.Form, stop);
    }

    private static Task Answer(HttpContext context, object told) => context.Response.WriteAsJsonAsync(told, Json.Form);

    private static object Health(OpenRuns runs) =>
        new
        {
            status = "ok",
            program = Maker.Version,
            modelVersion = ModelVersion.Current,
            runs = runs.Count,
            viewers = runs.Viewers,
        };

    private static async Task Open(HttpContext context, OpenRuns runs)
    {
        try
        {
            var asked =
                await context.Request.ReadFromJsonAsync<Asked>(Json.Form, context.RequestAborted)
                ?? throw new JsonException("nothing");
            // The breaking takes a second or two where souls are many.
            var run = await Task.Run(() => runs.Open(asked));
            context.Response.StatusCode = StatusCodes.Status201Created;
            await Answer(context, new { run = run.Id });
        }
        catch (MistakesException e)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await Answer(context, new { errors = e.Mistakes.Select(m => m.ToString()) });
        }
        catch (ObjectDisposedException)
        {
            await Refuse(context, StatusCodes.Status503ServiceUnavailable, Farewell.ServerEnds.Words);
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or InsufficientMemoryException or ArgumentException)
        {
            await Refuse(
                context,
                StatusCodes.Status400BadRequest,
                e is JsonException ? $"a run in JSON: {e.Message}" : e.Message
            );
        }
    }

    private static Task Scenario(HttpContext context, OpenRuns runs)
    {
        if (Found(context, runs) is not { } run)
            return Refuse(context, 404, "this run is no longer open");
        int side = context.Request.Query["side"] == "1" && run.Live.Sides.Count > 1 ? 1 : 0;
        context.Response.ContentType = "application/yaml; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=scenario.yaml";
        return context.Response.WriteAsync(run.Live.ScenarioText(side));
    }

    private static Task Words(HttpContext context) =>
        Language.Find((string)context.GetRouteValue("language")!) is { } language
            ? context.Response.WriteAsJsonAsync(language.Words)
            : Refuse(context, 404, "there is no such language");

    private static Task Lessons(HttpContext context, ExplorerOptions options) =>
        Language.Find((string)context.GetRouteValue("language")!) is { } language
            ? Send(context, Taught.Bytes(language, options))
            : Refuse(context, 404, "there is no such language");

    private static async Task Sheet(HttpContext context, ExplorerOptions options)
    {
        string name = (string)context.GetRouteValue("name")!;
        if (Taught.All(options).FirstOrDefault(l => l.Name == name) is not { } lesson)
        {
            await Refuse(context, 404, $"{name}: there is no such lesson");
            return;
        }
        string page = await Task.Run(() => LessonSheet.Html(lesson, Spoken(context)));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{LessonSheet.StyleHash}'";
        await context.Response.WriteAsync(page);
    }

    private static async Task Figures(HttpContext context, OpenRuns runs)
    {
        if (Found(context, runs) is not { } run)
            await Refuse(context, 404, Farewell.NoSuchRun.Words);
        else
            await Send(context, stop => run.Figures(Spoken(context), stop));
    }

    private static async Task Soul(HttpContext context, OpenRuns runs)
    {
        if (Found(context, runs) is not { } run)
            await Refuse(context, 404, Farewell.NoSuchRun.Words);
        else if (run.IsGroup)
            await Refuse(context, 400, "in a real group no member is shown");
        else if (
            !int.TryParse((string)context.GetRouteValue("soul")!, out int soul)
            || soul < 0
            || soul >= run.Live.Sides[0].Simulation.Network.Souls
        )
            await Refuse(context, 400, $"expected a soul from 0 to {run.Live.Sides[0].Simulation.Network.Souls - 1}");
        else
            await Send(context, stop => run.Soul(new SoulId(soul), Spoken(context), stop));
    }

    private static Language Spoken(HttpContext context) =>
        Language.Find(context.Request.Query["lang"].ToString()) ?? Language.English;

    /// <summary>What a run is asked for; it may end meanwhile.</summary>
    private static async Task Send(HttpContext context, Func<CancellationToken, Task<byte[]>> ask)
    {
        byte[] json;
        try
        {
            json = await ask(context.RequestAborted);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await Refuse(context, 404, Farewell.NoSuchRun.Words);
            return;
        }
        await Send(context, json);
    }

    private static Task Send(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    private static async Task Look(HttpContext context, OpenRuns runs)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await Refuse(context, 400, "expected a WebSocket");
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var run = Found(context, runs);
        var refused =
            run is null ? Farewell.NoSuchRun
            : run.Viewers >= Limits.ViewersOfARun ? Farewell.TooManyViewers
            : null;
        if (refused is not null)
            await Viewer.Ended(socket.CloseAsync(refused.Status, refused.Words, context.RequestAborted));
        else
            await new Viewer(run!, socket).Look(context.RequestAborted);
    }

    private static OpenRun? Found(HttpContext context, OpenRuns runs) =>
        runs.Find((string)context.GetRouteValue("id")!);

    private static Uri Invitation(HttpContext context, Gate gate) =>
        gate.Invite(new Uri($"{context.Request.Scheme}://{context.Request.Host}"), "");
}
