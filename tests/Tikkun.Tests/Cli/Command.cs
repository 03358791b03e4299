using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Tikkun.Cli;

namespace Tikkun.Tests.Cli;

/// <summary>The command, as it was built, in a process of its own.</summary>
internal static partial class Command
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private static readonly string Dll = typeof(RunCommand).Assembly.Location;

    public static Result Run(string folder, params string[] arguments) => RunAny(folder, ["dotnet", Dll, .. arguments]);

    /// <summary>Runs the command with variables of the environment, each as NAME=VALUE.</summary>
    public static Result RunWith(string[] variables, string folder, params string[] arguments) =>
        RunAnyWith(variables, folder, ["dotnet", Dll, .. arguments]);

    /// <summary>Runs any program to its end.</summary>
    public static Result RunAny(string folder, params string[] command) => RunAnyWith([], folder, command);

    /// <summary>Runs any program to its end, with variables of the environment, each as NAME=VALUE.</summary>
    public static Result RunAnyWith(string[] variables, string folder, params string[] command)
    {
        using var process = new Started(folder, command, variables);
        return process.Wait();
    }

    /// <summary>Starts the command.</summary>
    public static Started Start(string folder, params string[] arguments) => new(folder, ["dotnet", Dll, .. arguments]);

    /// <summary>What a process left behind.</summary>
    public sealed record Result(int Code, string Out, string Err);

    /// <summary>A process at work.</summary>
    public sealed partial class Started : IDisposable
    {
        private readonly Process process;
        private readonly StringBuilder written = new();
        private readonly StringBuilder said = new();

        internal Started(string folder, string[] command, params string[] variables)
        {
            // A test run in the background of a shell ignores Ctrl-C, and what it starts would do so too.
            if (OperatingSystem.IsLinux())
                command = ["env", "--default-signal=INT", .. command];
            var start = new ProcessStartInfo(command[0], command[1..])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            };
            foreach (string variable in variables)
                start.Environment[variable.Split('=')[0]] = variable.Split('=')[1];
            process = Process.Start(start)!;
            process.OutputDataReceived += (_, line) => Add(written, line.Data);
            process.ErrorDataReceived += (_, line) => Add(said, line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        /// <summary>Whether it has said anything.</summary>
        public bool HasSpoken => Said() != "";

        public bool Ends(TimeSpan within) => process.WaitForExit(within);

        /// <summary>What runs says first where to, when its folder is there.</summary>
        public void WaitUntilItSpeaks()
        {
            while (!HasSpoken && !process.WaitForExit(10)) { }
        }

        /// <summary>The first line that it writes; empty where it ends without one.</summary>
        public string FirstLine()
        {
            while (true)
            {
                bool isOver = process.WaitForExit(10);
                lock (written)
                    if (written.Length > 0 || isOver)
                        return written.ToString().Split('\n')[0];
            }
        }

        /// <summary>Until it has had so much of a processor: a busy machine takes longer to give it.</summary>
        public void WaitUntilItHasWorked(TimeSpan processor)
        {
            while (!process.WaitForExit(10))
            {
                process.Refresh();
                if (process.TotalProcessorTime >= processor)
                    return;
            }
        }

        public Result Wait()
        {
            process.WaitForExit();
            return new Result(process.ExitCode, written.ToString(), Said());
        }

        public void Kill() => process.Kill();

        public void PressControlC() => _ = Send(process.Id, Interrupt);

        public void AskToEnd() => _ = Send(process.Id, Terminate);

        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill();
            process.Dispose();
        }

        private string Said()
        {
            lock (said)
                return said.ToString();
        }

        private static void Add(StringBuilder text, string? line)
        {
            lock (text)
                text.Append(line is null ? "" : line + "\n");
        }

        [LibraryImport("libc", EntryPoint = "kill")]
        private static partial int Send(int process, int signal);
    }
}
