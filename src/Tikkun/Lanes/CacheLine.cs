using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Tikkun.Lanes;

/// <summary>A line of memory, as processors fetch it.</summary>
internal static unsafe class CacheLine
{
    public const int Bytes = 64;

    /// <summary>Whether this processor can be told what will be read; elsewhere nothing is lost but time.</summary>
    public static bool CanBeAskedFor => Sse.IsSupported;

    /// <summary>Asks for the line of an address that will be read soon. It changes nothing but the waiting.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask(void* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }
}
