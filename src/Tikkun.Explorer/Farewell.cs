using System.Net.WebSockets;

namespace Tikkun.Explorer;

/// <summary>Why a connection is closed, so that a page knows what to do.</summary>
/// <param name="Status">The status that it is closed with.</param>
/// <param name="Words">The same in words.</param>
internal sealed record Farewell(WebSocketCloseStatus Status, string Words)
{
    /// <summary>A viewer said too much.</summary>
    public const WebSocketCloseStatus TooMuch = (WebSocketCloseStatus)4429;

    /// <summary>The page makes it anew from what it knows.</summary>
    public static readonly Farewell NoSuchRun = new((WebSocketCloseStatus)4404, "this run is no longer open");

    public static readonly Farewell TooManyViewers = new(
        (WebSocketCloseStatus)4503,
        $"{Limits.ViewersOfARun} look at this run already"
    );

    /// <summary>The page tries until there is a server again.</summary>
    public static readonly Farewell ServerEnds = new(WebSocketCloseStatus.EndpointUnavailable, "the explorer ends");
}
