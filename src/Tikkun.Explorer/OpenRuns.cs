using System.Collections.Concurrent;
using System.Security.Cryptography;
using Tikkun.Research.Reading;

namespace Tikkun.Explorer;

/// <summary>The live runs of a server. One that nobody looks at for a while is let go. Thread-safe.</summary>
/// <param name="options">How the explorer is opened.</param>
internal sealed class OpenRuns(ExplorerOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, OpenRun> open = [];
    private readonly Lock making = new();
    private volatile bool isEnded;

    public int Count => open.Count;

    public int Viewers => open.Values.Sum(run => run.Viewers);

    public OpenRun? Find(string id) => open.GetValueOrDefault(id);

    /// <summary>Opens a run.</summary>
    /// <exception cref="MistakesException">What is asked for cannot be used.</exception>
    /// <exception cref="InvalidOperationException">There are as many as there may be.</exception>
    /// <exception cref="InsufficientMemoryException">It cannot fit.</exception>
    public OpenRun Open(Asked asked)
    {
        lock (making)
        {
            if (isEnded)
                throw new ObjectDisposedException(null, "the explorer ends");
            if (open.Count >= Limits.Runs && open.Values.FirstOrDefault(run => run.Viewers == 0) is { } idle)
                Close(idle, Farewell.NoSuchRun);
            if (open.Count >= Limits.Runs)
                throw new InvalidOperationException(
                    $"{Limits.Runs} runs are being looked at, which is as many as this explorer holds; close one"
                );
            string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
            var run = asked.Make(id, options);
            open[id] = run;
            run.Left += () => _ = CloseWhenLeft(run);
            run.Start();
            _ = CloseWhenLeft(run);
            return run;
        }
    }

    public void Dispose()
    {
        isEnded = true;
        foreach (var run in open.Values)
            Close(run, Farewell.ServerEnds);
    }

    private async Task CloseWhenLeft(OpenRun run)
    {
        long visits = run.Visits;
        await Task.Delay(options.Patience);
        if (run.Viewers == 0 && run.Visits == visits)
            Close(run, Farewell.NoSuchRun);
    }

    private void Close(OpenRun run, Farewell why)
    {
        if (open.TryRemove(run.Id, out _))
            run.End(why);
    }
}
