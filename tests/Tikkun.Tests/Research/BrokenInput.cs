using System.Text;
using Shouldly;
using Tikkun.Explorer;
using Tikkun.Model;
using Tikkun.Research.Groups;
using Tikkun.Research.Lessons;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;
using Tikkun.Research.Scenarios;
using Tikkun.Research.Sources;
using Tikkun.Tests.Lessons;

namespace Tikkun.Tests.Research;

/// <summary>Something wrong to give, and the mistake that must be named.</summary>
internal sealed record BrokenInput(
    string Name,
    MistakeKind Kind,
    int? Line,
    string Key,
    string Value,
    Action<TemporaryFolder> Give
)
{
    private const string Cut = "souls: 60\ntimeline: [{at: 5, ";

    public static IReadOnlyList<BrokenInput> All { get; } =
    [.. Scenarios(), .. Timelines(), .. CommandLine(), .. Groups(), .. GroupTimelines(), .. Folders()];

    private static IEnumerable<BrokenInput> Scenarios() =>
        [
            Read("no file", MistakeKind.FileMissing, null, "", "", f => f.At("none.yaml")),
            Read("a folder", MistakeKind.FileUnreadable, null, "", "", f => f.Location),
            Read("not UTF-8", MistakeKind.NotText, 2, "", "", f => f.Write("x", [(byte)'#', (byte)'\n', 0xFF, 0xFE])),
            Yaml("no YAML", MistakeKind.MalformedYaml, 2, "", "", "souls: 60\n  light: 1\n"),
            Yaml("an anchor", MistakeKind.MalformedYaml, 1, "", "", "souls: &n 60\n"),
            Yaml("an alias", MistakeKind.MalformedYaml, 2, "", "", "souls: 60\nseed: *n\n"),
            Yaml("two documents", MistakeKind.MalformedYaml, 2, "", "", "souls: 60\n---\nseed: 1\n"),
            Yaml(
                "too deep",
                MistakeKind.MalformedYaml,
                1,
                "",
                "",
                $"light: {new string('[', 900)}{new string(']', 900)}\n"
            ),
            Yaml("a list", MistakeKind.NotAMapping, 1, "", "[a]", "- a\n"),
            Yaml("an unknown key", MistakeKind.UnknownKey, 2, "lihgt", "1", "souls: 60\nlihgt: 1\n"),
            Yaml("a key twice", MistakeKind.KeyTwice, 3, "light", "0", "light: 1\n\nlight: 0\n"),
            Yaml("a word for a number", MistakeKind.WrongType, 1, "light", "on", "light: on\n"),
            Yaml("a number for a switch", MistakeKind.WrongType, 1, "inclusion", "1", "inclusion: 1\n"),
            Yaml("a fraction for a whole", MistakeKind.WrongType, 1, "ticks", "1.5", "ticks: 1.5\n"),
            Yaml("a number for a list", MistakeKind.WrongType, 1, "ties.perLayer", "9", "ties.perLayer: 9\n"),
            Yaml("a mapping for a number", MistakeKind.WrongType, 1, "light", "{a: 1}", "light: {a: 1}\n"),
            Yaml("nothing for a number", MistakeKind.WrongType, 1, "light", "", "light:\n"),
            Yaml("out of range", MistakeKind.OutOfRange, 1, "light", "1.01", "light: 1.01\n"),
            Yaml("not a number at all", MistakeKind.OutOfRange, 1, "light", "NaN", "light: NaN\n"),
            Yaml("no digit and zeros", MistakeKind.OutOfRange, 1, "souls", "601", "souls: 601\n"),
            Yaml(
                "a list out of range",
                MistakeKind.OutOfRange,
                1,
                "ties.perLayer",
                "[9, 10]",
                "ties.perLayer: [9, 10]\n"
            ),
            Yaml("a group file that is none", MistakeKind.FileMissing, 1, "group", "none.csv", "group: none.csv\n"),
            Yaml("a list for a group", MistakeKind.WrongType, 1, "group", "[a]", "group: [a]\n"),
        ];

    private static IEnumerable<BrokenInput> Timelines() =>
        [
            Yaml("no list", MistakeKind.WrongType, 1, "timeline", "5", "timeline: 5\n"),
            Yaml("no entry", MistakeKind.WrongType, 2, "timeline", "5", "timeline:\n  - 5\n"),
            Yaml("no tick", MistakeKind.KeyMissing, 2, "timeline.at", "", "timeline:\n  - set: {light: 0}\n"),
            Yaml("tick 0", MistakeKind.OutOfRange, 1, "timeline.at", "0", "timeline: [{at: 0, set: {light: 0}}]\n"),
            Yaml("no action", MistakeKind.ActionMissing, 2, "timeline", "", "timeline:\n  - at: 5\n"),
            Yaml(
                "an unknown action",
                MistakeKind.UnknownKey,
                2,
                "timeline.purfy",
                "1",
                "timeline:\n- {at: 5, purfy: 1, set: {light: 0}}\n"
            ),
            Yaml(
                "two actions",
                MistakeKind.SeveralActions,
                2,
                "timeline.set and purify",
                "",
                "timeline:\n- {at: 5, set: {light: 0}, purify: 1}\n"
            ),
            Yaml(
                "two cuts",
                MistakeKind.SeveralActions,
                2,
                "timeline.cut.soul and share",
                "",
                Cut + "cut: {soul: 1, share: 1}}]\n"
            ),
            Yaml(
                "fixed at the start",
                MistakeKind.FixedAtStart,
                2,
                "timeline.set.souls",
                "60",
                Cut + "set: {souls: 60}}]\n"
            ),
            Yaml("set out of range", MistakeKind.OutOfRange, 2, "timeline.set.light", "2", Cut + "set: {light: 2}}]\n"),
            Yaml("no such soul", MistakeKind.NoSuchSoul, 2, "timeline.purify", "60", Cut + "purify: 60}]\n"),
            Yaml(
                "no soul of that tie",
                MistakeKind.NoSuchSoul,
                2,
                "timeline.cut.tie",
                "[0, 60]",
                Cut + "cut: {tie: [0, 60]}}]\n"
            ),
            Yaml(
                "three souls",
                MistakeKind.WrongType,
                2,
                "timeline.cut.tie",
                "[0, 1, 2]",
                Cut + "cut: {tie: [0, 1, 2]}}]\n"
            ),
            Yaml("a great share", MistakeKind.OutOfRange, 2, "timeline.cut.share", "2", Cut + "cut: {share: 2}}]\n"),
            Yaml(
                "untied souls",
                MistakeKind.NoSuchTie,
                2,
                "timeline.cut.tie",
                "[5, 5]",
                Cut + "cut: {tie: [5, 5]}}]\n"
            ),
            Yaml("no choice", MistakeKind.KeyMissing, 2, "timeline.choose.do", "", Cut + "choose: {soul: 4}}]\n"),
            Yaml(
                "an unknown choice",
                MistakeKind.WrongType,
                2,
                "timeline.choose.do",
                "dance",
                Cut + "choose: {soul: 4, do: dance}}]\n"
            ),
            Yaml(
                "no end to work on",
                MistakeKind.KeyMissing,
                2,
                "timeline.choose.end",
                "",
                Cut + "choose: {soul: 4, do: work}}]\n"
            ),
            Yaml(
                "an end for rest",
                MistakeKind.UnknownKey,
                2,
                "timeline.choose.end",
                "1",
                Cut + "choose: {soul: 4, do: rest, end: 1}}]\n"
            ),
            Yaml(
                "no such end",
                MistakeKind.NoSuchEnd,
                2,
                "timeline.choose",
                "{soul: 4, do: work, end: 99}",
                Cut + "choose: {soul: 4, do: work, end: 99}}]\n"
            ),
        ];

    private static IEnumerable<BrokenInput> CommandLine() =>
        [
            Option("an option out of range", MistakeKind.OutOfRange, "", "61", new Given("--souls", "souls", "61")),
            Option("a setting out of range", MistakeKind.OutOfRange, "light", "2", new Given("--set", "light", "2")),
            Option("an unknown setting", MistakeKind.UnknownKey, "lihgt", "2", new Given("--set", "lihgt", "2")),
            new(
                "souls for a group",
                MistakeKind.NotForAGroup,
                null,
                "",
                "60",
                f => Begin(null, [new Given("--souls", "souls", "60")], f.Write("g.csv", "from,to\na,b\n"))
            ),
            new(
                "no scenario of that name",
                MistakeKind.NoSuchScenario,
                null,
                "",
                "",
                _ => Shipped.Demand("oil-on-fire")
            ),
            new("no such source", MistakeKind.NoSuchSource, null, "", "C99", _ => Found.By("C99")),
            new(
                "no key and value",
                MistakeKind.NotKeyValue,
                null,
                "",
                "light",
                _ =>
                {
                    var mistakes = new MistakeList();
                    Tikkun.Cli.RunCommand.Given(["light"], mistakes).ToList().Clear();
                    mistakes.ThrowIfAny();
                }
            ),
        ];

    private static IEnumerable<BrokenInput> Groups() =>
        [
            Csv("nothing", MistakeKind.EmptyFile, null, "", "", ""),
            Csv("remarks alone", MistakeKind.EmptyFile, null, "", "", "# from,to\n\n"),
            Csv("no column to", MistakeKind.ColumnMissing, 1, "to", "", "from,weight\na,1\n"),
            Csv("an unknown column", MistakeKind.ColumnUnknown, 1, "column 3", "", "from,to,strength\na,b,1\n"),
            Csv("a column twice", MistakeKind.ColumnTwice, 1, "from", "", "from,to,from\na,b,c\n"),
            Csv("too few fields", MistakeKind.FieldCount, 3, "", "2 fields", "from,to,weight\na,b,1\na,c\n"),
            Csv("open quotes", MistakeKind.MalformedCsv, 2, "", "", "from,to\n\"a,b\na,c\n"),
            Csv("no name", MistakeKind.NameEmpty, 2, "to", "", "from,to\na, \n"),
            Csv("a member tied to itself", MistakeKind.SelfTie, 2, "", "", "from,to\na,a\n"),
            Csv("a tie twice", MistakeKind.TieTwice, 4, "", "", "from,to\n#\na,b\na,b\n"),
            Csv("a tie turned round", MistakeKind.TieTurnedRound, 3, "", "", "from,to\r\na,b\r\nb,a\r\n"),
            Csv("no tie", MistakeKind.NoTie, null, "", "", "from,to\n"),
            Csv("weight 0", MistakeKind.OutOfRange, 2, "weight", "0", "from,to,weight\na,b,0\n"),
            Csv("weight 1.5", MistakeKind.WrongType, 2, "weight", "1.5", "from,to,weight\na,b,1.5\n"),
            Csv("weight -1", MistakeKind.OutOfRange, 2, "weight", "-1", "from,to,weight\na,b,-1\n"),
            Scaled(
                "beyond its weights",
                MistakeKind.OutOfRange,
                3,
                "weight",
                "1.5",
                "from,to,weight\na,b,-1\nb,c,1.5\n"
            ),
            Scaled("no weight at all", MistakeKind.WrongType, 2, "weight", "", "from,to,weight\na,b,\n"),
            Scaled("no column of weights", MistakeKind.ColumnMissing, 1, "weight", "", "from,to\na,b\n"),
            Yaml("weights of no group", MistakeKind.NoGroup, 1, "weights", "0..1", "weights: 0..1\n"),
            Read(
                "weights turned round",
                MistakeKind.WrongType,
                2,
                "weights",
                "1..0",
                f =>
                {
                    f.Write("g.csv", "from,to\na,b\n");
                    return f.Write("scenario.yaml", "group: g.csv\nweights: 1..0\n");
                }
            ),
            new("more than memory holds", MistakeKind.TooLarge, null, "", "", TooLarge),
            Csv("a name as weight", MistakeKind.WrongType, 2, "weight", "", "from,to,weight\na,b,Ann\n"),
            Csv("a great feeling", MistakeKind.OutOfRange, 2, "to_feels", "1.5", "from,to,to_feels\na,b,1.5\n"),
            Csv("a feeling in words", MistakeKind.WrongType, 2, "from_feels", "", "from,to,from_feels\na,b,much\n"),
            Csv("group not UTF-8", MistakeKind.NotText, 2, "", "", Encoding.Latin1.GetBytes("from,to\nä,b\n")),
        ];

    private static IEnumerable<BrokenInput> GroupTimelines() =>
        [
            OfGroup("no such member", MistakeKind.NoSuchMember, "cut.tie", "", "cut: {tie: [a, zed]}"),
            OfGroup("untied members", MistakeKind.NoSuchTie, "cut.tie", "", "cut: {tie: [a, c]}"),
            OfGroup("no such tie", MistakeKind.OutOfRange, "cut.tie", "3", "cut: {tie: 3}"),
            OfGroup("a member purified", MistakeKind.MemberSingledOut, "purify", "", "purify: a"),
            OfGroup("a member cut off", MistakeKind.MemberSingledOut, "cut.soul", "", "cut: {soul: 0}"),
            OfGroup("a member's choice", MistakeKind.MemberSingledOut, "choose", "", "choose: {soul: 0, do: rest}"),
        ];

    private static IEnumerable<BrokenInput> Folders() =>
        [
            new(
                "a folder with something in it",
                MistakeKind.FolderNotEmpty,
                null,
                "",
                "",
                f =>
                {
                    f.Write("x", "");
                    RunFolder.Create(f.Location);
                }
            ),
            new("no run", MistakeKind.NotARun, null, "", "", f => StoredRun.Open(f.Location)),
            new(
                "a scenario for a run",
                MistakeKind.KeyMissing,
                1,
                "run",
                "",
                f => StoredRun.Open(Path.GetDirectoryName(f.Write("run.yaml", "souls: 60\n"))!)
            ),
            new(
                "a folder in use",
                MistakeKind.FolderInUse,
                null,
                "",
                "",
                f =>
                {
                    using var held = RunFolder.Open(f.Location);
                    RunFolder.Open(f.Location);
                }
            ),
            new(
                "a run of another version",
                MistakeKind.OtherModelVersion,
                Parameter.All.Count + 4,
                "run.modelVersion",
                "999",
                OtherVersion
            ),
            new(
                "an address of another machine",
                MistakeKind.CannotServe,
                null,
                "",
                "198.51.100.1:1",
                _ => ExplorerServer.Start(new() { Host = "198.51.100.1", Port = 1 }).GetAwaiter().GetResult()
            ),
            new("no such lesson", MistakeKind.NoSuchLesson, null, "", "", _ => Lesson.Read("father")),
            new("no such language", MistakeKind.NoSuchLanguage, null, "", "xx", _ => Language.Demand("xx")),
            new(
                "a lesson of an unknown law",
                MistakeKind.NoSuchName,
                2,
                "law",
                "L99",
                f => Lesson.Read(OwnLesson.Write(f, lesson => lesson.Replace("L9", "L99")))
            ),
            new(
                "a lesson whose reveal does not come out",
                MistakeKind.DoesNotHold,
                15,
                "holds.late",
                "0.094",
                f =>
                {
                    string file = OwnLesson.Write(f, lesson => lesson.Replace("by: -1", "by: 1"));
                    var (lesson, mistakes) = (Lesson.Read(file), new MistakeList());
                    LessonTrial.Judge(lesson, file, LessonTrial.Run(lesson, [1]), mistakes);
                    mistakes.ThrowIfAny();
                }
            ),
            new("a run without a result", MistakeKind.Unfinished, null, "", "", f => Begun(f).DemandEnd()),
            new("a series without its end", MistakeKind.SeriesBroken, null, "", "", ShortSeries),
        ];

    private static void OtherVersion(TemporaryFolder folder)
    {
        Begun(folder);
        string file = folder.At("run/run.yaml");
        string text = File.ReadAllText(file);
        File.WriteAllText(
            file,
            text.Replace($"modelVersion: {ModelVersion.Current}", "modelVersion: 999") + "  newKey: 1\n"
        );
        StoredRun.Open(folder.At("run"));
    }

    private static void ShortSeries(TemporaryFolder folder)
    {
        SmallRun.Whole(folder.At("run"));
        string[] rows = File.ReadAllLines(folder.At("run/series.csv"));
        File.WriteAllLines(folder.At("run/series.csv"), rows[..^1]);
        StoredRun.Open(folder.At("run")).Result();
    }

    private static StoredRun Begun(TemporaryFolder folder)
    {
        SmallRun.Begin(folder.At("run")).Dispose();
        return StoredRun.Open(folder.At("run"));
    }

    private static BrokenInput Read(
        string name,
        MistakeKind kind,
        int? line,
        string key,
        string value,
        Func<TemporaryFolder, string> file
    ) => new(name, kind, line, key, value, f => Begin(file(f), [], null));

    private static BrokenInput Yaml(string name, MistakeKind kind, int? line, string key, string value, string text) =>
        Read(name, kind, line, key, value, f => f.Write("scenario.yaml", text));

    private static BrokenInput Option(string name, MistakeKind kind, string key, string value, Given given) =>
        new(name, kind, null, key, value, _ => Begin(null, [given], null));

    private static BrokenInput Csv(string name, MistakeKind kind, int? line, string key, string value, string text) =>
        Csv(name, kind, line, key, value, Encoding.UTF8.GetBytes(text));

    private static BrokenInput Csv(string name, MistakeKind kind, int? line, string key, string value, byte[] bytes) =>
        new(name, kind, line, key, value, f => Begin(null, [], f.Write("group.csv", bytes)));

    private static BrokenInput Scaled(string name, MistakeKind kind, int line, string key, string value, string text) =>
        new(
            name,
            kind,
            line,
            key,
            value,
            f => Begin(null, [new Given("--weights", "weights", "-1..1")], f.Write("group.csv", text))
        );

    private static void TooLarge(TemporaryFolder folder)
    {
        var mistakes = new MistakeList();
        string file = folder.Write("group.csv", "from,to\na,b\n");
        GroupReader.Read(file, new Place(file), "", "", mistakes, mostMemory: 1000).ShouldBeNull();
        mistakes.ThrowIfAny();
    }

    private static BrokenInput OfGroup(string name, MistakeKind kind, string key, string value, string action) =>
        Read(
            name,
            kind,
            2,
            $"timeline.{key}",
            value,
            f =>
            {
                f.Write("g.csv", "from,to\na,b\nb,c\n");
                return f.Write("scenario.yaml", $"group: g.csv\ntimeline: [{{at: 5, {action}}}]\n");
            }
        );

    private static void Begin(string? file, IReadOnlyList<Given> given, string? group)
    {
        var mistakes = new MistakeList();
        var scenario = ScenarioReader.Read(file, given, group, mistakes);
        mistakes.ThrowIfAny();
        scenario.Begin(1).Dispose();
    }
}
