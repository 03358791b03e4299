using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Tikkun.Research;

/// <summary>Many independent pieces of work, several at once.</summary>
internal static class SideBySide
{
    /// <summary>Does them one by one in their order: a block of them each would leave the last thread with the longest.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="work">Does one.</param>
    /// <param name="stop">Checked between pieces.</param>
    /// <param name="atOnce">At most so many at once; null takes one per processor.</param>
    /// <exception cref="OperationCanceledException">It was stopped; what was done is done.</exception>
    /// <remarks>A failure of a piece is thrown as it is.</remarks>
    public static void Do<T>(IEnumerable<T> pieces, Action<T> work, CancellationToken stop, int? atOnce = null)
    {
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = atOnce ?? Environment.ProcessorCount,
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
        // The last pieces may have been cut short without a next one to see it.
        stop.ThrowIfCancellationRequested();
    }
}
