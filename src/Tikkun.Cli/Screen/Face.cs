using System.Diagnostics;
using Tikkun.Networks;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;

namespace Tikkun.Cli.Screen;

/// <summary>What a person, or with --json a program, sees of a run.</summary>
internal sealed class Face(bool isJson, bool isQuiet)
{
    private readonly long begun = Stopwatch.GetTimestamp();

    /// <summary>Shows a run while it goes on, and its result.</summary>
    /// <returns>The exit code.</returns>
    public int Finish(Run run, StopSignals signals)
    {
        var group = run.Simulation.Network.Group;
        ShowLimits(group);
        if (!isQuiet)
            Console.Error.WriteLine(Announcement(run));
        Outcome outcome;
        using (var live = LiveLine.Begin(run.Simulation, isQuiet))
            outcome = run.Finish(live.Note, begun, signals.Token);
        ShowResult(outcome, group);
        if (!isJson && group is null && run.Simulation.Network.Souls == TenText.Souls)
            TenText.Print(run.Simulation);
        if (outcome.End.Ended != Ended.Stopped)
            return 0;
        Console.Error.WriteLine($"stopped at tick {outcome.End.Ticks}; go on with: tikkun resume {run.Location}");
        return signals.ExitCode;
    }

    /// <summary>Shows a result.</summary>
    public void Show(Outcome outcome, Group? group)
    {
        ShowLimits(group);
        ShowResult(outcome, group);
    }

    private void ShowResult(Outcome outcome, Group? group)
    {
        if (isJson)
            ResultJson.Print(outcome);
        else
            ResultTable.Print(outcome, group is not null);
    }

    /// <summary>What is not measured comes before anything that is.</summary>
    public void ShowLimits(Group? group)
    {
        if (group is null || (isJson && isQuiet))
            return;
        var screen = isJson ? Console.Error : Console.Out;
        string limits =
            "A real group. What is measured are the ties and the whole only, never a member; it is not a measure of anyone, "
            + "nor of the group. The data stays on this machine.";
        string unknown = group.FeelingsGiven
            ? ""
            : " How close the members feel is not given: the start is taken as 0, which stands for unknown.";
        foreach (string line in Lines.Wrapped(limits + unknown, Listing.Width))
            screen.WriteLine(line);
    }

    private static string Announcement(Run run)
    {
        var simulation = run.Simulation;
        var network = simulation.Network;
        string who = network.Group is null ? "souls" : "members";
        string from = simulation.Ticks == 0 ? "" : $", goes on from tick {simulation.Ticks}";
        string threads = simulation.Threads == 1 ? "1 thread" : $"{simulation.Threads} threads";
        return $"{Words.Count(network.Souls)} {who}, {Words.Count(network.Ends)} tie ends, seed {simulation.Parameters.Seed}, "
            + $"{threads} → {run.Location}{from}";
    }
}
