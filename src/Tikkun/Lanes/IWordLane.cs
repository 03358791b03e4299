namespace Tikkun.Lanes;

/// <summary>Words of 64 bits side by side, one for each soul; sums and products wrap around.</summary>
internal unsafe interface IWordLane<W>
    where W : struct, IWordLane<W>
{
    static abstract W All(ulong word);

    /// <summary><paramref name="first"/>, and one more in each lane that follows.</summary>
    static abstract W From(ulong first);

    static abstract W operator +(W a, W b);

    static abstract W operator -(W a, W b);

    static abstract W operator *(W a, W b);

    static abstract W operator ^(W a, W b);

    static abstract W operator |(W a, W b);

    static abstract W operator &(W a, W b);

    static abstract W operator <<(W a, int bits);

    static abstract W operator >>(W a, int bits);

    /// <summary>The products of the low halves.</summary>
    static abstract W Product(W a, W b);

    /// <summary>The sum over all lanes.</summary>
    static abstract ulong Sum(W words);

    static abstract W Load(ulong* column);

    /// <summary>Of 32 bits, widened with 0.</summary>
    static abstract W Load(uint* column);

    /// <summary>Of 8 bits, widened with 0.</summary>
    static abstract W Load(byte* column);

    static abstract void Store(W words, ulong* column);
}

/// <summary>The words of as many souls as a lane type of numbers has.</summary>
internal interface IWordLane<W, T> : IWordLane<W>
    where W : struct, IWordLane<W, T>
    where T : struct, IColumnLane<T>
{
    /// <summary>The low halves as draws on [0,1) in steps of 2⁻³².</summary>
    static abstract T Unit(W words);
}
