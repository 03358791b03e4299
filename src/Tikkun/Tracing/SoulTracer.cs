using Tikkun.Model;
using Tikkun.Phases;

namespace Tikkun.Tracing;

/// <summary>Watches one soul while it lives its ticks; that draws nothing and changes nothing.</summary>
internal sealed unsafe class SoulTracer
{
    private int soul = -1;
    private ColumnPointers columns = null!;
    private bool slept;
    private bool sleptUntilNow;
    private bool wasReady;
    private int revealed;

    /// <summary>What the watched soul went through in the last tick.</summary>
    public SoulTickTrace Trace { get; private set; }

    private bool IsAsleep => (columns.Flags[soul] & Condition.Awake) == 0;

    /// <summary>Watches a soul from the next tick on.</summary>
    public void Watch(int watched, State state)
    {
        soul = watched;
        slept = (state.Flags[watched] & Condition.Awake) == 0;
    }

    public void BeginTick(ColumnPointers now)
    {
        columns = now;
        if (soul < 0)
            return;
        sleptUntilNow = IsAsleep;
        Trace = new SoulTickTrace { Woke = slept && !sleptUntilNow ? Woken.ByHand : Woken.Not };
        wasReady = Awaken.IsReady(columns, soul);
        revealed = columns.Revealed[soul];
    }

    /// <summary>Looks on at the end of the soul's own phases, with the very values they used.</summary>
    public void Witness(SoulLanes* souls, int count)
    {
        if (soul < 0)
            return;
        for (SoulLanes* end = souls + count; souls < end; souls++)
        {
            int lane = soul - souls->First;
            if (lane is >= 0 and < SoulLanes.Size && (souls->Working >> lane & 1) != 0)
                Note(souls, lane);
        }
    }

    private void Note(SoulLanes* souls, int lane)
    {
        int uncovered = columns.Revealed[soul] - revealed;
        bool given = (columns.Marks[soul] & Marks.Foot) != 0;
        Trace = new SoulTickTrace(
            sleptUntilNow ? (wasReady ? Woken.Prepared : Woken.FromAbove) : Trace.Woke,
            Asked: true,
            Is(souls->Bears),
            Is(souls->Answered),
            souls->Lack[lane],
            Is(souls->Rests) ? ActKind.None : (ActKind)(1 + Phases.Act.Kind(souls->Global + (ulong)lane, souls->Tick)),
            Is(souls->Worthy),
            given ? 0 : uncovered,
            given ? uncovered : 0
        );

        bool Is(uint lanes) => (lanes >> lane & 1) != 0;
    }

    public void EndTick()
    {
        if (soul >= 0)
            slept = IsAsleep;
    }
}
