using Tikkun.Model;

namespace Tikkun.Networks;

/// <summary>A tie of a real group.</summary>
/// <param name="From">Index of one member.</param>
/// <param name="To">Index of the other.</param>
/// <param name="Weight">Strength, 1..1000.</param>
/// <param name="FromFeels">How close <paramref name="From"/> holds <paramref name="To"/>, 0..1; 0 where unknown.</param>
/// <param name="ToFeels">How close <paramref name="To"/> holds <paramref name="From"/>, 0..1; 0 where unknown.</param>
public readonly record struct GroupTie(int From, int To, int Weight = 1, double FromFeels = 0, double ToFeels = 0);

/// <summary>
/// A real group: members and the ties between them, immutable. Every output for a group is of ties or of the whole,
/// never of a member.
/// </summary>
public sealed class Group
{
    /// <summary>Greatest weight of a tie.</summary>
    public const int MaxWeight = 1000;

    /// <param name="members">The members' names, each once.</param>
    /// <param name="ties">The ties; no tie to oneself, none twice.</param>
    /// <param name="feelingsGiven">Whether any feeling was given; else every end starts at 0.</param>
    /// <exception cref="ArgumentException">A tie names no member, ties a member to itself, stands twice, or is out of range.</exception>
    public Group(IReadOnlyList<string> members, IReadOnlyList<GroupTie> ties, bool feelingsGiven)
    {
        var seen = new HashSet<(int, int)>();
        foreach (var tie in ties)
        {
            bool known = tie.From >= 0 && tie.From < members.Count && tie.To >= 0 && tie.To < members.Count;
            if (!known || tie.From == tie.To || !seen.Add((Math.Min(tie.From, tie.To), Math.Max(tie.From, tie.To))))
                throw new ArgumentException($"{tie}: expected two different members, tied once", nameof(ties));
            if (
                tie.Weight is < 1 or > MaxWeight
                || tie.FromFeels is not (>= 0 and <= 1)
                || tie.ToFeels is not (>= 0 and <= 1)
            )
                throw new ArgumentException(
                    $"{tie}: expected a weight of 1..{MaxWeight} and feelings of 0..1",
                    nameof(ties)
                );
        }
        if (ties.Count == 0)
            throw new ArgumentException("expected at least one tie", nameof(ties));
        Members = members;
        Ties = ties;
        FeelingsGiven = feelingsGiven;
    }

    /// <summary>The members' names.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The ties, in the order of the file.</summary>
    public IReadOnlyList<GroupTie> Ties { get; }

    /// <summary>Whether any feeling was given; where not, reports say that the start is unknown.</summary>
    public bool FeelingsGiven { get; }

    /// <summary>A feeling of 0..1 as a correction.</summary>
    internal static ushort Correction(double feels) => (ushort)Math.Floor((feels * Equations.Whole) + 0.5);
}
