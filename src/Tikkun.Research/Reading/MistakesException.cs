namespace Tikkun.Research.Reading;

/// <summary>What was given cannot be used.</summary>
/// <param name="mistakes">All that was found in one pass, in its order.</param>
public sealed class MistakesException(IReadOnlyList<Mistake> mistakes) : Exception(string.Join('\n', mistakes))
{
    /// <summary>All that was found in one pass, in its order.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; } = mistakes;
}
