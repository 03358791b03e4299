namespace Tikkun.Model;

/// <summary>Numbers of all souls or ends in a row, in an array that never moves, so that kernels may address it.</summary>
internal static class Column
{
    public static T[] Of<T>(int length)
        where T : unmanaged => GC.AllocateArray<T>(length, pinned: true);

    public static T[] Copy<T>(ReadOnlySpan<T> column)
        where T : unmanaged
    {
        var copy = Of<T>(column.Length);
        column.CopyTo(copy);
        return copy;
    }
}
