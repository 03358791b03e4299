using Xunit;

namespace Tikkun.Tests;

/// <summary>The checkout that the tests stand in, and files approved by hand.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string At(string relative) => Path.Combine(Root, relative);

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}"));

    /// <summary>Whether what was approved is written anew.</summary>
    public static bool Approves => Environment.GetEnvironmentVariable("TIKKUN_APPROVE") == "1";

    /// <summary>
    /// Compares a text with the one approved in the repository; with TIKKUN_APPROVE=1 it is approved instead, to be
    /// looked at before it is committed.
    /// </summary>
    public static void ShouldBeApproved(string actual, string approved, Action<string> approve)
    {
        if (Approves)
            approve(actual);
        else
            Assert.Equal(approved, actual, ignoreLineEndingDifferences: true);
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Tikkun.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
