using System.Net.WebSockets;
using System.Threading.Channels;
using Tikkun.Research.Live;

namespace Tikkun.Explorer;

/// <summary>
/// One who looks at a run, through a WebSocket. What it asks for goes to the run; what it sees waits here until it is sent.
/// A frame waits for a viewer that is ready and no longer, so a slow one drops frames; every row of the series reaches it.
/// </summary>
internal sealed class Viewer(OpenRun run, WebSocket socket)
{
    private readonly Lock held = new();
    private readonly Channel<bool> awake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly Queue<byte[]> notes = [];
    private readonly int[] rowsSent = new int[run.Live.Sides.Count];
    private byte[]? state;
    private Frame? frame;
    private byte[][] ties = [];
    private bool hasLeft;
    private volatile bool isGreeted;
    private volatile Farewell? farewell;

    /// <summary>Whether it waits for a frame. For the thread of the run.</summary>
    public bool IsReady { get; set; }

    /// <summary>The ten whose ties it sees with every frame; null for none. For the thread of the run.</summary>
    public int? Ten { get; set; }

    /// <summary>The move of the run that it saw last. For the thread of the run.</summary>
    public long Seen { get; set; }

    /// <summary>Looks on until either side ends it.</summary>
    public async Task Look(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        run.Enter(this);
        var orders = new Orders(run, this);
        var sending = Ended(Send(end.Token));
        await Ended(Hearing.Listen(socket, orders.Do, end.Token));
        run.Leave(this);
        await end.CancelAsync();
        await sending;
        lock (held)
        {
            hasLeft = true;
            frame?.Release();
        }
    }

    /// <summary>The first message; nothing is sent before it.</summary>
    public void Greet(byte[] hello)
    {
        lock (held)
        {
            byte[][] later = [hello, .. notes];
            notes.Clear();
            foreach (byte[] note in later)
                notes.Enqueue(note);
            isGreeted = true;
        }
        Wake();
    }

    /// <summary>A message in its turn.</summary>
    public void Note(byte[] note)
    {
        lock (held)
            notes.Enqueue(note);
        Wake();
    }

    /// <summary>How the run stands; only the last one counts.</summary>
    public void Tell(byte[] now)
    {
        lock (held)
            state = now;
        Wake();
    }

    /// <summary>What came after a tick is no more.</summary>
    public void Branch(int tick)
    {
        lock (held)
        {
            for (int side = 0; side < rowsSent.Length; side++)
                rowsSent[side] = Math.Min(rowsSent[side], tick + 1);
            notes.Enqueue(Json.Bytes(new { kind = "branch", after = tick }));
        }
        Wake();
    }

    /// <summary>Takes a frame for which it was ready, with the ties of the ten that it looks at.</summary>
    public void Offer(Frame offered)
    {
        byte[][] seen = Ten is { } looked
            ?
            [
                .. run.Live.Sides.Select(
                    (s, i) => Wire.TiesMessage(i, s.Simulation.Ticks, looked, Frames.Ties(s.Simulation, looked))
                ),
            ]
            : [];
        lock (held)
        {
            if (hasLeft)
                offered.Release();
            else
            {
                frame?.Release();
                (frame, ties) = (offered, seen);
            }
        }
        IsReady = false;
        Wake();
    }

    public void Refuse(string words) => Note(Json.Bytes(new { kind = "error", message = words }));

    /// <summary>There may be something to send.</summary>
    public void Wake() => awake.Writer.TryWrite(true);

    /// <summary>The run is no more.</summary>
    public void End(Farewell why)
    {
        farewell = why;
        Wake();
    }

    /// <summary>However it ends: a connection may break at any time.</summary>
    public static async Task Ended(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException) { }
    }

    private async Task Send(CancellationToken stop)
    {
        while (farewell is null)
        {
            await awake.Reader.ReadAsync(stop);
            if (!isGreeted)
                continue;
            await SendNotes(stop);
            await SendRows(stop);
            await SendFrame(stop);
        }
        await farewell.Say(socket);
    }

    private async Task SendNotes(CancellationToken stop)
    {
        while (Next() is { } note)
            await socket.SendAsync(note, WebSocketMessageType.Text, true, stop);
    }

    private byte[]? Next()
    {
        lock (held)
        {
            if (notes.TryDequeue(out byte[]? note))
                return note;
            (note, state) = (state, null);
            return note;
        }
    }

    private async Task SendRows(CancellationToken stop)
    {
        for (int side = 0; side < rowsSent.Length; side++)
        {
            byte[]? message = null;
            lock (held)
            {
                int from = rowsSent[side];
                double[][] rows = run.Live.Sides[side].Series.From(from);
                rowsSent[side] += rows.Length;
                if (rows.Length > 0)
                    message = Wire.RowsMessage(side, from, rows);
            }
            if (message is not null)
                await socket.SendAsync(message, WebSocketMessageType.Binary, true, stop);
        }
    }

    private async Task SendFrame(CancellationToken stop)
    {
        Frame? taken;
        byte[][] beside;
        lock (held)
            (taken, beside, frame) = (frame, ties, null);
        if (taken is null)
            return;
        try
        {
            foreach (byte[] one in beside)
                await socket.SendAsync(one, WebSocketMessageType.Binary, true, stop);
            foreach (var message in taken.Messages)
                await socket.SendAsync(message, WebSocketMessageType.Binary, true, stop);
        }
        finally
        {
            taken.Release();
        }
    }
}
