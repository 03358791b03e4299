using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Tikkun.Research.Lessons;
using Tikkun.Research.Reading;

namespace Tikkun.Explorer;

/// <summary>The server of the explorer: live runs, seen by browsers. It asks nothing of any other machine.</summary>
public sealed class ExplorerServer : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly OpenRuns runs;

    private ExplorerServer(WebApplication server, ExplorerOptions options, OpenRuns runs, Gate gate)
    {
        this.server = server;
        this.runs = runs;
        Address = Reachable(new Uri(server.Urls.First()));
        string? scenario = Asked.Given(options) ?? options.Scenario;
        string query =
            options.Lesson is { } lesson ? $"?lesson={Uri.EscapeDataString(Lesson.Read(lesson).Name)}"
            : scenario is null ? ""
            : $"?scenario={Uri.EscapeDataString(scenario)}";
        Page = gate.Invite(Address, query);
    }

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>Its live runs.</summary>
    internal OpenRuns Runs => runs;

    /// <summary>The page to open first; beyond this machine with a key that lets one browser in, once.</summary>
    public Uri Page { get; }

    /// <summary>Begins to serve.</summary>
    /// <exception cref="MistakesException">The port is taken, or the address is not of this machine.</exception>
    public static async Task<ExplorerServer> Start(ExplorerOptions options)
    {
        try
        {
            return await StartAt(options with { Port = options.Port ?? ExplorerOptions.UsualPort });
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            if (options.Port is null)
                return await Start(options with { Port = 0 });
            string value = $"{options.Host}:{options.Port}";
            const string expected = "an address of this machine with a port that is free";
            throw new MistakesException([new(MistakeKind.CannotServe, "--port", null, "", value, expected)]);
        }
    }

    private static async Task<ExplorerServer> StartAt(ExplorerOptions options)
    {
        var gate = new Gate(IPAddress.Parse(options.Host));
        var runs = new OpenRuns(options);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.RequestBytes;
            kestrel.Limits.MaxRequestLineSize = Limits.AddressBytes;
            kestrel.Listen(IPAddress.Parse(options.Host), options.Port ?? 0);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddRateLimiter(Limit);
        var server = builder.Build();
        server.Use(gate.Pass);
        server.Use(SayWhatFailed);
        server.UseRateLimiter();
        server.UseWebSockets(
            new() { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30) }
        );
        Pages.Map(server);
        Routes.Map(server, options, runs, gate);
        await server.StartAsync();
        return new ExplorerServer(server, options, runs, gate);
    }

    /// <summary>Ends all runs and stops serving.</summary>
    public async ValueTask DisposeAsync()
    {
        runs.Dispose();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await server.StopAsync(soon.Token);
        await server.DisposeAsync();
    }

    private static async Task SayWhatFailed(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            Console.Error.WriteLine($"tikkun: {context.Request.Path}: {e.Message.ReplaceLineEndings(" ")}");
            if (!context.Response.HasStarted)
                await Routes.Refuse(context, StatusCodes.Status500InternalServerError, $"it failed: {e.Message}");
        }
    }

    /// <summary>All addresses of this machine is none that a browser can go to: the first by which others know it.</summary>
    private static Uri Reachable(Uri served)
    {
        var host = IPAddress.Parse(served.Host.Trim('[', ']'));
        if (!host.Equals(IPAddress.Any) && !host.Equals(IPAddress.IPv6Any))
            return served;
        var known = Dns.GetHostAddresses(Dns.GetHostName(), AddressFamily.InterNetwork);
        var first = known.FirstOrDefault(address => !IPAddress.IsLoopback(address)) ?? IPAddress.Loopback;
        return new UriBuilder(served) { Host = first.ToString() }.Uri;
    }

    /// <summary>What is made costs; what is looked at does not.</summary>
    private static void Limit(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddFixedWindowLimiter(
            Routes.Making,
            window =>
            {
                window.PermitLimit = Limits.RequestsIn10Seconds;
                window.Window = TimeSpan.FromSeconds(10);
            }
        );
        limits.OnRejected = async (rejected, stop) =>
            await Routes.Refuse(
                rejected.HttpContext,
                StatusCodes.Status429TooManyRequests,
                $"more than {Limits.RequestsIn10Seconds} requests in 10 seconds; wait a little",
                stop
            );
    }
}
