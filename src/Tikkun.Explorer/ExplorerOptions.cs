namespace Tikkun.Explorer;

/// <summary>How the explorer is opened.</summary>
public sealed record ExplorerOptions
{
    /// <summary>A scenario file, or the name of one that ships; null where none was given.</summary>
    public string? Scenario { get; init; }

    /// <summary>A group file in place of the scenario's; null where none was given.</summary>
    public string? Group { get; init; }

    /// <summary>A lesson file, or the name of one that ships, to begin with; null where none was given.</summary>
    public string? Lesson { get; init; }

    /// <summary>The address to serve on; beyond this machine a one-time key is asked for.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>The port that is served on where none is asked for and it is free.</summary>
    public const int UsualPort = 5080;

    /// <summary>The port; 0 takes one that is free; null takes the usual one, or one that is free.</summary>
    public int? Port { get; init; }

    /// <summary>Threads that share the work of a run; 0 takes one per processor.</summary>
    public int Threads { get; init; }

    /// <summary>How long a run that nobody looks at is kept.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);
}
