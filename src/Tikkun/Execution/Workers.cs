using System.Runtime.ExceptionServices;

namespace Tikkun.Execution;

/// <summary>
/// A fixed set of threads that share out numbered chunks of work. Which worker takes a chunk is not determined; whatever
/// they compute must not depend on it.
/// </summary>
internal sealed class Workers : IDisposable
{
    private readonly Barrier? barrier;
    private readonly Thread[] threads = [];
    private Action<int, int>? work;
    private int chunks;
    private int next;
    private Exception? failure;
    private bool stopping;

    /// <param name="count">Workers, the calling thread among them; 0 takes one per processor.</param>
    public Workers(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count == 0 ? Environment.ProcessorCount : count;
        if (Count == 1)
            return;
        barrier = new Barrier(Count);
        threads =
        [
            .. Enumerable
                .Range(1, Count - 1)
                .Select(worker => new Thread(() => Serve(worker)) { IsBackground = true, Name = $"tikkun {worker}" }),
        ];
        foreach (var thread in threads)
            thread.Start();
    }

    public int Count { get; }

    /// <summary>Calls <paramref name="action"/> with (worker, chunk) for every chunk, and returns when all are done.</summary>
    public void ForEach(int count, Action<int, int> action)
    {
        if (barrier is null || count <= 1)
        {
            for (int chunk = 0; chunk < count; chunk++)
                action(0, chunk);
            return;
        }
        work = action;
        chunks = count;
        next = 0;
        failure = null;
        barrier.SignalAndWait();
        Take(0);
        barrier.SignalAndWait();
        work = null;
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }

    public void Dispose()
    {
        if (barrier is null || stopping)
            return;
        stopping = true;
        barrier.SignalAndWait();
        foreach (var thread in threads)
            thread.Join();
        barrier.Dispose();
    }

    private void Serve(int worker)
    {
        while (true)
        {
            barrier!.SignalAndWait();
            if (stopping)
                return;
            Take(worker);
            barrier.SignalAndWait();
        }
    }

    private void Take(int worker)
    {
        try
        {
            while (true)
            {
                int chunk = Interlocked.Increment(ref next) - 1;
                if (chunk >= chunks)
                    return;
                work!(worker, chunk);
            }
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref failure, e, null);
            Interlocked.Exchange(ref next, int.MaxValue / 2);
        }
    }
}
