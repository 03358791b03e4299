using Tikkun.Measures;
using Tikkun.Networks;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Laws;

/// <summary>
/// The course of one run: a column of numbers for every measure, from tick 0 to the last, and some looks that laws need
/// besides. Any implementation of the model can give one, as CSV.
/// </summary>
public sealed class Course
{
    /// <summary>1 at ticks at which a run beside it has another running checksum, else 0.</summary>
    public const string Parted = "parted";

    /// <summary>The soul that laws single out.</summary>
    public static SoulId Soul { get; } = new(3);

    private const int Pause = 10;
    private readonly Dictionary<string, double[]> columns;

    private Course(long souls, Dictionary<string, double[]> columns)
    {
        Souls = souls;
        this.columns = columns;
        Ticks = columns["nearness"].Length - 1;
    }

    /// <summary>Souls in the run.</summary>
    public long Souls { get; }

    /// <summary>Ticks done.</summary>
    public int Ticks { get; }

    /// <summary>A column; NaN where there was nothing to measure.</summary>
    public double[] this[string name] => columns[name];

    /// <summary>The last value of a column.</summary>
    public double Last(string name) => columns[name][^1];

    /// <summary>The value at a tick; after the end of a run, which then stands still, its last.</summary>
    public double At(string name, int tick) => columns[name][Math.Min(tick, Ticks)];

    /// <summary>The first tick at which a column is at least so much; null where it never is.</summary>
    public int? First(string name, double least)
    {
        int tick = Array.FindIndex(columns[name], value => value >= least);
        return tick < 0 ? null : tick;
    }

    /// <summary>Makes a run and keeps its course.</summary>
    /// <param name="world">Under what.</param>
    /// <param name="arm">The run.</param>
    /// <param name="souls">Souls.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Course Of(World world, Arm arm, long souls, ulong seed, CancellationToken stop)
    {
        using var simulation = Begin(world, arm, souls, seed);
        using var beside = arm.Beside is { } other ? Begin(world, other, souls, seed) : null;
        return Of(simulation, beside, stop);
    }

    /// <summary>Runs a simulation to its end and keeps its course; that of a run beside it, where there is one, goes on with it.</summary>
    internal static Course Of(Simulation simulation, Simulation? beside, CancellationToken stop)
    {
        var taking = new Taking(simulation, beside);
        taking.Note();
        while (!simulation.IsOver)
        {
            stop.ThrowIfCancellationRequested();
            simulation.Step();
            beside?.Step();
            taking.Note();
        }
        return new Course(simulation.Network.Souls, taking.Columns());
    }

    /// <summary>Reads one from CSV: a header, then a line for each tick; an empty field is nothing to measure.</summary>
    /// <exception cref="MistakesException">It is not there, or no such table.</exception>
    public static Course Read(string path, long souls)
    {
        if (!File.Exists(path))
            throw Wrong(MistakeKind.FileMissing, null, "", "", "the course of a run, as CSV");
        string[] lines = File.ReadAllLines(path);
        string[] names = lines.Length == 0 ? [] : lines[0].Split(',');
        if (!names.Contains("nearness") || lines.Length < 2)
            throw Wrong(
                MistakeKind.ColumnMissing,
                1,
                "nearness",
                "",
                "a header with the measures, and a line for each tick"
            );
        var columns = names.ToDictionary(name => name, _ => new double[lines.Length - 1]);
        foreach (var (row, line) in lines.Skip(1).Index())
        {
            string[] fields = line.Split(',');
            if (fields.Length != names.Length)
                throw Wrong(MistakeKind.FieldCount, row + 2, "", "", $"{names.Length} fields, as the header has");
            foreach (var (name, field) in names.Zip(fields))
            {
                double value = double.NaN;
                if (field.Length > 0 && !Numbers.TryNumber(field, out value))
                    throw Wrong(MistakeKind.WrongType, row + 2, name, field, "a number, or nothing");
                columns[name][row] = value;
            }
        }
        return new Course(souls, columns);

        MistakesException Wrong(MistakeKind kind, int? line, string key, string value, string expected) =>
            new([new Mistake(kind, path, line, key, value, expected)]);
    }

    private static Simulation Begin(World world, Arm arm, long souls, ulong seed) =>
        Simulation.Create(world.ParametersOf(arm, souls, seed), world.TimelineOf(arm), threads: 1);

    /// <summary>Notes the columns while a run goes on.</summary>
    private sealed class Taking
    {
        private static readonly Measure[] OfGenerations = [Measure.Find("complete")!, Measure.Find("prepared")!];

        private readonly Simulation simulation;
        private readonly Simulation? beside;
        private readonly List<double[]> rows = [];
        private readonly List<string> names;
        private readonly double[] members;

        public Taking(Simulation simulation, Simulation? beside)
        {
            this.simulation = simulation;
            this.beside = beside;
            int generations = simulation.Generations;
            names =
            [
                .. Measure.All.Select(m => m.Name),
                .. Enumerable.Range(0, generations).SelectMany(g => new[] { $"g{g}.complete", $"g{g}.prepared" }),
                .. Look.Names,
                Parted,
            ];
            members = new double[generations];
            for (int soul = 0; soul < simulation.Network.Souls; soul++)
                members[simulation.Network.GenerationOf(new SoulId(soul))]++;
        }

        public void Note()
        {
            var row = new List<double>(names.Count);
            row.AddRange(simulation.Values(Measure.All));
            for (int generation = 0; generation < members.Length; generation++)
            {
                double[] values = simulation.Values(OfGenerations, generation);
                row.AddRange([values[0] / members[generation], values[1]]);
            }
            double[] looks = new double[Look.Names.Count];
            bool isWide = simulation.Ticks % Pause == 0;
            simulation.Observe(view => Look.At(view, simulation.Parameters, isWide, looks));
            row.AddRange(looks);
            row.Add(
                beside is null ? double.NaN
                : beside.Chain == simulation.Chain ? 0
                : 1
            );
            rows.Add([.. row]);
        }

        public Dictionary<string, double[]> Columns() =>
            names.Index().ToDictionary(n => n.Item, n => rows.Select(row => row[n.Index]).ToArray());
    }
}
