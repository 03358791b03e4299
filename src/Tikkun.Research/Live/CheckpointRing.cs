namespace Tikkun.Research.Live;

/// <summary>
/// Checkpoints of the sides of a run to come back to: at tick 0, and then at even distances. Where they outgrow their memory,
/// every other one is let go and the distance doubles.
/// </summary>
/// <param name="mostBytes">The memory they may take.</param>
internal sealed class CheckpointRing(long mostBytes)
{
    private const int Nearest = 8;
    private readonly SortedList<int, Checkpoint[]> kept = [];
    private int distance = Nearest;

    /// <summary>Ticks of which there are moments, in their order.</summary>
    public IList<int> Ticks => kept.Keys;

    /// <summary>Keeps the sides as they stand at a tick, if it is one of those that are kept.</summary>
    public void Note(int tick, IEnumerable<Simulation> sides)
    {
        if (tick % distance != 0 || kept.ContainsKey(tick))
            return;
        kept[tick] = [.. sides.Select(side => side.TakeCheckpoint())];
        while (kept.Count > 2 && kept.Values.Sum(moments => moments.Sum(m => m.Bytes)) > mostBytes)
        {
            distance *= 2;
            foreach (int odd in kept.Keys.Where(t => t % distance != 0).ToArray())
                kept.Remove(odd);
        }
    }

    /// <summary>The last one up to a tick.</summary>
    public Checkpoint[] UpTo(int tick) => kept[kept.Keys.Last(t => t <= tick)];

    /// <summary>Lets go of those after a tick.</summary>
    public void Cut(int tick)
    {
        foreach (int later in kept.Keys.Where(t => t > tick).ToArray())
            kept.Remove(later);
    }
}
