using System.Globalization;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Laws;

namespace Tikkun.Research;

/// <summary>
/// Signs and stalls: the default beside the model with a rule changed or taken away, on paired seeds. A table of what the
/// model does, not yet a test of what the texts claim.
/// </summary>
public sealed class Signs
{
    private readonly long souls;
    private readonly ulong[] seeds;

    /// <param name="souls">Souls in each run.</param>
    /// <param name="seeds">Seeds; every run is made once with each.</param>
    public Signs(long souls, IEnumerable<ulong> seeds)
    {
        this.souls = souls;
        this.seeds = [.. seeds];
    }

    private sealed record Experiment(string Claim, string Run, string Settings, params Intervention[] Timeline);

    private sealed record Outcome(
        int? HalfTick,
        int? Tick99,
        double Nearness,
        double Complete,
        double Waiting,
        double Given,
        double Exile,
        double EndsOfFirst
    );

    private const string Standard = "default";
    private static readonly SoulId First = new(3);

    private static readonly Experiment[] Experiments =
    [
        new("", Standard, ""),
        new("the breaking (A02)", "none: side by side", "breaking.kind=beside"),
        new("", "none: an alloy", "breaking.kind=alloy"),
        new("", "breaking of one level", "breaking.levels=1"),
        new("", "breaking of two levels", "breaking.levels=2"),
        new(
            "none alone (D03)",
            "one soul awake among sleepers",
            "awakening.threshold=1",
            new Intervention.Wake(1, First)
        ),
        new(
            "",
            "the same, strength 1",
            "awakening.threshold=1 strength=1 completion.help=0",
            new Intervention.Wake(1, First)
        ),
        new("degree by degree (C18)", "all desire at once", "", new Intervention.RevealAll(1)),
        new("", "the same, strength 1", "strength=1", new Intervention.RevealAll(1)),
        new("", "given step 2", "given.step=2"),
        new("", "given step 4", "given.step=4"),
        new("a greater desire (B03)", "none at all", "given.chance=0 vigilance=0"),
        new("one completes all (D01)", "nobody able to wake alone", "awakening.threshold=0.97"),
        new("", "the same, one soul purified", "awakening.threshold=0.97", new Intervention.Purify(5, First)),
        new(
            "",
            "the same, completion helps no one",
            "awakening.threshold=0.97 completion.help=0",
            new Intervention.Purify(5, First)
        ),
        new("", "completion helps no one", "completion.help=0"),
        new("fathers and sons (D11, D17)", "preparation 0.5", "generations.preparation=0.5"),
        new("", "preparation 0", "generations.preparation=0"),
        new("", "growth 2", "generations.growth=2"),
        new("", "growth 2, preparation 0.75", "generations.growth=2 generations.preparation=0.75"),
        new("", "growth 2, preparation 0.5", "generations.growth=2 generations.preparation=0.5"),
        new("", "growth 2, preparation 0", "generations.growth=2 generations.preparation=0"),
        new("", "one generation", "generations.count=1"),
        new("", "six generations", "generations.count=6"),
        new("go down to lift (A06)", "nothing beyond reach, no one goes down", "reach.beyond=0 vigilance=0"),
        new("", "nothing beyond reach", "reach.beyond=0"),
        new("search before losing (C30)", "vigilance 0", "vigilance=0"),
        new("", "vigilance 0.9", "vigilance=0.9"),
        new("help from above (C12)", "answer 0", "answer=0"),
        new("", "answer 0, vigilance 0", "answer=0 vigilance=0"),
        new("compassion (E05)", "arousal 0", "compassion.arousal=0"),
        new("", "arousal 1", "compassion.arousal=1"),
        new("rope (E15)", "pull 0", "rope.pull.thought=0 rope.pull.speech=0 rope.pull.deed=0"),
        new("", "pull 0.2", "rope.pull.thought=0.2 rope.pull.speech=0.2 rope.pull.deed=0.2"),
        new("", "pull 0.5", "rope.pull.thought=0.5 rope.pull.speech=0.5 rope.pull.deed=0.5"),
        new("importance (C22, C24)", "never learned", "importance.learning=0"),
        new("", "never fading", "importance.fading=0"),
        new(
            "upkeep (B15)",
            "light out at 300, back at 400",
            "",
            new Intervention.Change(300, "light", "0"),
            new Intervention.Change(400, "light", "1")
        ),
        new("topology", "no tens", "ties.kind=mixed"),
        new("strength", "strength 0.1", "strength=0.1"),
        new("", "strength 0.05", "strength=0.05"),
    ];

    /// <summary>Runs everything and gives a table in Markdown.</summary>
    /// <param name="progress">Told how many runs are done, of how many.</param>
    /// <param name="stop">Checked between runs.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public string Table(Action<int, int>? progress = null, CancellationToken stop = default)
    {
        var outcomes = new Outcome[Experiments.Length][];
        for (int i = 0; i < outcomes.Length; i++)
            outcomes[i] = new Outcome[seeds.Length];
        int done = 0;
        SideBySide.Do(
            Enumerable.Range(0, Experiments.Length * seeds.Length),
            index =>
            {
                int experiment = index / seeds.Length;
                int seed = index % seeds.Length;
                outcomes[experiment][seed] = Run(Experiments[experiment], seeds[seed]);
                progress?.Invoke(Interlocked.Increment(ref done), Experiments.Length * seeds.Length);
            },
            stop
        );
        var lines = new List<string>
        {
            Invariant(
                $"{souls:N0} souls, seeds {seeds[0]} to {seeds[^1]}, model version {ModelVersion.Current}: mean (least–most) over the seeds. `./tikkun signs --souls {souls} --seeds {seeds[0]}..{seeds[^1]} --into docs/model.md` makes this table. Never counts as later."
            ),
            "",
            "| claim | run | half-way, tick | 99 % complete, tick | later or sooner than the default | nearness at the end | complete | waiting | descents given | exile summed |",
            "|---|---|---|---|---|---|---|---|---|---|",
        };
        lines.AddRange(Experiments.Select((e, i) => Row(e, outcomes[i], outcomes[0])));
        return string.Join('\n', lines);
    }

    private Outcome Run(Experiment experiment, ulong seed)
    {
        var parameters = Settings.Apply(new Parameters { Souls = souls, Seed = seed }, experiment.Settings);
        using var simulation = Simulation.Create(parameters, new Timeline(experiment.Timeline), threads: 1);
        double exile = 0;
        simulation.Run(at => exile += at["exile"]);
        return new Outcome(
            simulation.HalfTick,
            simulation.Tick99,
            simulation["nearness"],
            simulation["complete"] / souls,
            simulation["waiting"] / souls,
            simulation["given"],
            exile,
            simulation.Observe(view => view.Revealed[(int)First.Value])
        );
    }

    private static string Row(Experiment experiment, Outcome[] outcomes, Outcome[] standard)
    {
        bool alone = experiment.Timeline is [Intervention.Wake];
        string ends = alone ? Invariant($"; it feels {Spread(outcomes, o => o.EndsOfFirst, "0")} ends") : "";
        string[] cells =
        [
            experiment.Claim,
            experiment.Run,
            Ticks(outcomes, o => o.HalfTick),
            Ticks(outcomes, o => o.Tick99),
            experiment.Run == Standard ? "" : Sign(outcomes, standard),
            Spread(outcomes, o => o.Nearness, "0.000") + ends,
            Spread(outcomes, o => o.Complete, "0.00"),
            Spread(outcomes, o => o.Waiting, "0.00"),
            Spread(outcomes, o => o.Given, "0"),
            Spread(outcomes, o => o.Exile, "0"),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    /// <summary>On how many of the paired seeds half-way comes later than by default, and sooner; never counts as later.</summary>
    private static string Sign(Outcome[] outcomes, Outcome[] standard)
    {
        var pairs = outcomes.Zip(
            standard,
            (a, b) => Math.Sign((a.HalfTick ?? int.MaxValue) - (b.HalfTick ?? int.MaxValue))
        );
        int later = pairs.Count(sign => sign > 0);
        int sooner = pairs.Count(sign => sign < 0);
        return Invariant($"{later} later, {sooner} sooner");
    }

    private static string Ticks(Outcome[] outcomes, Func<Outcome, int?> tick)
    {
        var reached = outcomes.Where(o => tick(o) is not null).ToArray();
        if (reached.Length == 0)
            return "never";
        string spread = Spread(reached, o => tick(o)!.Value, "0");
        return reached.Length == outcomes.Length
            ? spread
            : Invariant($"{spread}, on {reached.Length} of {outcomes.Length}");
    }

    private static string Spread(Outcome[] outcomes, Func<Outcome, double> value, string format)
    {
        string Text(double number) => number.ToString(format, CultureInfo.InvariantCulture);
        var values = outcomes.Select(value).ToArray();
        string least = Text(values.Min());
        string most = Text(values.Max());
        return least == most ? least : $"{Text(values.Average())} ({least}–{most})";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
