using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tikkun.Explorer;

/// <summary>
/// Who is let in: requests that are made to this server by name, from its own pages. Beyond this machine a browser shows a
/// key that was handed out once, and is known by a cookie from then on.
/// </summary>
/// <param name="host">The address that is served on.</param>
internal sealed class Gate(IPAddress host)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly ConcurrentDictionary<string, bool> keys = [];
    private readonly string secret = Secret();

    private readonly bool isEverywhere = host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any);

    /// <summary>Whether it is open to this machine alone, so that no key is needed.</summary>
    public bool IsLocal { get; } = IPAddress.IsLoopback(host);

    /// <summary>A page of this server, with a key where one is needed.</summary>
    public Uri Invite(Uri address, string query)
    {
        if (IsLocal)
            return new Uri(address, "/" + query);
        string key = Secret();
        keys[key] = true;
        return new Uri(address, $"/{(query.Length == 0 ? "?" : query + "&")}key={key}");
    }

    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        var request = context.Request;
        if (!IsOurs(request.Host))
            await Routes.Refuse(
                context,
                421,
                $"Host {request.Host.Host}: expected the address that the explorer is served on"
            );
        else if (!IsFromOurPage(request))
            await Routes.Refuse(context, 403, "Origin: expected a page of the explorer itself");
        else if (IsLocal || IsKnown(request))
            await next(context);
        else if (request.Query["key"] is [{ } key] && keys.TryRemove(key, out _))
            Welcome(context);
        else
            await Routes.Refuse(
                context,
                403,
                "this explorer is opened by a link that lets one browser in, once: the one that tikkun explore printed, or an invitation"
            );
    }

    /// <summary>A name that leads elsewhere could be turned to this machine; an address of its own cannot.</summary>
    private bool IsOurs(HostString named)
    {
        bool isAddress = IPAddress.TryParse(named.Host.Trim('[', ']'), out var address);
        if (named.Host == "localhost")
            return IsLocal || isEverywhere;
        if (!isAddress)
            return !IsLocal && named.Host.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);
        return isEverywhere || host.Equals(address);
    }

    private static bool IsFromOurPage(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin] || origin == $"{request.Scheme}://{request.Host}";

    private bool IsKnown(HttpRequest request) =>
        request.Cookies[Cookie(request)] is { } shown
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(secret));

    private void Welcome(HttpContext context)
    {
        var query = context.Request.Query.Where(q => q.Key != "key").SelectMany(q => q.Value, (q, v) => (q.Key, v));
        var kept = QueryString.Create(query.Select(q => KeyValuePair.Create(q.Key, q.v)));
        context.Response.Cookies.Append(
            Cookie(context.Request),
            secret,
            new() { HttpOnly = true, SameSite = SameSiteMode.Strict }
        );
        context.Response.Redirect("/" + kept);
    }

    /// <summary>Cookies do not tell ports apart.</summary>
    private static string Cookie(HttpRequest request) => $"tikkun-{request.Host.Port}";

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
