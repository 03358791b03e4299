using System.Diagnostics;
using Xunit;

namespace Tikkun.Tests;

/// <summary>Other programs, run to their end.</summary>
internal static class Commands
{
    public sealed record Result(int ExitCode, string Output, string Error);

    public static async Task<Result> Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var stop = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return new Result(process.ExitCode, await output, await error);
    }

    /// <summary>The command as these tests were built with it.</summary>
    public static Task<Result> Tikkun(string folder, params string[] arguments) =>
        Run(folder, "dotnet", [typeof(Tikkun.Cli.RunCommand).Assembly.Location, .. arguments]);
}
