using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Tikkun.Research;

/// <summary>Many independent pieces of work, one on each processor.</summary>
internal static class SideBySide
{
    /// <summary>Does them one by one in their order: a block of them each would leave the last thread with the longest.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; what was done is done.</exception>
    /// <remarks>A failure of a piece is thrown as it is.</remarks>
    public static void Do<T>(IEnumerable<T> pieces, Action<T> work, CancellationToken stop)
    {
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = stop,
        };
        try
        {
            Parallel.ForEach(Partitioner.Create(pieces, EnumerablePartitionerOptions.NoBuffering), options, work);
        }
        catch (AggregateException several)
        {
            stop.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
