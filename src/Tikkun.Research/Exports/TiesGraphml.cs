using System.Globalization;
using System.Text;
using System.Xml;

namespace Tikkun.Research.Exports;

/// <summary>ties.graphml: a directed edge for each end; nodes carry their number and nothing else.</summary>
internal sealed class TiesGraphml : IEndsFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private static readonly (string Name, string Type)[] Keys =
    [
        ("weight", "int"),
        ("correction", "double"),
        ("revealed", "boolean"),
        ("cut", "boolean"),
    ];
    private readonly XmlWriter xml;
    private readonly bool isGroup;

    public TiesGraphml(Stream file, bool isGroup)
    {
        this.isGroup = isGroup;
        var form = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(false),
        };
        xml = XmlWriter.Create(file, form);
    }

    public void Begin(IEnumerable<long> nodes, int tick)
    {
        xml.WriteStartDocument();
        if (isGroup)
            xml.WriteComment(
                " A real group: its ties, and no value of a member. Not a measure of anyone. Nodes are numbered by first appearance in the group file. "
            );
        xml.WriteStartElement("graphml", Namespace);
        if (isGroup)
            WriteKey("tie", "int");
        foreach (var (name, type) in Keys)
            if (name != "revealed" || !isGroup)
                WriteKey(name, type);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"tick-{tick}"));
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (long node in nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", Text(node));
            xml.WriteEndElement();
        }
    }

    public void Add(in TieEnd end)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", Text(end.From));
        xml.WriteAttributeString("target", Text(end.To));
        if (end.Tie is { } tie)
            WriteData("tie", Text(tie));
        WriteData("weight", Text(end.Weight));
        WriteData("correction", end.CorrectionText);
        if (!isGroup)
            WriteData("revealed", XmlConvert.ToString(end.IsRevealed));
        WriteData("cut", XmlConvert.ToString(end.IsCut));
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        xml.WriteEndDocument();
        xml.Dispose();
    }

    private void WriteKey(string name, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", "edge");
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private void WriteData(string key, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
