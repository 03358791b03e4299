using System.Text;
using System.Text.Json;
using Tikkun.Networks;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;
using Tikkun.Research.Stories;

namespace Tikkun.Research.Report;

/// <summary>
/// The report of a run: one page in one file that asks nothing of the network. What it shows of souls is recorded by running
/// the run again, which gives the same bits.
/// </summary>
public static class RunReport
{
    /// <summary>Name of the page in the folder of its run.</summary>
    public const string Name = "report.html";

    /// <summary>Writes the report of a run that has a result into its folder.</summary>
    /// <param name="run">The run.</param>
    /// <param name="simulation">The simulation of its scenario, at tick 0.</param>
    /// <param name="soul">The soul whose story is told; of a real group none is.</param>
    /// <param name="afterTick">Called after every tick.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <returns>The page.</returns>
    /// <exception cref="MistakesException">The run has no result, or its series does not end with it.</exception>
    /// <exception cref="InvalidDataException">It runs differently now.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static string Write(
        StoredRun run,
        Simulation simulation,
        SoulId soul,
        Action<Simulation> afterTick,
        CancellationToken stop
    )
    {
        var end = run.Result().End;
        int[] ticks = FrameTicks.Upto(end.Ticks);
        bool isGroup = simulation.Network.Group is not null;
        var sample = new SoulSample(simulation.Network.Souls);
        var souls = isGroup ? null : new SoulFrames(sample, simulation.Network);
        var ties = isGroup ? new TieFrames() : null;
        var diary = isGroup ? null : Diary.Begin(simulation, soul);
        Action<Simulation> keep = souls is null ? ties!.Keep : souls.Keep;

        var kept = ticks.ToHashSet();
        keep(simulation);
        Replay.Whole(
            run,
            simulation,
            at =>
            {
                diary?.Note(at);
                if (kept.Contains(at.Ticks))
                    keep(at);
                afterTick(at);
            },
            stop
        );

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Told.WriteRun(json, run.Record, run.Scenario);
            Told.WriteMeasures(json);
            Told.WriteParameters(json, run.Scenario);
            Told.WriteTimeline(json, run.Scenario);
            Told.WriteSources(json);
            json.WritePropertyName("series");
            Columns.WriteSeries(json, Path.Combine(run.Location, "series.csv"));
            json.WritePropertyName("generations");
            Columns.WriteGenerations(json, Path.Combine(run.Location, "generations.csv"), simulation.Generations);
            if (diary is not null)
                Told.WriteStory(json, diary, simulation);
            if (souls is not null)
                WriteWheel(json, sample, ticks, souls);
            else
                WriteBands(json, ticks, ties!);
            json.WriteEndObject();
        }
        string page = Path.Combine(run.Location, Name);
        Page.Save(page, Name, Encoding.UTF8.GetString(buffer.ToArray()));
        return page;
    }

    private static void WriteWheel(Utf8JsonWriter json, SoulSample sample, int[] ticks, SoulFrames frames)
    {
        json.WriteStartObject("wheel");
        json.WriteNumber("souls", sample.Souls);
        json.WriteNumber("shown", sample.Shown);
        json.WriteNumber("branches", sample.Branches);
        json.WriteNumber("rimLack", SoulCode.RimLack);
        WriteFrames(json, ticks, frames.Text());
    }

    private static void WriteBands(Utf8JsonWriter json, int[] ticks, TieFrames frames)
    {
        json.WriteStartObject("ties");
        json.WriteNumber("bands", TieFrames.Bands);
        WriteFrames(json, ticks, frames.Text());
    }

    private static void WriteFrames(Utf8JsonWriter json, int[] ticks, string frames)
    {
        json.WriteStartArray("ticks");
        foreach (int tick in ticks)
            json.WriteNumberValue(tick);
        json.WriteEndArray();
        json.WriteString("frames", frames);
        json.WriteEndObject();
    }
}
