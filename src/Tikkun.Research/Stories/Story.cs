using Tikkun.Model;
using Tikkun.Networks;

namespace Tikkun.Research.Stories;

/// <summary>
/// The story of one soul of a generated system, in chapters short enough to be read: each goes up to some step of the ends
/// it feels, and sums up what happened until then.
/// </summary>
public sealed class Story
{
    private const int MostChapters = 8;
    private const int CheckpointRing = 4;
    private static readonly ActKind[] Kinds = [ActKind.Thought, ActKind.Speech, ActKind.Deed];

    private readonly Diary diary;
    private readonly int birth;
    private readonly List<Passage> passages = [];

    private Story(Diary diary, int birth)
    {
        this.diary = diary;
        this.birth = birth;
    }

    /// <summary>The soul.</summary>
    public SoulId Soul => diary.Soul;

    /// <summary>How many ends it has.</summary>
    public int Degree => diary.Degree;

    /// <summary>Its passages, chapter by chapter.</summary>
    public IReadOnlyList<Passage> Passages => passages;

    /// <summary>Tells a diary.</summary>
    /// <param name="diary">The days of the soul.</param>
    /// <param name="birth">The tick from which its generation is born.</param>
    public static Story Of(Diary diary, int birth)
    {
        var story = new Story(diary, birth);
        var chapters = story.Chapters();
        foreach (var chapter in chapters)
            story.Tell(chapter);
        story.TellOpenings(chapters);
        return story;
    }

    private IReadOnlyList<Day> Days => diary.Days;

    private Day Before(Day day) => Days[Math.Max(0, day.Tick - Days[0].Tick - 1)];

    /// <summary>The days cut after every k-th step of the ends felt, so that there are few chapters.</summary>
    private List<List<Day>> Chapters()
    {
        int steps = Days.Count(d => d.Revealed != Before(d).Revealed);
        int stepsEach = Math.Max(1, (steps + MostChapters - 1) / MostChapters);
        var chapters = new List<List<Day>> { new() };
        int step = 0;
        foreach (var day in Days)
        {
            chapters[^1].Add(day);
            if (day.Revealed != Before(day).Revealed && ++step % stepsEach == 0)
                chapters.Add([]);
        }
        return [.. chapters.Where(c => c.Count > 0)];
    }

    private void Tell(List<Day> chapter)
    {
        int told = passages.Count;
        foreach (var day in chapter.Where(d => d.Tick == birth))
            passages.Add(new Passage(PassageKind.Born, day.Tick, day.Tick));
        foreach (var day in chapter.Where(d => d.Lived.Woke != Woken.Not))
            passages.Add(new Passage(PassageKind.Woke, day.Tick, day.Tick) { Woke = day.Lived.Woke });
        List<Day> asking = [.. chapter.Where(d => d.Lived.Asked)];
        Happened(PassageKind.Asked, asking, p => p with { Lack = asking.Average(d => d.Lived.Lack) });
        Happened(PassageKind.Waited, [.. asking.Where(d => !d.Lived.Bears)]);
        Happened(PassageKind.Answered, [.. asking.Where(d => d.Lived.Answered)]);
        Happened(
            PassageKind.Acted,
            [.. asking.Where(d => d.Lived.Act != ActKind.None)],
            p => p with { Acts = Acts(asking) }
        );
        TellExile(chapter);
        Stepped(PassageKind.WentDown, chapter, d => new Descent(d.Tick, d.Revealed - d.Lived.Chosen, d.Revealed));
        Stepped(PassageKind.Given, chapter, d => new Descent(d.Tick, d.Revealed - d.Lived.Given, d.Revealed));
        Stepped(PassageKind.Shown, chapter, ShownByHand);
        Happened(PassageKind.Completed, [.. chapter.Where(d => IsComplete(d) && !IsComplete(Before(d)))]);
        Happened(PassageKind.Lapsed, [.. chapter.Where(d => !IsComplete(d) && IsComplete(Before(d)))]);
        TellMoments(chapter);
        Passage[] inOrder = [.. passages.Skip(told).OrderBy(p => p.From).ThenBy(p => p.Kind)];
        passages.RemoveRange(told, inOrder.Length);
        passages.AddRange(inOrder);
    }

    private void Happened(PassageKind kind, List<Day> days, Func<Passage, Passage>? more = null)
    {
        if (days.Count == 0)
            return;
        var passage = new Passage(kind, days[0].Tick, days[^1].Tick) { Spells = Spells(days) };
        passages.Add(more is null ? passage : more(passage));
    }

    private void Stepped(PassageKind kind, List<Day> chapter, Func<Day, Descent> step)
    {
        List<Day> days = [.. chapter.Where(d => step(d).After > step(d).Before)];
        Happened(kind, days, p => p with { Steps = [.. days.Select(step)] });
    }

    /// <summary>What the timeline reveals comes before what the tick does.</summary>
    private Descent ShownByHand(Day day) =>
        new(day.Tick, Before(day).Revealed, day.Revealed - day.Lived.Chosen - day.Lived.Given);

    private void TellExile(List<Day> chapter)
    {
        var greatest = Days.MaxBy(d => d.Exile);
        if (greatest.Exile > 0 && chapter[0].Tick <= greatest.Tick && greatest.Tick <= chapter[^1].Tick)
            passages.Add(new Passage(PassageKind.Exiled, greatest.Tick, greatest.Tick) { Exile = greatest.Exile });
    }

    /// <summary>At the quarters of its days of work.</summary>
    private void TellMoments(List<Day> chapter)
    {
        int[] work = [.. Days.Where(d => d.Lived.Asked).Select(d => d.Tick)];
        if (work.Length == 0)
            return;
        var moments = Enumerable
            .Range(1, CheckpointRing)
            .Select(i => work[((work.Length * i) + CheckpointRing - 1) / CheckpointRing - 1]);
        foreach (var day in chapter.IntersectBy(moments, d => d.Tick))
            passages.Add(new Passage(PassageKind.Near, day.Tick, day.Tick) { Nearness = (day.Felt, day.Nearness) });
    }

    private void TellOpenings(List<List<Day>> chapters)
    {
        var openings = new List<Opening> { new(Days[0].Tick, Days[0].Revealed) };
        foreach (var chapter in chapters)
            if (chapter.FindLastIndex(d => d.Revealed != Before(d).Revealed) is >= 0 and var last)
                openings.Add(new Opening(chapter[last].Tick, chapter[last].Revealed));
        passages.Add(new Passage(PassageKind.Opened, Days[0].Tick, Days[^1].Tick) { Openings = openings });
    }

    private static bool IsComplete(Day day) => (day.Flags & Condition.Complete) != 0;

    private static ActCount[] Acts(List<Day> days) =>
        [
            .. Kinds.Select(kind => new ActCount(
                kind,
                days.Count(d => d.Lived.Act == kind && d.Lived.Worthy),
                days.Count(d => d.Lived.Act == kind && !d.Lived.Worthy)
            )),
        ];

    private static List<Spell> Spells(List<Day> days)
    {
        var spells = new List<Spell>();
        foreach (var day in days)
            if (spells.Count > 0 && spells[^1].To == day.Tick - 1)
                spells[^1] = spells[^1] with { To = day.Tick };
            else
                spells.Add(new Spell(day.Tick, day.Tick));
        return spells;
    }
}
