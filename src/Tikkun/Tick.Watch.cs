using Tikkun.Execution;
using Tikkun.Kernels;
using Tikkun.Model;

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
    public Lived Lived { get; private set; }

    /// <summary>Watches this soul from the next tick on.</summary>
    public void Watch(int soul)
    {
        watched = soul;
        slept = (state.Flags[soul] & Condition.Awake) == 0;
    }

    private void BeginWatch()
    {
        bool sleeps = (state.Flags[watched] & Condition.Awake) == 0;
        Lived = new Lived { Woke = slept && !sleeps ? Woken.ByHand : Woken.Not };
        wasAsleep = sleeps;
        wasReady = Waking.IsReady(columns, watched);
        felt = state.Revealed[watched];
    }

    /// <summary>At the end of its own phases, with the very values they used.</summary>
    private void Witness(Eight* souls)
    {
        int lane = watched - souls->First;
        if (lane is < 0 or >= Lanes.Count || !Is(souls->Working))
            return;
        int uncovered = state.Revealed[watched] - felt;
        bool given = (stored.Marks[watched] & Marks.Foot) != 0;
        Lived = new Lived(
            wasAsleep ? (wasReady ? Woken.Prepared : Woken.FromAbove) : Lived.Woke,
            Asked: true,
            Is(souls->Bears),
            Is(souls->Answered),
            souls->Lack[lane],
            Is(souls->Rests) ? Tikkun.Act.None : (Act)(1 + Acting.Kind(souls->Global + (ulong)lane, souls->Tick)),
            Is(souls->Worthy),
            given ? 0 : uncovered,
            given ? uncovered : 0
        );

        bool Is(uint lanes) => (lanes >> lane & 1) != 0;
    }

    private void EndWatch() => slept = (state.Flags[watched] & Condition.Awake) == 0;
}
