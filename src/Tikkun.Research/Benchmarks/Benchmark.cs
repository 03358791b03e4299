using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tikkun.Research.Benchmarks;

/// <summary>How fast the model is on this machine, measured over several rounds in one process.</summary>
public sealed class Benchmark
{
    private const int WarmBytes = 1 << 20;
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Round[] rounds;

    private Benchmark(long souls, Round[] rounds, WidthFigures[] widths)
    {
        Souls = souls;
        Widths = widths;
        this.rounds = rounds;
        Conditions = new Conditions(Run.Threads, rounds.Length);
    }

    /// <summary>Souls.</summary>
    public long Souls { get; }

    /// <summary>Tie ends.</summary>
    public long Ends => Run.Ends;

    /// <summary>The checksum of the run.</summary>
    public string Checksum => Run.Checksum;

    /// <summary>Under which it was measured.</summary>
    public Conditions Conditions { get; }

    /// <summary>Every width that this processor has vectors for, and one soul at a time.</summary>
    public IReadOnlyList<WidthFigures> Widths { get; }

    internal WholeRun Run => rounds[0].Run;

    /// <summary>After the first run: what comes later only adds.</summary>
    internal long PeakBytes => rounds[0].PeakBytes;

    /// <summary>Measures everything.</summary>
    /// <param name="souls">Souls.</param>
    /// <param name="threads">Threads to share the work; 0 takes one per processor.</param>
    /// <param name="repeat">How often everything is measured.</param>
    /// <param name="progress">Told what is being measured.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="InvalidOperationException">What was measured is not what it should be.</exception>
    public static Benchmark Of(long souls, int threads, int repeat, Action<string> progress, CancellationToken stop)
    {
        progress("warming up");
        Warmth.Bring(() => Round.Of(Math.Min(souls, Warmth.Souls), threads, WarmBytes, static _ => { }, stop));
        var rounds = new Round[repeat];
        for (int i = 0; i < repeat; i++)
        {
            string round = $"round {i + 1} of {repeat}";
            rounds[i] = Round.Of(souls, threads, Copying.Bytes, what => progress($"{round}: {what}"), stop);
        }
        if (rounds.DistinctBy(r => (r.Run.Checksum, r.Run.EndsVisited)).Count() > 1)
            throw new InvalidOperationException("the same run gave other bits");
        WidthFigures[] widths =
        [
            .. Simulation.LanesHere.Select(lanes =>
            {
                progress($"{lanes} lanes");
                return WidthFigures.Of(lanes, souls, threads, stop);
            }),
        ];
        if (widths.DistinctBy(w => w.Checksum).Count() > 1)
            throw new InvalidOperationException("another width gave other bits");
        return new Benchmark(souls, rounds, widths);
    }

    /// <summary>Writes conditions and figures as a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteFigures(json);
        json.WriteEndObject();
    }

    /// <summary>Keeps them, with every single timing, in a folder, in place of what was kept on the same day.</summary>
    public void Record(string folder)
    {
        using var file = File.Create(Path.Combine(folder, $"{Conditions.Date}-bench.json"));
        using (var json = new Utf8JsonWriter(file, Indented))
        {
            json.WriteStartObject();
            WriteFigures(json);
            json.WritePropertyName("rounds");
            JsonSerializer.Serialize(json, rounds, JsonSerializerOptions.Web);
            json.WriteEndObject();
        }
        file.Write("\n"u8);
    }

    internal double Median(Func<Round, double> timing) => rounds.Select(timing).Median();

    private void WriteFigures(Utf8JsonWriter json)
    {
        Conditions.Write(json);
        json.WriteNumber("denseThreads", Conditions.Threads);
        json.WriteNumber("souls", Souls);
        json.WriteNumber("ends", Ends);
        json.WriteString("checksum", Checksum);
        foreach (var figure in Figures.OfBenchmark)
            figure.Write(json, this);
        json.WritePropertyName("widths");
        JsonSerializer.Serialize(json, Widths, JsonSerializerOptions.Web);
    }
}
