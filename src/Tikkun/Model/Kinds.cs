namespace Tikkun.Model;

/// <summary>How the ties are laid (<c>ties.kind</c>).</summary>
public enum TiesKind
{
    /// <summary>Tens nested in tens.</summary>
    Tens,

    /// <summary>The same number of ends without regard to tens.</summary>
    Mixed,
}

/// <summary>How the two qualities stand at the start (<c>breaking.kind</c>).</summary>
public enum BreakingKind
{
    /// <summary>Broken into one another (B12).</summary>
    Broken,

    /// <summary>Side by side, as oil on water (B07).</summary>
    Beside,

    /// <summary>Finely interleaved by force, each unchanged (B08).</summary>
    Alloy,
}
