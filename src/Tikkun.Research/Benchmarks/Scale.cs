using System.Text.Json;
using Tikkun.Model;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Benchmarks;

/// <summary>How the cost of a run grows with the souls.</summary>
public sealed class Scale
{
    private Scale(ScaleRow[] rows, Conditions conditions)
    {
        Rows = rows;
        Conditions = conditions;
    }

    /// <summary>A row for each number of souls, in their order.</summary>
    public IReadOnlyList<ScaleRow> Rows { get; }

    /// <summary>Under which it was measured.</summary>
    public Conditions Conditions { get; }

    /// <summary>Measures whole runs.</summary>
    /// <param name="sizes">How many souls, in each run.</param>
    /// <param name="threads">Threads to share the work; 0 takes one per processor.</param>
    /// <param name="repeat">How often each is run.</param>
    /// <param name="progress">Told what is being measured.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Scale Of(
        IReadOnlyList<long> sizes,
        int threads,
        int repeat,
        Action<string> progress,
        CancellationToken stop
    )
    {
        progress("warming up");
        Warmth.Bring(() => WholeRun.Of(new Parameters { Souls = Warmth.Souls }, threads, stop));
        var rows = new ScaleRow[sizes.Count];
        foreach (var (i, souls) in sizes.Index())
        {
            var parameters = new Parameters { Souls = souls };
            var runs = new WholeRun[repeat];
            for (int r = 0; r < repeat; r++)
            {
                progress(FormattableString.Invariant($"{souls:N0} souls: run {r + 1} of {repeat}"));
                runs[r] = WholeRun.Of(parameters, threads, stop);
            }
            Holding.Begun(parameters, threads, out double bytes).Dispose();
            rows[i] = new ScaleRow(souls, runs, bytes);
        }
        return new Scale(rows, new Conditions(rows[0].Runs[0].Threads, repeat));
    }

    /// <summary>Writes conditions and rows as a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Conditions.Write(json);
        json.WriteStartArray("rows");
        foreach (var row in Rows)
        {
            json.WriteStartObject();
            foreach (var figure in Figures.OfScale)
                figure.Write(json, row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Keeps it as CSV in a folder, in place of what was kept on the same day.</summary>
    public void Record(string folder)
    {
        string[] lines =
        [
            $"# {Conditions}",
            string.Join(',', Figures.OfScale.Select(f => f.Name)),
            .. Rows.Select(row => string.Join(',', Figures.OfScale.Select(f => Numbers.Text(f.Of(row))))),
        ];
        File.WriteAllText(Path.Combine(folder, $"{Conditions.Date}-scale.csv"), string.Join('\n', lines) + "\n");
    }
}
