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

    /// <summary>Compares a text with a file of the repository, which need not be there before it is approved.</summary>
    public static void ShouldBeFile(string actual, string file)
    {
        string path = At(file);
        ShouldBeApproved(
            actual,
            File.Exists(path) ? File.ReadAllText(path) : "",
            made => File.WriteAllText(path, made)
        );
    }

    /// <summary>Compares a table with that between two comments of a document.</summary>
    public static void ShouldStandIn(string document, string name, string table)
    {
        string text = File.ReadAllText(At(document));
        string open = $"<!-- {name} -->\n\n";
        int from = text.IndexOf(open, StringComparison.Ordinal) + open.Length;
        int to = text.IndexOf($"\n\n<!-- /{name} -->", StringComparison.Ordinal);
        ShouldBeApproved(
            table,
            text[from..to],
            actual => File.WriteAllText(At(document), text[..from] + actual + text[to..])
        );
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Tikkun.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
