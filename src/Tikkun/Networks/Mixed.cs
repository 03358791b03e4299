using System.Runtime.CompilerServices;
using Tikkun.Execution;
using Tikkun.Model;

namespace Tikkun.Networks;

/// <summary>As many ends as nested tens have, without regard to tens: in every slot all souls fall by key into pairs.</summary>
internal sealed class Mixed : Topology
{
    private readonly int souls;
    private readonly ushort[][] slots;

    public Mixed(Parameters parameters)
    {
        souls = (int)parameters.Souls;
        slots = [.. Enumerable.Range(0, Degree(parameters)).Select(slot => Pairing(parameters.Seed, slot))];
        Mirror = [.. slots.Select((_, slot) => (byte)slot)];
    }

    /// <summary>The mean number of ends under nested tens, so that only the topology differs.</summary>
    public static int Degree(Parameters parameters) =>
        (int)((Tens.Ends(parameters.Souls, parameters.TiesPerLayer) + (parameters.Souls / 2)) / parameters.Souls);

    public override byte[] Mirror { get; }

    public override int Slots => slots.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Lay(int from, int to, EndColumns columns)
    {
        for (int slot = 0; slot < slots.Length; slot++)
        {
            var places = new Turns(slots[slot], souls);
            for (int soul = from; soul < to; soul++)
                columns.Partners[columns.Offsets[soul] + slot] = places.Inverse(places.Forward(soul) ^ 1);
        }
    }

    private ushort[] Pairing(ulong seed, int slot)
    {
        var turns = new ushort[Turns.Count(souls)];
        Turns.Work(new Bijection(Draws.Of(seed, (ulong)slot, 0, Purpose.Mixing).Key, souls), turns);
        return turns;
    }
}
