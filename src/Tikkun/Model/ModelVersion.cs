namespace Tikkun.Model;

/// <summary>
/// The version of the rules. Whatever changes a golden value raises it, with a line in CHANGELOG.md; run folders and
/// snapshots carry it, and another version is refused by name.
/// </summary>
public static class ModelVersion
{
    /// <summary>The version this library computes.</summary>
    public const int Current = 1;
}
