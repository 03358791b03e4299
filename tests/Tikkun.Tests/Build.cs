namespace Tikkun.Tests;

/// <summary>How these tests were built.</summary>
internal static class Build
{
#if DEBUG
    public const string Configuration = "debug";
#else
    public const string Configuration = "release";
#endif
}
