using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Lessons;
using Tikkun.Research.Stories;

namespace Tikkun.Explorer;

/// <summary>One soul for a page: how it stands, its ties, its days and its story.</summary>
internal static class SoulTold
{
    private const double Whole = ushort.MaxValue;
    private const int Digits = 5;

    public static byte[] Of((Simulation Simulation, Diary Diary) lived, Language language)
    {
        var (simulation, diary) = lived;
        int born = simulation.Network.GenerationOf(diary.Soul) * simulation.Parameters.GenerationsGap;
        var story = Story.Of(diary, born);
        var words = new StoryWords(language);
        var today = diary.Days[^1];
        var ends = Ends(simulation, diary.Soul);
        return Json.Bytes(
            new
            {
                soul = diary.Soul.Value,
                tick = today.Tick,
                diary.Degree,
                born,
                awake = Is(today, Condition.Awake),
                complete = Is(today, Condition.Complete),
                bears = today.Lived.Bears,
                asked = today.Lived.Asked,
                today.Revealed,
                felt = Short(today.Felt),
                nearness = Short(today.Nearness),
                fall = Short(today.Fall),
                exile = Short(today.Exile),
                days = new
                {
                    felt = diary.Days.Select(d => Short(d.Felt)),
                    nearness = diary.Days.Select(d => Short(d.Nearness)),
                    fall = diary.Days.Select(d => Short(d.Fall)),
                    exile = diary.Days.Select(d => Short(d.Exile)),
                    revealed = diary.Days.Select(d => d.Revealed),
                    awake = diary.Days.Select(d => Is(d, Condition.Awake) ? 1 : 0),
                },
                marks = Marks(diary.Days),
                story = story.Passages.Select(p => new
                {
                    when = StoryWords.When(p),
                    words = words.Sentence(p, story.Degree),
                    p.Rows,
                }),
                ends,
                worlds = new
                {
                    seen = Short(ends.Count == 0 ? 0 : ends.Average(e => e.Seen)),
                    shared = Short(ends.Count == 0 ? 0 : ends.Average(e => e.Aim)),
                },
            }
        );
    }

    /// <summary>A tie from the side of the soul: its partner, both corrections, and how the partner stands and is seen.</summary>
    private sealed record End(
        int Partner,
        double Own,
        double Other,
        bool IsRevealed,
        bool IsCut,
        bool IsTen,
        double Aim,
        double Seen,
        bool Awake,
        bool Complete
    );

    private static List<End> Ends(Simulation simulation, SoulId soul)
    {
        var network = simulation.Network;
        int first = network.First(soul).Value;
        int[] partners = [.. network.PartnersOf(soul)];
        var ends = new List<End>();
        simulation.Observe(view =>
        {
            for (int slot = 0; slot < partners.Length; slot++)
            {
                var end = new EndIndex(first + slot);
                int partner = partners[slot];
                double own = view.Corrections[end.Value] / Whole;
                double aim = view.Aim[partner];
                ends.Add(
                    new End(
                        partner,
                        Short(own),
                        Short(view.Corrections[network.Twin(end).Value] / Whole),
                        view.IsRevealed(soul, slot),
                        view.IsCut(end),
                        partner / 10 == soul.Value / 10,
                        Short(aim),
                        Short(own + ((1 - own) * aim)),
                        view.Flags[partner].HasFlag(Condition.Awake),
                        view.Flags[partner].HasFlag(Condition.Complete)
                    )
                );
            }
            return 0;
        });
        return ends;
    }

    private static IEnumerable<object> Marks(IReadOnlyList<Day> days)
    {
        for (int i = 1; i < days.Count; i++)
        {
            var (day, before) = (days[i], days[i - 1]);
            if (day.Lived.Woke != Woken.Not)
                yield return Mark("woke");
            if (day.Lived.Answered)
                yield return Mark("answered");
            if (day.Lived.Chosen > 0)
                yield return Mark("chosen");
            if (day.Lived.Given > 0)
                yield return Mark("given");
            if (Is(day, Condition.Complete) != Is(before, Condition.Complete))
                yield return Mark(Is(day, Condition.Complete) ? "complete" : "lapsed");

            object Mark(string kind) =>
                new
                {
                    day.Tick,
                    kind,
                    day.Revealed,
                };
        }
    }

    private static bool Is(Day day, Condition condition) => (day.Flags & condition) != 0;

    private static double Short(double value) => Math.Round(value, Digits);
}
