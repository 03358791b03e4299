using System.Runtime.CompilerServices;
using Tikkun.Lanes;

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
    public static DrawWords Of(ulong seed, ulong subject, uint time, Purpose purpose)
    {
        Philox(seed, OneWord.All(subject), time, purpose, out var w0, out var w1, out var w2, out var w3);
        return new DrawWords((uint)(ulong)w0, (uint)(ulong)w1, (uint)(ulong)w2, (uint)(ulong)w3);
    }

    /// <summary>The draws of several subjects, each in the low half of a word; above it anything may stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Philox<W>(
        ulong seed,
        W subjects,
        uint time,
        Purpose purpose,
        out W w0,
        out W w1,
        out W w2,
        out W w3
    )
        where W : struct, IWordLane<W>
    {
        // Only low halves are multiplied, so what stands above them never reaches the result.
        var multiplier0 = W.All(Multiplier0);
        var multiplier1 = W.All(Multiplier1);
        w0 = subjects;
        w1 = subjects >> 32;
        w2 = W.All(time);
        w3 = W.All((ulong)purpose);
        uint k0 = (uint)seed;
        uint k1 = (uint)(seed >> 32);
        // Two rounds at a time, so that the words need not change places.
        for (int round = 0; round < Rounds; round += 2)
        {
            var p0 = W.Product(multiplier0, w0);
            var p1 = W.Product(multiplier1, w2);
            var odd0 = (p1 >> 32) ^ w1 ^ W.All(k0);
            var odd2 = (p0 >> 32) ^ w3 ^ W.All(k1);
            w3 = W.Product(multiplier0, odd0);
            w1 = W.Product(multiplier1, odd2);
            w0 = (w1 >> 32) ^ p1 ^ W.All(k0 + Weyl0);
            w2 = (w3 >> 32) ^ p0 ^ W.All(k1 + Weyl1);
            k0 += unchecked(2 * Weyl0);
            k1 += unchecked(2 * Weyl1);
        }
    }
}
