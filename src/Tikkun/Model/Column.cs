namespace Tikkun.Model;

/// <summary>Numbers of all souls or ends in a row, in an array that never moves, so that kernels may address it.</summary>
internal static class Column
{
    /// <summary>All 0.</summary>
    public static T[] Of<T>(int length)
        where T : unmanaged => GC.AllocateArray<T>(length, pinned: true);

    /// <summary>Holds anything until it is written.</summary>
    public static T[] Blank<T>(int length)
        where T : unmanaged => GC.AllocateUninitializedArray<T>(length, pinned: true);

    public static T[] Copy<T>(T[] column)
        where T : unmanaged
    {
        var copy = Blank<T>(column.Length);
        column.CopyTo(copy, 0);
        return copy;
    }
}
