using Tikkun.Networks;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Groups;

/// <summary>The lines of a group file, checked one by one.</summary>
internal sealed class GroupTable(string file, WeightScale? scale, MistakeList mistakes)
{
    private static readonly string[] Columns = ["from", "to", "weight", "from_feels", "to_feels"];
    private readonly int before = mistakes.Count;
    private readonly Dictionary<string, int> members = [];
    private readonly Dictionary<(int, int), int> lines = [];
    private readonly List<GroupTie> ties = [];
    private string[]? header;
    private bool feelingsGiven;

    /// <summary>The first line is the header.</summary>
    public void Add(int line, string[] fields)
    {
        var place = new Place(file, line);
        if (header is null)
            ReadHeader(place, fields);
        else if (fields.Length != header.Length)
            mistakes.Add(
                MistakeKind.FieldCount,
                place,
                "",
                $"{fields.Length} fields",
                $"{header.Length}, as the header"
            );
        else
            ReadTie(place, fields);
    }

    /// <summary>After the last line.</summary>
    public void End()
    {
        if (header is null)
            mistakes.Add(
                MistakeKind.EmptyFile,
                new Place(file),
                "",
                "",
                "a header such as from,to,weight; it is empty"
            );
        else if (ties.Count == 0 && mistakes.Count == before)
            mistakes.Add(MistakeKind.NoTie, new Place(file), "", "", "at least one tie");
    }

    public Group Group() => new([.. members.Keys], ties, feelingsGiven);

    private void ReadHeader(Place place, string[] fields)
    {
        header = fields;
        foreach (string column in Columns.Take(scale is null ? 2 : 3).Except(fields))
            mistakes.Add(MistakeKind.ColumnMissing, place, column, "", $"the columns {string.Join(", ", Columns)}");
        foreach (var (index, column) in fields.Index().Where(c => !Columns.Contains(c.Item)))
            mistakes.Add(
                MistakeKind.ColumnUnknown,
                place,
                $"column {index + 1}",
                "",
                Nearest.Expected("a header of known columns", column, Columns)
            );
        foreach (string column in fields.GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key))
            mistakes.Add(MistakeKind.ColumnTwice, place, column, "", "each column once");
    }

    private void ReadTie(Place place, string[] fields)
    {
        int? from = Member(place, fields, "from");
        int? to = Member(place, fields, "to");
        int weight = Weight(place, Field(fields, "weight"));
        double fromFeels = Feeling(place, "from_feels", Field(fields, "from_feels"));
        double toFeels = Feeling(place, "to_feels", Field(fields, "to_feels"));
        if (from is not { } one || to is not { } other)
            return;
        if (one == other)
            mistakes.Add(MistakeKind.SelfTie, place, "", "", "two different members in from and to");
        else if (lines.TryGetValue((one, other), out int line))
            mistakes.Add(MistakeKind.TieTwice, place, "", "", $"each tie once; it stands in line {line} already");
        else if (lines.TryGetValue((other, one), out line))
            mistakes.Add(
                MistakeKind.TieTurnedRound,
                place,
                "",
                "",
                $"each tie once; it stands in line {line} the other way round: what this direction feels goes into to_feels there"
            );
        else
            Keep(place.Line!.Value, new GroupTie(one, other, weight, fromFeels, toFeels));
    }

    private void Keep(int line, GroupTie tie)
    {
        lines.Add((tie.From, tie.To), line);
        ties.Add(tie);
    }

    private string? Field(string[] fields, string column)
    {
        int index = Array.IndexOf(header!, column);
        return index < 0 ? null : fields[index];
    }

    private int? Member(Place place, string[] fields, string column)
    {
        if (Field(fields, column) is not { } name)
            return null;
        if (name.Length == 0)
        {
            mistakes.Add(MistakeKind.NameEmpty, place, column, "", "the name of a member");
            return null;
        }
        if (!members.TryGetValue(name, out int index))
            members.Add(name, index = members.Count);
        return index;
    }

    private int Weight(Place place, string? text)
    {
        if (scale is not null)
            return text is null ? 1 : Scaled(place, text, scale);
        string expected = $"a whole number from 1 to {Networks.Group.MaxWeight}";
        if (string.IsNullOrEmpty(text))
            return 1;
        if (Numbers.TryWhole(text, out long weight) && weight is >= 1 and <= Networks.Group.MaxWeight)
            return (int)weight;
        if (Numbers.TryNumber(text, out _))
            expected += "; for other weights say from where to where they go: --weights a..b";
        var kind = Numbers.TryWhole(text, out _) ? MistakeKind.OutOfRange : MistakeKind.WrongType;
        mistakes.Add(kind, place, "weight", Unnamed(text), expected);
        return 1;
    }

    private int Scaled(Place place, string text, WeightScale to)
    {
        bool isNumber = Numbers.TryNumber(text, out double weight);
        if (isNumber && to.Whole(weight) is { } whole)
            return whole;
        var kind = isNumber ? MistakeKind.OutOfRange : MistakeKind.WrongType;
        mistakes.Add(kind, place, "weight", Unnamed(text), $"a number within {to}, the weights that were said");
        return 1;
    }

    private double Feeling(Place place, string column, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        feelingsGiven = true;
        if (!Numbers.TryNumber(text, out double feeling))
            mistakes.Add(MistakeKind.WrongType, place, column, Unnamed(text), "a number from 0 to 1, or nothing");
        else if (feeling is not (>= 0 and <= 1))
            mistakes.Add(MistakeKind.OutOfRange, place, column, Unnamed(text), "a number from 0 to 1, or nothing");
        else
            return feeling;
        return 0;
    }

    /// <summary>A value for a mistake: not where it may be a name that went astray.</summary>
    private static string Unnamed(string text) => text.Any(char.IsLetter) ? "" : text;
}
