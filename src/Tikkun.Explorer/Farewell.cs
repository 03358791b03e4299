using System.Net.WebSockets;

namespace Tikkun.Explorer;

/// <summary>Why a connection is closed, so that a page knows what to do.</summary>
/// <param name="Status">The status that it is closed with.</param>
/// <param name="Words">The same in words.</param>
internal sealed record Farewell(WebSocketCloseStatus Status, string Words)
{
    /// <summary>How long one is waited for who is sent away.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The other side closed first.</summary>
    public static readonly Farewell Answer = new(WebSocketCloseStatus.NormalClosure, "");

    /// <summary>The page makes it anew from what it knows.</summary>
    public static readonly Farewell NoSuchRun = new((WebSocketCloseStatus)4404, "this run is no longer open");

    public static readonly Farewell TooManyViewers = new(
        (WebSocketCloseStatus)4503,
        $"{Limits.ViewersOfARun} look at this run already"
    );

    public static readonly Farewell TooMuch = new(
        (WebSocketCloseStatus)4429,
        $"more than {Limits.MessagesASecond} messages in a second"
    );

    public static readonly Farewell TooLong = new(
        WebSocketCloseStatus.MessageTooBig,
        $"a message has at most {Limits.MessageBytes} bytes"
    );

    /// <summary>The page tries until there is a server again.</summary>
    public static readonly Farewell ServerEnds = new(WebSocketCloseStatus.EndpointUnavailable, "the explorer ends");

    /// <summary>Says it; what was on its way arrives before.</summary>
    public async Task Say(WebSocket socket)
    {
        using var soon = new CancellationTokenSource(Patience);
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(Status, Words, soon.Token);
    }
}
