using System.Runtime.CompilerServices;
using Tikkun.Lanes;

namespace Tikkun.Phases;

/// <summary>What souls do of their own choice in the coming tick.</summary>
internal sealed unsafe class OwnChoices
{
    private sealed class Choices
    {
        public bool Rests;
        public bool GoesDown;
        public bool Rouses;
        public int OnlySlot = -1;
    }

    private readonly Dictionary<int, Choices> souls = [];

    public void Rest(int soul) => Of(soul).Rests = true;

    public void GoDown(int soul) => Of(soul).GoesDown = true;

    public void Rouse(int soul) => Of(soul).Rouses = true;

    public void WorkOn(int soul, int slot) => Of(soul).OnlySlot = slot;

    public void Clear() => souls.Clear();

    /// <summary>Writes what those who work choose where the phases read it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tell(SoulLanes* lanes)
    {
        if (souls.Count > 0)
            TellThose(lanes);
    }

    private void TellThose(SoulLanes* lanes)
    {
        foreach (int lane in Bits.Of(lanes->Working))
        {
            if (!souls.TryGetValue(lanes->First + lane, out var own))
                continue;
            lanes->OnlySlot[lane] = own.OnlySlot;
            lanes->WorksOnOne |= own.OnlySlot >= 0 ? 1u << lane : 0;
            lanes->Rests |= own.Rests ? 1u << lane : 0;
            lanes->GoesDown |= own.GoesDown ? 1u << lane : 0;
            lanes->Rouses |= own.Rouses ? 1u << lane : 0;
        }
    }

    private Choices Of(int soul)
    {
        if (!souls.TryGetValue(soul, out var own))
            souls[soul] = own = new Choices();
        return own;
    }
}
