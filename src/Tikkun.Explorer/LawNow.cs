using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tikkun.Research.Laws;
using Tikkun.Research.Sources;

namespace Tikkun.Explorer;

/// <summary>A law, run now and small; answered line by line, so that a page can say how far it is.</summary>
internal static class LawNow
{
    private const long Souls = 600;
    private static readonly ulong[] Seeds = [1, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>On what a law is run, in words.</summary>
    public static readonly string Size = $"{Souls} souls, {Seeds.Length} seeds";

    private static readonly TimeSpan BetweenLines = TimeSpan.FromMilliseconds(200);

    /// <summary>Every one takes all processors.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static async Task Judge(HttpContext context)
    {
        string id = (string)context.Request.RouteValues["id"]!;
        if (Law.Find(id) is not { } law)
        {
            await Routes.Refuse(context, StatusCodes.Status404NotFound, $"{id}: there is no such law");
            return;
        }
        var stop = context.RequestAborted;
        context.Response.ContentType = "application/x-ndjson";
        (int Done, int Of) far = (0, Seeds.Length);
        await OneAtATime.WaitAsync(stop);
        try
        {
            var trials = new Trials([(World.Standard, [law])], Souls, Seeds);
            using var kept = new TrialTable();
            var judging = Task.Run(() => trials.Judge(kept, (done, of) => far = (done, of), stop), stop);
            while (await Task.WhenAny(judging, Task.Delay(BetweenLines, stop)) != judging)
                await Line(context, new { done = far.Done, of = far.Of });
            using var told = JsonDocument.Parse(SourcesPage.Entry((await judging)[0]));
            await Line(context, new { law = told.RootElement });
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
        catch (Exception e)
        {
            await Line(context, new { error = e.Message });
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task Line(HttpContext context, object told)
    {
        await context.Response.Body.WriteAsync(Json.Bytes(told), context.RequestAborted);
        await context.Response.WriteAsync("\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
