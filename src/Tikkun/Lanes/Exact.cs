namespace Tikkun.Lanes;

/// <summary>
/// How vectors turn whole numbers into binary64 and back where the processor has no instruction for it: at 2⁵² the last
/// bit of a number counts ones, so a whole number below 2⁵² laid into those bits is 2⁵² and itself.
/// </summary>
internal static class Exact
{
    /// <summary>2⁵².</summary>
    public const double Ones = 4503599627370496.0;

    public const ulong OnesBits = 0x4330_0000_0000_0000;

    /// <summary>What is left of 2⁵² and a whole number when the bits of 2⁵² are taken off.</summary>
    public const ulong Below = (1ul << 52) - 1;

    /// <summary>2⁻³².</summary>
    public const double Step = 1.0 / 4294967296.0;
}
