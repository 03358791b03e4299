using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tikkun.Research.Reading;

/// <summary>Reads one YAML document into nodes that know their lines. Plain values only: no aliases, no tags.</summary>
internal sealed class YamlTree
{
    private const int Deepest = 20;
    private const string Unused = "anchors, aliases and tags are not used here";
    private readonly Parser parser;
    private int line = 1;

    private YamlTree(string text) => parser = new Parser(new Scanner(new StringReader(text)));

    /// <summary>The keys of the document; none where it is empty, null where it is malformed or no mapping.</summary>
    public static Node.Mapping? Read(string text, string file, MistakeList mistakes)
    {
        var tree = new YamlTree(text);
        try
        {
            var root = tree.Document();
            if (root is null or Node.Scalar { IsNull: true })
                return new Node.Mapping(1, []);
            if (root is Node.Mapping mapping)
                return mapping;
            mistakes.Add(
                MistakeKind.NotAMapping,
                new Place(file, root.Line),
                "",
                root.Text,
                "keys with values, such as souls: 6000"
            );
        }
        catch (YamlException e)
        {
            string reason = e.Message.TrimEnd('.');
            mistakes.Add(MistakeKind.MalformedYaml, new Place(file, LineOf(e.Start)), "", "", $"YAML ({reason})");
        }
        catch (InvalidOperationException)
        {
            // The parser's own slip over some malformed texts, found by random changes to good ones.
            mistakes.Add(
                MistakeKind.MalformedYaml,
                new Place(file, tree.line),
                "",
                "",
                "YAML (from this line on it is none)"
            );
        }
        return null;
    }

    private Node? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = Value(0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            throw new YamlException(second.Start, second.End, "a second document begins");
        return root;
    }

    private Node Value(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            throw new YamlException(alias.Start, alias.End, Unused);
        var next = parser.Consume<NodeEvent>();
        line = LineOf(next.Start);
        if (depth > Deepest)
            throw new YamlException(next.Start, next.End, "nested too deep");
        if (!next.Anchor.IsEmpty || !next.Tag.IsEmpty)
            throw new YamlException(next.Start, next.End, Unused);
        return next switch
        {
            YamlDotNet.Core.Events.Scalar scalar => new Node.Scalar(line, scalar.Value, IsNull(scalar)),
            SequenceStart => new Node.Sequence(line, Items(depth)),
            _ => new Node.Mapping(line, Entries(depth)),
        };
    }

    private List<Node> Items(int depth)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));
        return items;
    }

    private List<Entry> Entries(int depth)
    {
        var entries = new List<Entry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(depth + 1);
            entries.Add(new Entry(key.Text, key.Line, Value(depth + 1)));
        }
        return entries;
    }

    private static bool IsNull(YamlDotNet.Core.Events.Scalar scalar) =>
        scalar is { IsPlainImplicit: true, Value: "" or "~" or "null" };

    private static int LineOf(Mark mark) => (int)Math.Max(1, mark.Line);
}
