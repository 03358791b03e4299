using System.Globalization;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun;

/// <summary>How much memory a run needs, worked out before anything is allocated.</summary>
internal static class Memory
{
    /// <summary>Beside the state: partner and twin.</summary>
    private const long PerEnd = 2 * sizeof(int);

    /// <summary>Beside the state: what never changes of a soul, what is derived of it, and building; with some to spare.</summary>
    private const long PerSoul = 99;
    private const long Fixed = 64L << 20;

    /// <summary>Of a real group, while it is read and sorted; measured, with some to spare.</summary>
    private const long PerTie = 500;
    private const long PerMember = 250;

    public static long Estimate(Parameters parameters) =>
        Fixed
        + ((PerSoul + (long)State.BytesOf(Per.Soul)) * parameters.Souls)
        + ((PerEnd + (long)State.BytesOf(Per.End)) * Network.EndsOf(parameters));

    /// <exception cref="InsufficientMemoryException">It cannot fit.</exception>
    public static void Demand(Parameters parameters)
    {
        long ends = Network.EndsOf(parameters);
        long needed = Estimate(parameters);
        long available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (ends > Array.MaxLength)
            throw new InsufficientMemoryException(
                $"{Count(parameters.Souls)} souls have {Count(ends)} tie ends; one machine holds at most {Count(Array.MaxLength)}. Run fewer souls."
            );
        if (needed > available)
            throw new InsufficientMemoryException(
                $"{Count(parameters.Souls)} souls need about {Size(needed)} of memory; there is {Size(available)}. Run fewer souls."
            );
    }

    public static long Estimate(long members, long ties) => Fixed + (PerMember * members) + (PerTie * ties);

    /// <exception cref="InsufficientMemoryException">It cannot fit.</exception>
    public static void Demand(Group group)
    {
        long needed = Estimate(group.Members.Count, group.Ties.Count);
        long available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (needed > available)
            throw new InsufficientMemoryException(
                $"{Count(group.Ties.Count)} ties need about {Size(needed)} of memory; there is {Size(available)}. Give fewer ties."
            );
    }

    private static string Count(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) =>
        (bytes / (double)(1L << 30)).ToString("0.0", CultureInfo.InvariantCulture) + " GiB";
}
