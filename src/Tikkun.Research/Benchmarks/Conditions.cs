using System.Globalization;
using System.Text.Json;
using Tikkun.Model;
using Tikkun.Research.Runs;

namespace Tikkun.Research.Benchmarks;

/// <summary>Under which figures were measured.</summary>
/// <param name="Threads">Threads that shared the work.</param>
/// <param name="Rounds">How often everything was measured.</param>
public sealed record Conditions(int Threads, int Rounds)
{
    private readonly Maker maker = Maker.Here();

    /// <summary>The day, in universal time.</summary>
    public string Date { get; } = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In a line.</summary>
    public override string ToString() =>
        $"{Machine.Processor}, vectors: {Machine.Vectors}; threads: {Threads}; medians of {Rounds}; "
        + $"version {maker.Program}, {Date}";

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("date", Date);
        json.WriteString("version", maker.Program);
        json.WriteNumber("modelVersion", ModelVersion.Current);
        json.WriteString("commit", maker.Commit);
        json.WriteString("runtime", maker.Runtime);
        json.WriteString("processor", Machine.Processor);
        json.WriteNumber("cores", Environment.ProcessorCount);
        json.WriteNumber("lanes", Simulation.Lanes);
        json.WriteString("vectors", Machine.Vectors);
        json.WriteNumber("threads", Threads);
    }
}
