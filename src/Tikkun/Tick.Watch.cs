using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun;

/// <summary>One soul can be watched while it lives its ticks; that draws nothing and changes nothing.</summary>
internal sealed partial class Tick
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
        wasReady = (stored.Marks[watched] & Marks.Ready) != 0;
        felt = state.Revealed[watched];
    }

    /// <summary>At the end of its own phases, with the very values they used.</summary>
    private void Witness(in Soul soul)
    {
        int id = soul.Id;
        int uncovered = state.Revealed[id] - felt;
        bool given = (stored.Marks[id] & Marks.Foot) != 0;
        bool rests = soul.Choice?.Rest == true;
        Lived = new Lived(
            wasAsleep ? (wasReady ? Woken.Prepared : Woken.FromAbove) : Lived.Woke,
            Asked: true,
            soul.Bears,
            soul.Answered,
            soul.Lack,
            rests ? Tikkun.Act.None : (Act)(1 + (int)((soul.Global + (ulong)tick) % 3)),
            !rests && Words.Unit(soul.Draws.W2) >= Equations.Unworthy(soul.Aim, soul.Lishma),
            given ? 0 : uncovered,
            given ? uncovered : 0
        );
    }

    private void EndWatch() => slept = (state.Flags[watched] & Condition.Awake) == 0;
}
