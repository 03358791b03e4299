using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tikkun.Model;

namespace Tikkun.Research.Laws;

/// <summary>
/// Many laws in many worlds on paired seeds. The unit of work is one seed in one world: all runs that its laws ask for, each
/// made once. What is measured is kept as it comes, so that work which was stopped or killed goes on where it was.
/// </summary>
public sealed class Trials
{
    private readonly IReadOnlyList<(World World, IReadOnlyList<Law> Laws)> worlds;
    private readonly long souls;
    private readonly IReadOnlyList<ulong> seeds;
    private readonly Func<string, Course>? recorded;

    /// <param name="worlds">The worlds, and the laws to look at in each.</param>
    /// <param name="souls">Souls in each run.</param>
    /// <param name="seeds">Seeds; every run is made once with each.</param>
    /// <param name="recorded">Gives the course of that name, made elsewhere; null makes the runs.</param>
    public Trials(
        IReadOnlyList<(World World, IReadOnlyList<Law> Laws)> worlds,
        long souls,
        IReadOnlyList<ulong> seeds,
        Func<string, Course>? recorded = null
    )
    {
        this.worlds = worlds;
        this.souls = souls;
        this.seeds = seeds;
        this.recorded = recorded;
    }

    /// <summary>Does what is not done yet, several units at once, each on one thread.</summary>
    /// <param name="kept">What was measured before, and takes what is measured now.</param>
    /// <param name="progress">Told how many units are done, of how many.</param>
    /// <param name="stop">Checked between ticks.</param>
    /// <returns>Every law in every world, in their order.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; what was done is kept.</exception>
    public IReadOnlyList<Judgement> Judge(TrialTable kept, Action<int, int> progress, CancellationToken stop)
    {
        var units = seeds.SelectMany(seed => worlds.Select(w => (w.World, w.Laws, Seed: seed))).ToArray();
        var left = units.Where(u => !kept.Holds(u.World, u.Laws, u.Seed)).ToArray();
        int done = units.Length - left.Length;
        SideBySide.Do(
            left,
            unit =>
            {
                kept.Add(unit.World, unit.Seed, Measure(unit.World, unit.Laws, unit.Seed, stop));
                progress(Interlocked.Increment(ref done), units.Length);
            },
            stop
        );
        return
        [
            .. worlds.SelectMany(w =>
                w.Laws.Select(law => new Judgement(
                    law,
                    w.World,
                    [.. law.Parts.Select((part, i) => new Evidence(part, kept.Pairs(w.World, law, i, seeds)))]
                ))
            ),
        ];
    }

    /// <summary>Every run that the laws ask for, as the arm in its world, each once.</summary>
    public IEnumerable<(World World, Arm Arm, ulong Seed, string Name)> Runs() =>
        from seed in seeds
        from w in worlds
        from arm in w
            .Laws.SelectMany(l => l.Parts)
            .SelectMany(p => new[] { p.Arm, p.Control })
            .DistinctBy(arm => Key(w.World, arm))
        select (w.World, arm, seed, NameOf(w.World, arm, seed));

    /// <summary>A name for the course of a run, by all that it follows from.</summary>
    private string NameOf(World world, Arm arm, ulong seed)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"{souls} {Key(world, arm)}");
        string digest = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        return string.Create(CultureInfo.InvariantCulture, $"{digest}-{seed}");
    }

    private List<(Law Law, int Part, double Value, double Control)> Measure(
        World world,
        IReadOnlyList<Law> laws,
        ulong seed,
        CancellationToken stop
    )
    {
        var courses = new Dictionary<string, Course>();
        Course Of(Arm arm)
        {
            string key = Key(world, arm);
            if (!courses.TryGetValue(key, out var course))
                courses[key] = course = recorded is null
                    ? Course.Of(world, arm, souls, seed, stop)
                    : recorded(NameOf(world, arm, seed));
            return course;
        }

        var measured = new List<(Law, int, double, double)>();
        foreach (var law in laws)
        foreach (var (i, part) in law.Parts.Index())
            measured.Add((law, i, part.Statistic.Of(Of(part.Arm)), part.Against.Of(Of(part.Control))));
        return measured;
    }

    /// <summary>All that the course of an arm follows from but for souls and seed.</summary>
    private string Key(World world, Arm arm)
    {
        var parameters = world.ParametersOf(arm, souls, 0);
        var told = Parameter
            .All.Select(p => p.Text(parameters))
            .Concat(world.TimelineOf(arm).All.Select(i => i.ToString()));
        return string.Join(' ', told) + (arm.Beside is { } other ? $" beside {Key(world, other)}" : "");
    }
}
