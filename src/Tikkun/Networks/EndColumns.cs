namespace Tikkun.Networks;

/// <summary>The columns in which ends are laid: those of <see cref="Network"/> by the same names.</summary>
internal readonly record struct EndColumns(int[] Offsets, int[] Partners, int[]? Twins)
{
    /// <summary>Ties a soul to a partner, by an end of each.</summary>
    public void Tie(int soul, int end, int partner, int twin)
    {
        Partners[end] = partner;
        Partners[twin] = soul;
        if (Twins is not null)
            (Twins[end], Twins[twin]) = (twin, end);
    }
}
