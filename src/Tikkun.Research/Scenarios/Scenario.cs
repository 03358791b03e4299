using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Research.Groups;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Scenarios;

/// <summary>All that a run follows from: parameters, what is done in it, and the real group where there is one.</summary>
/// <param name="Parameters">The parameters at the start.</param>
/// <param name="Plan">What is done, in the order of the file.</param>
/// <param name="Group">The real group with its file; null for a generated system.</param>
public sealed record Scenario(Parameters Parameters, IReadOnlyList<Planned> Plan, GroupFile? Group)
{
    /// <summary>Breaks the one soul, or takes the group, and stands at tick 0.</summary>
    /// <param name="threads">Threads to share the work; 0 takes one per processor.</param>
    /// <exception cref="MistakesException">An intervention names a tie or an end that the network does not have.</exception>
    /// <exception cref="InsufficientMemoryException">It cannot fit; the message says how much it needs.</exception>
    public Simulation Begin(int threads)
    {
        try
        {
            return Create(Timeline, threads);
        }
        catch (ArgumentException) when (Plan.Count > 0)
        {
            FindWhatDoesNotFit();
            throw;
        }
    }

    /// <summary>The memory that a run of it needs, in bytes; an estimate from above.</summary>
    public long EstimateBytes() =>
        Group is null
            ? Simulation.EstimateBytes(Parameters)
            : Simulation.EstimateBytes(Group.Group.Members.Count, Group.Group.Ties.Count);

    /// <summary>What is done, as the engine takes it.</summary>
    internal Timeline Timeline => new(Plan.Select(p => p.Intervention));

    private Simulation Create(Timeline timeline, int threads) =>
        Group is null
            ? Simulation.Create(Parameters, timeline, threads)
            : Simulation.Create(Group.Group, Parameters, timeline, threads);

    private void FindWhatDoesNotFit()
    {
        var mistakes = new MistakeList();
        using var bare = Create(Timeline.Empty, 1);
        var network = bare.Network;
        foreach (var (intervention, place, key, value) in Plan)
        {
            if (intervention is Intervention.CutTie cut && network.Find(cut.From, cut.To) is null)
                mistakes.Add(MistakeKind.NoSuchTie, place, key, value, "two souls that are tied");
            if (
                intervention is Intervention.Choose { Choice: Choice.Work } choose
                && choose.Slot >= network.Degree(choose.Soul)
            )
            {
                string ends = $"one of the {network.Degree(choose.Soul)} ends of this soul, counted from 0";
                mistakes.Add(MistakeKind.NoSuchEnd, place, key, value, ends);
            }
        }
        mistakes.ThrowIfAny();
    }
}

/// <summary>An intervention and where it was asked for.</summary>
/// <param name="Intervention">What is done, and when.</param>
/// <param name="Place">File and line.</param>
/// <param name="Key">The key there.</param>
/// <param name="Value">The value there; empty wherever it could name a member of a group.</param>
public readonly record struct Planned(Intervention Intervention, Place Place, string Key, string Value);

/// <summary>A parameter given on the command line.</summary>
/// <param name="Option">The option, such as <c>--souls</c> or <c>--set</c>.</param>
/// <param name="Key">The parameter's key.</param>
/// <param name="Value">The value as given.</param>
public readonly record struct Given(string Option, string Key, string Value);
