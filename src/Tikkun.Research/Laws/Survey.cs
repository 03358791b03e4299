namespace Tikkun.Research.Laws;

/// <summary>Which laws are looked at in which worlds.</summary>
public static class Survey
{
    /// <summary>How far free parameters are drawn from their defaults, as a share.</summary>
    public const double Drawn = 0.25;

    /// <summary>The laws on the default, and each that counts once more with the settings with which it should fail.</summary>
    public static IReadOnlyList<(World World, IReadOnlyList<Law> Laws)> Plain(IReadOnlyList<Law> laws) =>
        [
            (World.Standard, laws),
            .. laws.Where(l => l.IsCounted)
                .GroupBy(Failing)
                .Select(group => (group.Key, (IReadOnlyList<Law>)[.. group])),
        ];

    /// <summary>The world in which a law should fail.</summary>
    public static World Failing(Law law) => new($"with {law.Fails}", After: law.Fails);

    /// <summary>The laws on the default, and without each rule.</summary>
    public static IReadOnlyList<(World World, IReadOnlyList<Law> Laws)> WithoutEachRule(IReadOnlyList<Law> laws) =>
        [(World.Standard, laws), .. World.WithoutEachRule().Select(w => (w, laws))];

    /// <summary>The laws on the default, and with all free parameters drawn anew so many times.</summary>
    public static IReadOnlyList<(World World, IReadOnlyList<Law> Laws)> WithDraws(IReadOnlyList<Law> laws, int draws) =>
        [(World.Standard, laws), .. Enumerable.Range(1, draws).Select(i => (World.Drawn(i, Drawn), laws))];
}
