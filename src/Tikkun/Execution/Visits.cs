using Tikkun.Model;

namespace Tikkun.Execution;

/// <summary>
/// Which souls of a chunk are visited: the working (awake, and complete only where the complete can change), and the
/// asleep, whose visit is one comparison. A chunk's list is made anew only when a soul of it woke, completed or lapsed.
/// </summary>
internal sealed class Visits
{
    private readonly int[] order;
    private readonly int[] working;
    private readonly int[] asleep;
    private readonly bool[] stale;
    private readonly int souls;
    private bool withComplete;

    public Visits(int souls)
    {
        this.souls = souls;
        int chunks = Part.Chunks(souls);
        order = new int[souls];
        working = new int[chunks];
        asleep = new int[chunks];
        stale = new bool[chunks];
    }

    /// <summary>Makes every list anew before its next use; also when the complete begin or cease to be visited.</summary>
    public void Reset(bool withComplete)
    {
        this.withComplete = withComplete;
        Array.Fill(stale, true);
    }

    public bool WithComplete => withComplete;

    public void Changed(int soul) => stale[soul / Part.Size] = true;

    public void Refresh(int chunk, Condition[] flags)
    {
        if (!stale[chunk])
            return;
        stale[chunk] = false;
        var (from, to) = Part.Range(chunk, souls);
        int front = from;
        int back = to;
        for (int soul = from; soul < to; soul++)
        {
            if ((flags[soul] & Condition.Awake) == 0)
                order[--back] = soul;
            else if (withComplete || (flags[soul] & Condition.Complete) == 0)
                order[front++] = soul;
        }
        working[chunk] = front - from;
        asleep[chunk] = to - back;
    }

    public ReadOnlySpan<int> Working(int chunk) => order.AsSpan(Part.Range(chunk, souls).From, working[chunk]);

    public ReadOnlySpan<int> Asleep(int chunk)
    {
        int to = Part.Range(chunk, souls).To;
        return order.AsSpan(to - asleep[chunk], asleep[chunk]);
    }
}
