using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Phases;

namespace Tikkun;

/// <summary>One soul can be watched while it lives its ticks; that draws nothing and changes nothing.</summary>
internal sealed unsafe partial class Tick
{
    private int watched = -1;
    private bool wasAsleep;
    private bool slept;
    private bool wasReady;
    private int felt;

    /// <summary>What the watched soul went through in the last tick.</summary>
    public SoulTickTrace Trace { get; private set; }

    /// <summary>Watches this soul from the next tick on.</summary>
    public void Watch(int soul)
    {
        watched = soul;
        slept = (state.Flags[soul] & Condition.Awake) == 0;
    }

    private void BeginWatch()
    {
        bool sleeps = (state.Flags[watched] & Condition.Awake) == 0;
        Trace = new SoulTickTrace { Woke = slept && !sleeps ? Woken.ByHand : Woken.Not };
        wasAsleep = sleeps;
        wasReady = Phases.Awaken.IsReady(columns, watched);
        felt = state.Revealed[watched];
    }

    /// <summary>At the end of its own phases, with the very values they used.</summary>
    private void Witness(SoulLanes* souls)
    {
        int lane = watched - souls->First;
        if (lane is < 0 or >= Lanes.Count || !Is(souls->Working))
            return;
        int uncovered = state.Revealed[watched] - felt;
        bool given = (derived.Marks[watched] & Marks.Foot) != 0;
        Trace = new SoulTickTrace(
            wasAsleep ? (wasReady ? Woken.Prepared : Woken.FromAbove) : Trace.Woke,
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

    private void EndWatch() => slept = (state.Flags[watched] & Condition.Awake) == 0;
}
