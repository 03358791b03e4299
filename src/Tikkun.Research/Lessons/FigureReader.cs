using Tikkun.Measures;
using Tikkun.Research.Live;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Lessons;

/// <summary>Reads the figures of a lesson, and what it says of them.</summary>
/// <param name="section">The lesson.</param>
/// <param name="mistakes">Takes what is wrong.</param>
internal sealed class FigureReader(Section section, MistakeList mistakes)
{
    /// <summary>What may be taken of a measure, as it is written.</summary>
    public static readonly string[] Takings = [.. Enum.GetNames<Taking>().Select(LessonReader.Small)];

    private const int MostTick = 1_000_000;

    public List<Figure> Figures()
    {
        var figures = new List<Figure>();
        if (section.Demand("figures", "numbers by name, such as {late: {measure: lack, at: 300}}") is not { } all)
            return figures;
        if (all.Value is not Node.Mapping mapping)
        {
            section.Add(MistakeKind.WrongType, all, "names with what they are");
            return figures;
        }
        string[] names = [.. mapping.Entries.Select(e => e.Key)];
        foreach (var entry in new Section(mapping, section.File, "figures.", names, mistakes).Entries)
            if (section.Inner(entry, $"figures.{entry.Key}.", ["measure", "size", "without", .. Takings]) is { } one)
                if (Figure(entry, one) is { } figure)
                    figures.Add(figure);
        return figures;
    }

    private Figure? Figure(Entry entry, Section one)
    {
        string[] measures = [.. Series.Measures.Select(m => m.Name)];
        string? measure = one.Name("measure", measures);
        string size = one.Find("size") is null ? "all" : one.Name("size", LessonReader.SizeNames) ?? "all";
        bool isWithout = one.Find("without") is not null && one.Name("without", ["true", "false"]) == "true";
        Entry[] taken = [.. one.Entries.Where(e => Takings.Contains(e.Key))];
        if (taken is not [var taking])
        {
            mistakes.Add(
                taken.Length == 0 ? MistakeKind.ActionMissing : MistakeKind.SeveralActions,
                new Place(one.File, entry.Line),
                $"figures.{entry.Key}",
                "",
                $"exactly one of {string.Join(", ", Takings)}"
            );
            return null;
        }
        var what = Enum.Parse<Taking>(taking.Key, ignoreCase: true);
        var (from, to, level) = Span(one, taking, what);
        return measure is null
            ? null
            : new Figure(
                entry.Key,
                Measure.Find(measure)!,
                what,
                from,
                to,
                level,
                Enum.Parse<LessonSize>(size, ignoreCase: true),
                isWithout
            );
    }

    private static (int From, int To, double Level) Span(Section one, Entry taking, Taking what)
    {
        if (what == Taking.At)
        {
            int at = (int)(one.Whole(taking, taking.Value, 0, MostTick) ?? 0);
            return (at, at, 0);
        }
        if (what == Taking.Reaches)
        {
            if (taking.Value is Node.Scalar && Numbers.TryNumber(taking.Value.Text, out double level))
                return (0, 0, level);
            one.Add(MistakeKind.WrongType, taking, "a number");
            return default;
        }
        if (
            taking.Value is Node.Sequence { Items: [var first, var last] }
            && one.Whole(taking, first, 0, MostTick) is { } from
            && one.Whole(taking, last, from, MostTick) is { } to
        )
            return ((int)from, (int)to, 0);
        if (taking.Value is not Node.Sequence { Items.Count: 2 })
            one.Add(MistakeKind.WrongType, taking, "the first and the last tick, such as [0, 600]");
        return default;
    }

    public List<Claim> Holds(IReadOnlyList<Figure> figures)
    {
        var holds = new List<Claim>();
        const string expected = "what comes out, such as [{more: late, than: early}]";
        if (section.Demand("holds", expected) is not { } all)
            return holds;
        if (all.Value is not Node.Sequence { Items.Count: > 0 } list)
        {
            section.Add(MistakeKind.WrongType, all, expected);
            return holds;
        }
        string[] names = [.. figures.Select(f => f.Name)];
        foreach (var item in list.Items)
            if (section.Inner(new Entry("holds", item.Line, item), "holds.", ["more", "less", "than", "by"]) is { } one)
            {
                bool isMore = one.Find("more") is not null;
                string? figure = one.Name(isMore ? "more" : "less", names);
                if (one.Demand("than", "a figure or a number") is not { } than || figure is null)
                    continue;
                bool isNumber = Numbers.TryNumber(than.Value.Text, out double number);
                string? other = isNumber ? null : one.Name("than", names);
                double by = 0;
                if (one.Find("by") is { } margin && !Numbers.TryNumber(margin.Value.Text, out by))
                    one.Add(MistakeKind.WrongType, margin, "a number");
                if (isNumber || other is not null)
                    holds.Add(new Claim(figure, isMore, other, number, by, item.Line));
            }
        return holds;
    }
}
