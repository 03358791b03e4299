using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Kernels;

/// <summary>The columns of a part, as the kernels address them: local souls and ends.</summary>
internal readonly record struct Columns(
    Network Network,
    State State,
    Stored Stored,
    Coefficients Coefficients,
    bool IsShared
)
{
    /// <summary>
    /// Moves the correction of an end, and with it what its twin's soul heard. Integer sums: other workers may move
    /// other ends towards the same soul at the same time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Correct(int soul, int end, int correction, Worker worker)
    {
        int partner = Network.Partners[end];
        long change = (long)(correction - State.Corrections[end]) * Network.WeightAt(end);
        State.Corrections[end] = (ushort)correction;
        Stored.Corrected[soul] += change;
        Add(ref Stored.Heard[partner], change);
        if (Stored.Earlier is { } earlier && Network.Generations[soul] < Network.Generations[partner])
            Add(ref earlier[partner], change);
        worker.Tallies[Network.Generations[soul]].Standing.Corrected += change;
        ref var heard = ref worker.Tallies[Network.Generations[partner]].Standing;
        heard.Heard += change;
        if ((State.Flags[partner] & Condition.Complete) != 0)
            heard.CompleteHeard += change;
    }

    private void Add(ref long sum, long change)
    {
        if (IsShared)
            Interlocked.Add(ref sum, change);
        else
            sum += change;
    }
}
