using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tikkun.Execution;

/// <summary>What a draw is for. Numbered once, never renumbered.</summary>
internal enum Purpose : uint
{
    /// <summary>Word 0: the generation of a soul.</summary>
    Generation = 0,

    /// <summary>Word 0: the blow of a pair of pieces at a level of the breaking.</summary>
    Blow = 1,

    /// <summary>Words 0, 1: key of the pairing of pieces at a level of the breaking.</summary>
    Pairing = 2,

    /// <summary>Words 0, 1: key of the choice of matchings in a ring.</summary>
    Matching = 3,

    /// <summary>Words 0, 1: key of the places that the souls of a part take in the rings.</summary>
    Tying = 4,

    /// <summary>Words 0, 1: key of a slot's matching of all souls, without regard to tens.</summary>
    Mixing = 5,

    /// <summary>Words 0 to 3: compassion, answer, act, reveal of a soul in a tick.</summary>
    Living = 6,

    /// <summary>Word 0: awakening from above of a soul in a tick.</summary>
    Awakening = 7,

    /// <summary>Word 0: whether a tie is cut.</summary>
    Cutting = 8,
}

/// <summary>Four draws, each uniform on [0,1) in steps of 2⁻³².</summary>
internal readonly record struct DrawWords(uint W0, uint W1, uint W2, uint W3)
{
    public ulong Key => W0 | ((ulong)W1 << 32);

    public static double Unit(uint word) => word * (1.0 / 4294967296.0);
}

/// <summary>
/// Counter-based random numbers, Philox 4×32-10 (Salmon, Moraes, Dror and Shaw 2011): a pure function of seed and
/// counter, so that no draw depends on any order of work.
/// </summary>
internal static class Draws
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The draws of <paramref name="subject"/> (a soul, a block, a pair) at <paramref name="time"/> (a tick, a level).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DrawWords Of(ulong seed, ulong subject, uint time, Purpose purpose) =>
        Philox(seed, (uint)subject, (uint)(subject >> 32), time, (uint)purpose);

    /// <summary>The draws of eight consecutive subjects, each on [0,1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Eight(
        ulong seed,
        ulong first,
        uint time,
        Purpose purpose,
        out Vector512<double> w0,
        out Vector512<double> w1,
        out Vector512<double> w2,
        out Vector512<double> w3
    )
    {
        // Only the low half of a lane is a word; what stands above it never reaches the result.
        var word = Vector512.Create((ulong)uint.MaxValue);
        var subjects = Vector512.Create(first) + Vector512.Create(0ul, 1, 2, 3, 4, 5, 6, 7);
        var multiplier0 = Vector512.Create((ulong)Multiplier0);
        var multiplier1 = Vector512.Create((ulong)Multiplier1);
        var c0 = subjects;
        var c1 = subjects >>> 32;
        var c2 = Vector512.Create((ulong)time);
        var c3 = Vector512.Create((ulong)purpose);
        uint k0 = (uint)seed;
        uint k1 = (uint)(seed >> 32);
        for (int two = 0; two < Rounds; two += 2)
        {
            var p0 = Lanes.Product(multiplier0, c0);
            var p1 = Lanes.Product(multiplier1, c2);
            var odd0 = (p1 >>> 32) ^ c1 ^ Vector512.Create((ulong)k0);
            var odd2 = (p0 >>> 32) ^ c3 ^ Vector512.Create((ulong)k1);
            c3 = Lanes.Product(multiplier0, odd0);
            c1 = Lanes.Product(multiplier1, odd2);
            c0 = (c1 >>> 32) ^ p1 ^ Vector512.Create((ulong)(k0 + Weyl0));
            c2 = (c3 >>> 32) ^ p0 ^ Vector512.Create((ulong)(k1 + Weyl1));
            k0 += unchecked(2 * Weyl0);
            k1 += unchecked(2 * Weyl1);
        }
        w0 = Lanes.Unit(c0 & word);
        w1 = Lanes.Unit(c1 & word);
        w2 = Lanes.Unit(c2 & word);
        w3 = Lanes.Unit(c3 & word);
    }

    internal static DrawWords Philox(ulong key, uint c0, uint c1, uint c2, uint c3)
    {
        uint k0 = (uint)key;
        uint k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)Multiplier0 * c0;
            ulong p1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(p1 >> 32) ^ c1 ^ k0;
            c1 = (uint)p1;
            c2 = (uint)(p0 >> 32) ^ c3 ^ k1;
            c3 = (uint)p0;
            k0 += Weyl0;
            k1 += Weyl1;
        }
        return new DrawWords(c0, c1, c2, c3);
    }
}
