using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Tikkun.Research.Runs;

/// <summary>What computed a run.</summary>
/// <param name="Program">Version of the program.</param>
/// <param name="Commit">Commit of its sources; <c>dirty</c> where they were changed since, <c>unknown</c> without a repository.</param>
/// <param name="Runtime">Version of .NET, and the machine's kind.</param>
public sealed record Maker(string Program, string Commit, string Runtime)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Version of this program.</summary>
    public static string Version { get; } =
        typeof(Simulation)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <summary>This program, here.</summary>
    public static Maker Here() =>
        new(
            Version,
            CommitOf(AppContext.BaseDirectory),
            $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}"
        );

    /// <summary>Both, where one began a run and another goes on with it.</summary>
    internal Maker Then(Maker next) =>
        new(Joined(Program, next.Program), Joined(Commit, next.Commit), Joined(Runtime, next.Runtime));

    private static string Joined(string first, string next) =>
        first.Split(", ").Contains(next) ? first : $"{first}, {next}";

    private static string CommitOf(string folder)
    {
        var root = new DirectoryInfo(folder);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Tikkun.slnx")))
            root = root.Parent;
        if (root is null || !Path.Exists(Path.Combine(root.FullName, ".git")))
            return "unknown";
        string? changes = Git(root.FullName, "status", "--porcelain", "--", "src");
        string? head = Git(root.FullName, "rev-parse", "HEAD");
        return changes is null || head is null ? "unknown"
            : changes.Length > 0 ? "dirty"
            : head;
    }

    private static string? Git(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["--no-optional-locks", "-C", root, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("GIT_DIR");
        start.Environment.Remove("GIT_WORK_TREE");
        start.Environment.Remove("GIT_INDEX_FILE");
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEndAsync();
            if (output.Wait(Patience) && git.WaitForExit(Patience))
                return git.ExitCode == 0 ? output.Result.Trim() : null;
            git.Kill();
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no git; the run is of use without.
            return null;
        }
    }
}
