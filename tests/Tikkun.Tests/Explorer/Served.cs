using System.Buffers.Binary;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Tikkun.Explorer;
using Xunit;

namespace Tikkun.Tests.Explorer;

/// <summary>The server of the explorer in this process, on a port that is free.</summary>
internal sealed class Served : IAsyncDisposable
{
    private Served(ExplorerServer server)
    {
        Server = server;
        Http = new HttpClient { BaseAddress = server.Address };
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ExplorerServer Server { get; }

    public HttpClient Http { get; }

    public static async Task<Served> Start(ExplorerOptions? options = null) =>
        new(await ExplorerServer.Start((options ?? new() { Threads = 1 }) with { Port = 0 }));

    /// <summary>Another server at the address of one that ended.</summary>
    public static async Task<Served> Again(Served before) =>
        new(await ExplorerServer.Start(new() { Port = before.Server.Address.Port }));

    /// <summary>Opens a run; the body as pages send it.</summary>
    public async Task<string> Open(string body)
    {
        var answer = await Post(body);
        ((int)answer.Status).ShouldBe(201, answer.Body.ToJsonString());
        return (string)answer.Body["run"]!;
    }

    public async Task<(int Status, JsonNode Body)> Post(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync("/api/runs", content, Stop);
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!);
    }

    public async Task<JsonNode> Health() => (await Http.GetFromJsonAsync<JsonNode>("/api/health", Stop))!;

    public async Task<Seer> Look(string run)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{Server.Address.Authority}/api/runs/{run}/live"), Stop);
        return new Seer(socket);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>One who looks at a run, as a page does.</summary>
internal sealed class Seer(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public JsonNode? Hello { get; private set; }

    public JsonNode? State { get; private set; }

    public List<string> Errors { get; } = [];

    /// <summary>Ticks of the rows so far, of the first run.</summary>
    public List<int> Rows { get; } = [];

    /// <summary>Ticks of the frames so far, and the bytes of the last.</summary>
    public List<int> Frames { get; } = [];

    public int FrameBytes { get; private set; }

    public ushort[] Codes { get; private set; } = [];

    public Task Do(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Served.Stop);

    /// <summary>Takes messages until it holds; null where the other side closed before.</summary>
    public async Task<WebSocketCloseStatus?> Until(Func<bool> holds)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Served.Stop);
        late.CancelAfter(Patience);
        while (!holds())
            if (!await Take(late.Token))
                return socket.CloseStatus;
        return null;
    }

    public Task<WebSocketCloseStatus?> UntilOver() => Until(() => IsOver);

    public string? Checksum => (string?)State?["sides"]![0]!["checksum"];

    public bool IsOver => State?["over"] is not null;

    public int Tick => (int?)State?["tick"] ?? -1;

    public async Task Leave()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", Served.Stop);
        Dispose();
    }

    public void Dispose() => socket.Dispose();

    /// <summary>One message.</summary>
    private async Task<bool> Take(CancellationToken stop)
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), stop);
            if (part.MessageType == WebSocketMessageType.Close)
                return false;
            message.Write(buffer, 0, part.Count);
        } while (!part.EndOfMessage);
        if (part.MessageType == WebSocketMessageType.Text)
            Take(JsonNode.Parse(message.ToArray())!);
        else
            Take(message.ToArray());
        return true;
    }

    private void Take(JsonNode told)
    {
        switch ((string)told["kind"]!)
        {
            case "hello":
                Hello = told;
                break;
            case "state":
                State = told;
                break;
            case "branch":
                Rows.RemoveAll(tick => tick > (int)told["after"]!);
                break;
            case "error":
                Errors.Add((string)told["message"]!);
                break;
        }
    }

    private void Take(byte[] message)
    {
        var (kind, side) = (message[0], message[1]);
        int tick = BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(4));
        int count = BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(8));
        if (side > 0)
            return;
        if (kind == Wire.Rows)
        {
            var numbers = MemoryMarshal.Cast<byte, double>(message.AsSpan(Wire.HeadBytes));
            for (int i = 0; i < count; i++)
                Rows.Add((int)numbers[i * numbers.Length / count]);
        }
        else if (kind is Wire.Souls or Wire.Bands)
        {
            Frames.Add(tick);
            FrameBytes = message.Length;
            Codes = MemoryMarshal.Cast<byte, ushort>(message.AsSpan(Wire.HeadBytes)).ToArray();
        }
    }
}
