using System.Diagnostics;
using System.Net.WebSockets;

namespace Tikkun.Explorer;

/// <summary>Hears what comes through a WebSocket, as long as it is not too much.</summary>
internal static class Hearing
{
    /// <summary>Listens until the other side closes, or is sent away.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="hear">Takes a message; its bytes are good during the call.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task Listen(WebSocket socket, Action<ReadOnlyMemory<byte>> hear, CancellationToken stop)
    {
        byte[] buffer = new byte[Limits.MessageBytes + 1];
        long second = Stopwatch.GetTimestamp();
        int many = 0;
        while (await Next(socket, buffer, stop) is { } length)
        {
            if (length > Limits.MessageBytes)
            {
                await SendAway(socket, Farewell.TooLong);
                return;
            }
            if (Stopwatch.GetElapsedTime(second) > TimeSpan.FromSeconds(1))
                (second, many) = (Stopwatch.GetTimestamp(), 0);
            if (++many > Limits.MessagesASecond)
            {
                await SendAway(socket, Farewell.TooMuch);
                return;
            }
            hear(buffer.AsMemory(0, length));
        }
        await Farewell.Answer.Say(socket);
    }

    /// <summary>The length of the next message, as far as it fits; null where the other side closes.</summary>
    private static async Task<int?> Next(WebSocket socket, byte[] buffer, CancellationToken stop)
    {
        int length = 0;
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
            length += received.Count;
        } while (!received.EndOfMessage && length < buffer.Length);
        return received.MessageType == WebSocketMessageType.Close ? null : length;
    }

    /// <summary>Closes, and takes what is still said: else the connection would break before the words arrive.</summary>
    private static async Task SendAway(WebSocket socket, Farewell why)
    {
        await why.Say(socket);
        using var soon = new CancellationTokenSource(Farewell.Patience);
        byte[] unheard = new byte[Limits.MessageBytes];
        while ((await socket.ReceiveAsync(unheard.AsMemory(), soon.Token)).MessageType != WebSocketMessageType.Close)
        { }
    }
}
