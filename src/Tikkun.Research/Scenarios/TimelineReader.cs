using System.Text.Json;
using Tikkun.Interventions;
using Tikkun.Networks;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Scenarios;

/// <summary>Reads the timeline of a scenario: entries with a tick and one action each.</summary>
/// <param name="isGroup">Whether the run is over a real group.</param>
/// <param name="group">The group; null also where it could not be read.</param>
/// <param name="souls">How many souls there are; null where that could not be read.</param>
internal sealed class TimelineReader(bool isGroup, Group? group, long? souls)
{
    private static readonly string[] Actions = ["set", "purify", "wake", "reveal", "cut", "choose"];
    private static readonly string[] Cuts = ["tie", "soul", "share"];
    private static readonly string[] Choices =
    [
        .. Enum.GetNames<Choice>().Select(JsonNamingPolicy.CamelCase.ConvertName),
    ];
    private readonly List<Planned> plan = [];

    public IReadOnlyList<Planned> Read(Section scenario, Entry timeline)
    {
        if (timeline.Value is Node.Scalar { IsNull: true })
            return plan;
        if (timeline.Value is not Node.Sequence list)
        {
            scenario.Add(MistakeKind.WrongType, timeline, "a list of entries such as: - {at: 300, set: {light: 0}}");
            return plan;
        }
        foreach (var item in list.Items)
        {
            var entry = new Entry("timeline", item.Line, item);
            if (scenario.Inner(entry, "timeline.", ["at", .. Actions]) is { } inner)
                ReadEntry(inner, entry);
        }
        return plan;
    }

    private void ReadEntry(Section entry, Entry whole)
    {
        int tick = (int)(entry.Whole("at", 1, 1_000_000_000) ?? 1);
        if (Only(entry, whole, Actions) is not { } action)
            return;
        switch (action.Key)
        {
            case "set":
                ReadSet(entry, action, tick);
                break;
            case "cut":
                ReadCut(entry, action, tick);
                break;
            case "purify" when !SinglesOut(entry, action) && SoulIn(entry, action, action.Value) is { } soul:
                Add(entry, action, new Intervention.Purify(tick, soul));
                break;
            case "wake" when !SinglesOut(entry, action) && SoulIn(entry, action, action.Value) is { } soul:
                Add(entry, action, new Intervention.Wake(tick, soul));
                break;
            case "reveal" when action.Value is Node.Scalar { Text: "all" }:
                Add(entry, action, new Intervention.RevealAll(tick));
                break;
            case "reveal":
                entry.Add(MistakeKind.WrongType, action, "all");
                break;
            case "choose" when !SinglesOut(entry, action):
                ReadChoose(entry, action, tick);
                break;
        }
    }

    private void ReadSet(Section entry, Entry action, int tick)
    {
        if (entry.Inner(action, "timeline.set.", Setting.Keys) is not { } set)
            return;
        foreach (var one in set.Entries)
            if (Setting.IsAllowedInRun(set, one))
                Add(set, one, new Intervention.Change(tick, one.Key, one.Value.Text));
    }

    private void ReadCut(Section entry, Entry action, int tick)
    {
        if (entry.Inner(action, "timeline.cut.", Cuts) is not { } cut || Only(cut, action, Cuts) is not { } what)
            return;
        if (what.Key == "share")
        {
            if (what.Value is not Node.Scalar || !Numbers.TryNumber(what.Value.Text, out double share))
                cut.Add(MistakeKind.WrongType, what, "a number from 0 to 1");
            else if (share is not (>= 0 and <= 1))
                cut.Add(MistakeKind.OutOfRange, what, "a number from 0 to 1");
            else
                Add(cut, what, new Intervention.CutShare(tick, share));
        }
        else if (what.Key == "soul")
        {
            if (!SinglesOut(cut, what) && SoulIn(cut, what, what.Value) is { } soul)
                Add(cut, what, new Intervention.CutSoul(tick, soul));
        }
        else if (isGroup)
        {
            if (TieOfGroup(cut, what) is { } tie)
                Add(cut, what, new Intervention.CutTie(tick, new SoulId(tie.From), new SoulId(tie.To)));
        }
        else if (what.Value is not Node.Sequence { Items: [var from, var to] })
        {
            cut.Add(MistakeKind.WrongType, what, "two souls, such as [3, 4]");
        }
        else if (SoulIn(cut, what, from) is { } first && SoulIn(cut, what, to) is { } second)
        {
            Add(cut, what, new Intervention.CutTie(tick, first, second));
        }
    }

    private GroupTie? TieOfGroup(Section cut, Entry what)
    {
        if (group is null)
            return null;
        if (what.Value is Node.Scalar)
            return cut.Whole(what, what.Value, 1, group.Ties.Count) is { } number ? group.Ties[(int)number - 1] : null;
        if (what.Value is not Node.Sequence { Items: [Node.Scalar from, Node.Scalar to] })
        {
            string expected = "two members, or the number of a tie in the group file, counted from 1";
            cut.AddUnshown(MistakeKind.WrongType, what, expected);
            return null;
        }
        var members = group.Members.ToList();
        int first = members.IndexOf(from.Text);
        int second = members.IndexOf(to.Text);
        foreach (var tie in group.Ties)
            if ((tie.From == first && tie.To == second) || (tie.From == second && tie.To == first))
                return tie;
        bool known = first >= 0 && second >= 0;
        var kind = known ? MistakeKind.NoSuchTie : MistakeKind.NoSuchMember;
        cut.AddUnshown(
            kind,
            what,
            known ? "two members who are tied" : "two members of the group, as the file names them"
        );
        return null;
    }

    private void ReadChoose(Section entry, Entry action, int tick)
    {
        if (entry.Inner(action, "timeline.choose.", ["soul", "do", "end"]) is not { } choose)
            return;
        string all = string.Join(", ", Choices);
        var who = choose.Demand("soul", "the number of a soul");
        var soul = who is { } given ? SoulIn(choose, given, given.Value) : null;
        if (choose.Demand("do", all) is not { } chosen)
            return;
        int choice = Array.IndexOf(Choices, chosen.Value.Text);
        if (choice < 0)
            choose.Add(MistakeKind.WrongType, chosen, all);
        bool works = choice == (int)Choice.Work;
        long? end = works ? choose.Whole("end", 0, int.MaxValue) : 0;
        if (!works && choose.Find("end") is { } idle)
            choose.Add(MistakeKind.UnknownKey, idle, "no end, unless it does work");
        if (soul is { } id && choice >= 0 && end is { } slot)
            Add(entry, action, new Intervention.Choose(tick, id, (Choice)choice, (int)slot));
    }

    private SoulId? SoulIn(Section section, Entry entry, Node value)
    {
        if (value is not Node.Scalar || !Numbers.TryWhole(value.Text, out long soul))
            section.Add(MistakeKind.WrongType, entry, "the number of a soul");
        else if (soul < 0 || soul >= (souls ?? long.MaxValue))
            section.Add(MistakeKind.NoSuchSoul, entry, $"a soul from 0 to {(souls ?? long.MaxValue) - 1}");
        else
            return new SoulId(soul);
        return null;
    }

    private bool SinglesOut(Section section, Entry entry)
    {
        if (isGroup)
            section.AddUnshown(
                MistakeKind.MemberSingledOut,
                entry,
                "an intervention on ties or on the whole; in a real group no member is singled out"
            );
        return isGroup;
    }

    /// <summary>The one key of some that stands here; a mistake where there is none, or more.</summary>
    private static Entry? Only(Section section, Entry whole, string[] keys)
    {
        var found = section.Entries.Where(e => keys.Contains(e.Key)).ToList();
        if (found.Count == 1)
            return found[0];
        var kind = found.Count == 0 ? MistakeKind.ActionMissing : MistakeKind.SeveralActions;
        string given = string.Join(" and ", found.Select(e => e.Key));
        section.AddUnshown(kind, whole with { Key = given }, $"exactly one of {string.Join(", ", keys)}");
        return null;
    }

    private void Add(Section section, Entry entry, Intervention intervention) =>
        plan.Add(
            new Planned(
                intervention,
                new Place(section.File, entry.Line),
                section.NameOf(entry),
                isGroup ? "" : entry.Value.Text
            )
        );
}
