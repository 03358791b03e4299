using System.Runtime.CompilerServices;

namespace Tikkun.Lanes;

/// <summary>One number: a soul by itself. It converts from and to <see cref="double"/>.</summary>
/// <param name="number">The number.</param>
public readonly struct One(double number) : IColumnLane<One>
{
    private readonly double number = number;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <summary>The number as a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator One(double number) => new(number);

    /// <summary>The number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator double(One one) => one.number;

    /// <summary>Whether a mask holds.</summary>
    public bool Holds => Bits(this) != 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One All(double number) => new(number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator +(One a, One b) => new(a.number + b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator -(One a, One b) => new(a.number - b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator *(One a, One b) => new(a.number * b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator /(One a, One b) => new(a.number / b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator <(One a, One b) => Mask(a.number < b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator >(One a, One b) => Mask(a.number > b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator <=(One a, One b) => Mask(a.number <= b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator >=(One a, One b) => Mask(a.number >= b.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator &(One a, One b) => new(BitConverter.UInt64BitsToDouble(Word(a) & Word(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One operator |(One a, One b) => new(BitConverter.UInt64BitsToDouble(Word(a) | Word(b)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Min(One a, One b) => a.number < b.number ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Max(One a, One b) => a.number > b.number ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Floor(One number) => new(Math.Floor(number.number));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Ceiling(One number) => new(Math.Ceiling(number.number));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Rounded(One number) => new((float)number.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Choose(One mask, One yes, One no) => mask.Holds ? yes : no;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static One Mask(uint bits) => Mask((bits & 1) != 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(One mask) => (uint)(Word(mask) >> 63);

    static unsafe One IColumnLane<One>.Load(double* column) => new(*column);

    static unsafe One IColumnLane<One>.Load(float* column) => new(*column);

    static unsafe One IColumnLane<One>.Load(int* column) => new(*column);

    static unsafe One IColumnLane<One>.Load(long* column) => new(*column);

    static unsafe One IColumnLane<One>.Pick(double[] table, byte* generations) => new(table[*generations]);

    static unsafe void IColumnLane<One>.Store(One numbers, double* column) => *column = numbers.number;

    static unsafe void IColumnLane<One>.Store(One numbers, float* column) => *column = (float)numbers.number;

    static unsafe void IColumnLane<One>.Store(One numbers, long* column) => *column = (long)numbers.number;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(One one) => BitConverter.DoubleToUInt64Bits(one.number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static One Mask(bool holds) => new(BitConverter.UInt64BitsToDouble(holds ? ulong.MaxValue : 0));
}

/// <summary>One word.</summary>
internal readonly struct OneWord(ulong word) : IWordLane<OneWord, One>
{
    private readonly ulong word = word;

    public static implicit operator ulong(OneWord one) => one.word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord All(ulong word) => new(word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord From(ulong first) => new(first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord operator +(OneWord a, OneWord b) => new(a.word + b.word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord operator -(OneWord a, OneWord b) => new(a.word - b.word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord operator *(OneWord a, OneWord b) => new(a.word * b.word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord operator ^(OneWord a, OneWord b) => new(a.word ^ b.word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord operator |(OneWord a, OneWord b) => new(a.word | b.word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord operator &(OneWord a, OneWord b) => new(a.word & b.word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord operator <<(OneWord a, int bits) => new(a.word << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord operator >>(OneWord a, int bits) => new(a.word >> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneWord Product(OneWord a, OneWord b) => new((ulong)(uint)a.word * (uint)b.word);

    public static ulong Sum(OneWord words) => words.word;

    public static One Unit(OneWord words) => new((uint)words.word * Exact.Step);

    public static unsafe OneWord Load(ulong* column) => new(*column);

    public static unsafe OneWord Load(uint* column) => new(*column);

    public static unsafe OneWord Load(byte* column) => new(*column);

    public static unsafe void Store(OneWord words, ulong* column) => *column = words.word;
}
