using Shouldly;
using Tikkun.Interventions;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Stories;
using Xunit;

namespace Tikkun.Tests.Research;

public sealed class StoryTests
{
    private static readonly Parameters World = new()
    {
        Souls = 60,
        Strength = 0.12,
        Ticks = 600,
        AwakeningFromAbove = 0.002,
    };
    private static readonly Timeline Plan = new([
        new Intervention.Wake(40, new SoulId(3)),
        new Intervention.Choose(45, new SoulId(3), Choice.Rest),
        new Intervention.Choose(60, new SoulId(3), Choice.GoDown),
        new Intervention.Purify(200, new SoulId(7)),
        new Intervention.Change(260, "light", "0"),
        new Intervention.Change(280, "light", "1"),
    ]);

    private static readonly Simulation Unwatched = Ended();
    private static readonly Diary[] All = [.. Enumerable.Range(0, 60).Select(soul => DiaryOf(soul))];

    [Fact]
    public void What_all_souls_lived_adds_up_to_what_was_counted()
    {
        var lived = All.SelectMany(d => d.Days).Select(d => d.Lived).ToArray();
        int Acts(ActKind act, bool worthy) => lived.Count(l => l.Act == act && l.Worthy == worthy);
        (string Measure, int Count)[] counted =
        [
            ("awakenings", lived.Count(l => l.Woke != Woken.Not)),
            ("answered", lived.Count(l => l.Answered)),
            ("chosen", lived.Count(l => l.Chosen > 0)),
            ("given", lived.Count(l => l.Given > 0)),
            ("worthyThoughts", Acts(ActKind.Thought, true)),
            ("worthyWords", Acts(ActKind.Speech, true)),
            ("worthyDeeds", Acts(ActKind.Deed, true)),
            ("unworthyThoughts", Acts(ActKind.Thought, false)),
            ("unworthyWords", Acts(ActKind.Speech, false)),
            ("unworthyDeeds", Acts(ActKind.Deed, false)),
            ("completions", Times(PassageKind.Completed)),
            ("lapses", Times(PassageKind.Lapsed)),
        ];
        foreach (var (measure, count) in counted)
            ((double)count).ShouldBe(Unwatched[measure], measure);
        lived.Select(l => l.Woke).Distinct().Count().ShouldBe(4);
        Unwatched["answered"].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Those_who_could_not_bear_are_those_who_waited_in_every_tick()
    {
        using var simulation = Simulation.Create(World, Plan, 1);
        simulation.ToEnd(at =>
            ((double)All.Count(d => d.Days[at.Ticks].Lived is { Asked: true, Bears: false })).ShouldBe(at["waiting"])
        );
    }

    /// <summary>Every number in a story against the states of a simulation stepped beside it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(41)]
    public void A_story_is_what_the_states_say(int soul)
    {
        var passages = Story.Of(All[soul], 0).Passages;
        using var simulation = Simulation.Create(World, Plan, 1);
        int ends = Revealed(simulation, soul);
        var flags = Flags(simulation, soul);
        simulation.ToEnd(at =>
        {
            int after = Revealed(at, soul);
            Steps(passages, at.Ticks).ShouldBe(after - ends);
            var now = Flags(at, soul);
            Is(passages, PassageKind.Woke, at.Ticks).ShouldBe((now & ~flags & Condition.Awake) != 0);
            Is(passages, PassageKind.Completed, at.Ticks).ShouldBe((now & ~flags & Condition.Complete) != 0);
            Is(passages, PassageKind.Lapsed, at.Ticks).ShouldBe((flags & ~now & Condition.Complete) != 0);
            bool lived = (now & Condition.Awake) != 0 && (flags & Condition.Complete) == 0;
            Is(passages, PassageKind.Asked, at.Ticks).ShouldBe(lived);
            (ends, flags) = (after, now);
        });
        var openings = passages.Single(p => p.Kind == PassageKind.Opened).Openings;
        openings[^1].Ends.ShouldBe(ends);
        passages.Count.ShouldBeLessThan(80);
    }

    [Fact]
    public void Being_watched_changes_no_bit()
    {
        using var simulation = Simulation.Create(World, Plan, 3);
        simulation.Watch(new SoulId(3));
        simulation.ToEnd();
        simulation.Checksum.ShouldBe(Unwatched.Checksum);
    }

    [Fact]
    public void No_member_of_a_real_group_is_watched()
    {
        var group = new Group(["a", "b"], [new GroupTie(0, 1)], feelingsGiven: false);
        using var simulation = Simulation.Create(group, new Parameters(), threads: 1);
        Should.Throw<InvalidOperationException>(() => simulation.Watch(new SoulId(0)));
    }

    private static int Times(PassageKind kind) =>
        All.Sum(d => Story.Of(d, 0).Passages.Where(p => p.Kind == kind).Sum(p => p.Times));

    private static int Steps(IEnumerable<Passage> passages, int tick) =>
        passages.SelectMany(p => p.Steps).Where(s => s.Tick == tick).Sum(s => s.After - s.Before);

    private static bool Is(IEnumerable<Passage> passages, PassageKind kind, int tick) =>
        passages.Any(p =>
            p.Kind == kind
            && (kind == PassageKind.Woke ? p.From == tick : p.Spells.Any(s => s.From <= tick && tick <= s.To))
        );

    private static int Revealed(Simulation at, int soul) => (int)at.Observe(view => view.Revealed[soul]);

    private static Condition Flags(Simulation at, int soul) => (Condition)at.Observe(view => (double)view.Flags[soul]);

    private static Simulation Ended()
    {
        var simulation = Simulation.Create(World, Plan, 1);
        simulation.ToEnd();
        return simulation;
    }

    private static Diary DiaryOf(int soul)
    {
        using var simulation = Simulation.Create(World, Plan, 1);
        var diary = Diary.Begin(simulation, new SoulId(soul));
        simulation.ToEnd(diary.Note);
        return diary;
    }
}
