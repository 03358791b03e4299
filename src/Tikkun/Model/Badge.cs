namespace Tikkun.Model;

/// <summary>What a rule or a parameter rests on.</summary>
public enum Badge
{
    /// <summary>A row of the catalogue says it.</summary>
    Text,

    /// <summary>A wider source of the same tradition says it.</summary>
    Tradition,

    /// <summary>Ours, so that it can be computed.</summary>
    Assumption,

    /// <summary>The texts say the rule; its size is ours.</summary>
    TextSizeAssumed,

    /// <summary>A setting of the run, not of the model.</summary>
    Setting,
}

/// <summary>Badges as screens and files show them.</summary>
public static class BadgeWords
{
    /// <summary>The badge in capital letters; empty for a setting.</summary>
    public static string Words(this Badge badge) =>
        badge switch
        {
            Badge.Text => "TEXT",
            Badge.Tradition => "TRADITION",
            Badge.Assumption => "ASSUMPTION",
            Badge.TextSizeAssumed => "TEXT, size ASSUMPTION",
            _ => "",
        };

    /// <summary>The badge in small letters.</summary>
    public static string Name(this Badge badge) =>
        badge == Badge.TextSizeAssumed ? "text, size ours" : $"{badge}".ToLowerInvariant();
}
