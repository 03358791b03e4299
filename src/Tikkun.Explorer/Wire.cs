using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Tikkun.Explorer;

/// <summary>Binary messages to a viewer: 16 bytes of head, then numbers; little endian. docs/explorer.md lists them.</summary>
internal static class Wire
{
    public const int HeadBytes = 16;
    public const byte Souls = 1;
    public const byte Rows = 2;
    public const byte Ties = 3;
    public const byte Bands = 4;

    public static void Head(Span<byte> message, byte kind, int side, int tick, int count, int extra = 0)
    {
        message[0] = kind;
        message[1] = (byte)side;
        BinaryPrimitives.WriteUInt16LittleEndian(message[2..], 0);
        BinaryPrimitives.WriteInt32LittleEndian(message[4..], tick);
        BinaryPrimitives.WriteInt32LittleEndian(message[8..], count);
        BinaryPrimitives.WriteInt32LittleEndian(message[12..], extra);
    }

    /// <summary>Rows of a series from a tick on.</summary>
    public static byte[] RowsMessage(int side, int tick, double[][] rows)
    {
        int width = 8 * (rows[0].Length + 1);
        byte[] message = new byte[HeadBytes + (rows.Length * width)];
        Head(message, Rows, side, tick, rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            var row = MemoryMarshal.Cast<byte, double>(message.AsSpan(HeadBytes + (i * width), width));
            row[0] = tick + i;
            rows[i].CopyTo(row[1..]);
        }
        return message;
    }

    /// <summary>The ties of a ten.</summary>
    public static byte[] TiesMessage(int side, int tick, int ten, ushort[] ends)
    {
        byte[] message = new byte[HeadBytes + (2 * ends.Length)];
        Head(message, Ties, side, tick, ends.Length / 2, ten);
        MemoryMarshal.AsBytes<ushort>(ends).CopyTo(message.AsSpan(HeadBytes));
        return message;
    }
}
