using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tikkun.Phases;

/// <summary>
/// Eights that go through each phase one after the other, before the next phase begins: while the work on one waits for
/// memory, that on another goes on. Each worker has its own, at whole lines of memory.
/// </summary>
internal sealed unsafe class Batch
{
    public const int Size = 8;

    private const int Line = 64;
    private readonly byte[] room = GC.AllocateArray<byte>((Size * sizeof(SoulLanes)) + Line, pinned: true);

    public SoulLanes* First
    {
        get
        {
            nint start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(room));
            return (SoulLanes*)((start + Line - 1) / Line * Line);
        }
    }
}
