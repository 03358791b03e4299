using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tikkun.Research.Benchmarks;

/// <summary>How fast this machine copies memory: what a tick can hope for that waits for nothing else.</summary>
internal static class Copying
{
    /// <summary>Of each buffer, far beyond what caches hold.</summary>
    public const int Bytes = 1 << 27;

    private const int Line = 64;
    private const int Threads = 2;
    private const int Times = 4;

    /// <summary>Bytes read and written in a second, by two threads each with buffers of its own.</summary>
    public static double BytesPerSecond(int bytes)
    {
        using var ready = new Barrier(Threads + 1);
        var threads = new Thread[Threads];
        for (int i = 0; i < Threads; i++)
        {
            threads[i] = new Thread(() => Copy(bytes, ready));
            threads[i].Start();
        }
        ready.SignalAndWait();
        long begun = Stopwatch.GetTimestamp();
        ready.SignalAndWait();
        var elapsed = Stopwatch.GetElapsedTime(begun);
        foreach (var thread in threads)
            thread.Join();
        return 2.0 * Threads * Times * bytes / elapsed.TotalSeconds;
    }

    private static unsafe void Copy(int bytes, Barrier ready)
    {
        void* memory = NativeMemory.AlignedAlloc(2 * (nuint)bytes, Line);
        var from = new Span<byte>(memory, bytes);
        var to = new Span<byte>((byte*)memory + bytes, bytes);
        // The system gives pages when they are first touched.
        from.Fill(1);
        to.Fill(2);
        ready.SignalAndWait();
        for (int i = 0; i < Times; i++)
            from.CopyTo(to);
        ready.SignalAndWait();
        NativeMemory.AlignedFree(memory);
    }
}
