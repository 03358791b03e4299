using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tikkun.Execution;
using Tikkun.Interventions;
using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Tests.Model;

/// <summary>Systems to try things on.</summary>
internal static class Worlds
{
    public static Parameters Small { get; } = new() { Souls = 600, Ticks = 700 };

    /// <summary>Darkness, cuts, a purified soul, mixed ties: every part that the default leaves alone.</summary>
    public static Parameters Troubled { get; } = Small with { Seed = 7, TiesKind = TiesKind.Mixed, Ticks = 500 };

    public static Timeline Troubles { get; } =
        new([
            new Intervention.Purify(40, new SoulId(17)),
            new Intervention.CutShare(60, 0.05),
            new Intervention.Change(150, "light", "0.3"),
            new Intervention.Change(220, "light", "1"),
            new Intervention.CutSoul(300, new SoulId(17)),
        ]);

    /// <summary>Parameters anywhere in their ranges, mostly at the ends and defaults.</summary>
    public static Gen<Parameters> AnyParameters { get; } =
        from souls in Gen.Elements(10L, 60L, 70L, 100L, 300L)
        from seed in ArbMap.Default.GeneratorFor<ulong>()
        from mixed in Gen.Elements(TiesKind.Tens, TiesKind.Mixed)
        from kind in Gen.Elements(BreakingKind.Broken, BreakingKind.Broken, BreakingKind.Alloy)
        from generations in Gen.Choose(1, 4)
        // Where light is full and nothing forced only what moves is visited: the path of most runs.
        from light in Gen.Elements(1.0, 1.0, 1.0, 0.9, 0)
        from force in Gen.Elements(0.0, 0.0, 0.0, 0.5)
        from switches in Gen.Elements(true, true, true, false).ListOf(3)
        from numbers in Gen.Elements(0.0, 0.02, 0.25, 0.5, 0.9, 1.0).ListOf(14)
        select new Parameters
        {
            Souls = souls,
            Seed = seed,
            TiesKind = mixed,
            BreakingKind = kind,
            GenerationsCount = generations,
            GenerationsGap = 5,
            Light = light,
            ReachForgetting = numbers[0],
            GenerationsPreparation = numbers[1],
            AwakeningThreshold = numbers[2],
            AwakeningFromAbove = numbers[3] * 0.1,
            Strength = numbers[4],
            Answer = numbers[5],
            ReachBeyond = numbers[6],
            ReachMargin = numbers[7],
            Vigilance = numbers[8],
            GivenChance = numbers[9],
            GivenStep = 3 * numbers[10],
            CompletionHelp = numbers[11],
            Force = force,
            CompassionDescent = numbers[12],
            CompassionArousal = numbers[13],
            Caught = 0.5,
            Filling = switches[0],
            LightByHelp = switches[1],
            Completion = switches[2],
        };

    /// <summary>A real group of 3 to 12 members with random ties, weights and feelings.</summary>
    public static Gen<Group> AnyGroup { get; } =
        from members in Gen.Choose(3, 12)
        from seed in Gen.Choose(0, int.MaxValue)
        select GroupOf(members, seed);

    /// <summary>A state that no run need reach: every column anywhere in its range, flags and cuts consistent.</summary>
    public static State Scattered(Network network, Parameters parameters, int seed)
    {
        var state = network.Begin(network.Group is null ? parameters.GenerationsCount : 1);
        var random = new Random(seed);
        for (int soul = 0; soul < network.Souls; soul++)
        {
            int from = network.Offsets[soul];
            int degree = network.Degree(new SoulId(soul));
            bool complete = random.Next(4) == 0;
            bool awake = complete || network.Group is not null || random.Next(3) > 0;
            state.Flags[soul] =
                complete ? Condition.Awake | Condition.Complete
                : awake ? Condition.Awake
                : Condition.None;
            state.Revealed[soul] =
                complete ? degree
                : awake ? random.Next(1, degree + 1)
                : 1;
            state.Corrections.AsSpan(from, degree).Clear();
            for (int slot = 0; awake && slot < state.Revealed[soul]; slot++)
                state.Corrections[from + slot] = complete ? ushort.MaxValue : Correction(random);
            if (!awake || complete)
                continue;
            state.Depth[soul] = (float)random.NextDouble();
            state.Importance[soul] = (float)random.NextDouble();
            state.Fall[soul] = (float)random.NextDouble();
            state.Exile[soul] = (float)random.NextDouble();
        }
        state.Tick = random.Next(0, 20);
        return state;
    }

    /// <summary>What the first columns of golden.csv and visits.csv tell: souls, seed, settings.</summary>
    public static Parameters Of(string[] line)
    {
        var parameters = new Parameters { Souls = long.Parse(line[0]), Seed = ulong.Parse(line[1]) };
        foreach (string setting in line[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = setting.Split('=');
            Parameter.Find(pair[0])!.TrySet(parameters, pair[1], out parameters).ShouldBeTrue(setting);
        }
        return parameters;
    }

    public static Simulation Standing(
        Network network,
        Parameters parameters,
        State state,
        int threads = 1,
        int? lanes = null
    ) => Simulation.Continue(network, parameters, Timeline.Empty, state, new Workers(threads), lanes);

    public static Group GroupOf(int members, int seed)
    {
        var random = new Random(seed);
        var ties = new List<GroupTie>();
        for (int i = 0; i < members; i++)
        for (int j = i + 1; j < members; j++)
            if (j == i + 1 || random.Next(3) == 0)
                ties.Add(new GroupTie(i, j, random.Next(1, 1001), Feeling(random), Feeling(random)));
        return new Group([.. Enumerable.Range(0, members).Select(i => $"m{i}")], ties, feelingsGiven: true);
    }

    private static double Feeling(Random random) => random.Next(2) == 0 ? 0 : random.NextDouble();

    private static ushort Correction(Random random) =>
        random.Next(4) switch
        {
            0 => 0,
            1 => ushort.MaxValue,
            _ => (ushort)random.Next(65536),
        };
}
