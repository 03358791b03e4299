using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Tikkun.Explorer;

/// <summary>The server of the explorer: live runs, seen by browsers. It asks nothing of any other machine.</summary>
public sealed class ExplorerServer : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly OpenRuns runs;
    private readonly Gate gate;

    private ExplorerServer(WebApplication server, OpenRuns runs, Gate gate)
    {
        this.server = server;
        this.runs = runs;
        this.gate = gate;
        Address = new Uri(server.Urls.First());
    }

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>The page to open first; beyond this machine with a key that lets one browser in, once.</summary>
    /// <param name="query">What the page shows at first, such as <c>?scenario=default</c>; may be empty.</param>
    public Uri Invite(string query = "") => gate.Invite(Address, query);

    /// <summary>Begins to serve.</summary>
    /// <exception cref="IOException">The port is taken, or the address is not of this machine.</exception>
    public static async Task<ExplorerServer> Start(ExplorerOptions options)
    {
        var gate = new Gate(IPAddress.Parse(options.Host));
        var runs = new OpenRuns(options);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.RequestBytes;
            kestrel.Listen(IPAddress.Parse(options.Host), options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddRateLimiter(Limit);
        var server = builder.Build();
        server.Use(gate.Pass);
        server.UseRateLimiter();
        server.UseWebSockets(
            new() { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30) }
        );
        Pages.Map(server);
        Routes.Map(server, options, runs, gate);
        await server.StartAsync();
        return new ExplorerServer(server, runs, gate);
    }

    /// <summary>Ends all runs and stops serving.</summary>
    public async ValueTask DisposeAsync()
    {
        runs.Dispose();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await server.StopAsync(soon.Token);
        await server.DisposeAsync();
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
