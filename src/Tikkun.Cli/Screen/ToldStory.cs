using Tikkun.Research.Runs;
using Tikkun.Research.Stories;

namespace Tikkun.Cli.Screen;

/// <summary>A story and the run it is of.</summary>
internal sealed class ToldStory
{
    public ToldStory(StoredRun run, Simulation simulation, Diary diary)
    {
        Location = run.Location;
        Souls = run.Record.Souls;
        Ticks = simulation.Ticks;
        Generation = simulation.Network.GenerationOf(diary.Soul);
        Story = Story.Of(diary, Generation * simulation.Parameters.GenerationsGap);
    }

    public string Location { get; }

    public long Souls { get; }

    public int Ticks { get; }

    /// <summary>Counted from 0.</summary>
    public int Generation { get; }

    public Story Story { get; }
}
