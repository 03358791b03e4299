namespace Tikkun.Execution;

/// <summary>Souls are worked on in chunks of consecutive souls.</summary>
internal static class Chunk
{
    public const int Size = 1000;

    public static int Count(int souls) => (souls + Size - 1) / Size;

    public static (int From, int To) Range(int chunk, int souls) => (chunk * Size, Math.Min(souls, (chunk + 1) * Size));

    /// <summary>Shares all souls out, chunk by chunk, as (from, to).</summary>
    public static void Share(Workers workers, int souls, Action<int, int> work) =>
        workers.ForEach(
            Count(souls),
            (_, chunk) =>
            {
                var (from, to) = Range(chunk, souls);
                work(from, to);
            }
        );
}
