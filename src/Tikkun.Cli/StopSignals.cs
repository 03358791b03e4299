using System.Runtime.InteropServices;

namespace Tikkun.Cli;

/// <summary>
/// Ctrl-C and a request to end stop the run between two ticks, after a snapshot. The second time they end it at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public StopSignals() =>
        registrations = [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];

    public CancellationToken Token => source.Token;

    /// <summary>128 and the number of the signal, as shells count.</summary>
    public int ExitCode { get; private set; }

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
            return;
        ExitCode = context.Signal == PosixSignal.SIGINT ? 130 : 143;
        context.Cancel = true;
        source.Cancel();
    }
}
