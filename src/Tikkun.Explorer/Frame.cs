using System.Buffers;
using System.Runtime.InteropServices;
using Tikkun.Research.Live;

namespace Tikkun.Explorer;

/// <summary>
/// What all viewers of a run that are ready see of a tick, a message for each of its sides. The memory is given back when
/// the last of them has it.
/// </summary>
internal sealed class Frame
{
    private readonly IMemoryOwner<byte>[] sides;
    private readonly int[] lengths;
    private int holders;

    /// <summary>How the sides stand now; for the thread of the run.</summary>
    public Frame(LiveRun run, int viewers)
    {
        holders = viewers;
        sides = new IMemoryOwner<byte>[run.Sides.Count];
        lengths = new int[sides.Length];
        for (int side = 0; side < sides.Length; side++)
            sides[side] = Message(run.Sides[side].Simulation, side, out lengths[side]);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Messages =>
        sides.Select((side, i) => (ReadOnlyMemory<byte>)side.Memory[..lengths[i]]);

    /// <summary>A viewer needs it no longer.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref holders) > 0)
            return;
        foreach (var side in sides)
            side.Dispose();
    }

    private static IMemoryOwner<byte> Message(Simulation simulation, int side, out int length)
    {
        bool isGroup = simulation.Network.Group is not null;
        int count = isGroup ? Frames.Bands : simulation.Network.Souls;
        length = Wire.HeadBytes + (count * (isGroup ? 2 : 4));
        var message = MemoryPool<byte>.Shared.Rent(length);
        Wire.Head(message.Memory.Span, isGroup ? Wire.Bands : Wire.Souls, side, simulation.Ticks, count);
        var body = message.Memory[Wire.HeadBytes..length];
        if (isGroup)
            MemoryMarshal.AsBytes<ushort>(Frames.Shares(simulation)).CopyTo(body.Span);
        else
            Frames.Souls(simulation, body);
        return message;
    }
}
