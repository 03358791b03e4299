using System.Globalization;
using System.Text;

namespace Tikkun.Research.Exports;

/// <summary>ends.csv: a line for each end; of a group not which are revealed, whose sum would be a member's.</summary>
internal sealed class EndsCsv(Stream file, bool isGroup) : IEndsFormat
{
    private readonly StreamWriter writer = new(file, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    public void Begin(IEnumerable<long> nodes, int tick)
    {
        if (isGroup)
        {
            writer.WriteLine("# A real group: its ties, and no value of a member. Not a measure of anyone.");
            writer.WriteLine("# tie: number in the group file. from, to: members, numbered by first appearance there.");
        }
        writer.WriteLine(isGroup ? "tie,from,to,weight,correction,cut" : "from,to,weight,correction,revealed,cut");
    }

    public void Add(in TieEnd end)
    {
        if (end.Tie is { } tie)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{tie},"));
        string revealed = isGroup ? "" : $",{(end.IsRevealed ? 1 : 0)}";
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{end.From},{end.To},{end.Weight},{end.CorrectionText}{revealed},{(end.IsCut ? 1 : 0)}"
            )
        );
    }

    public void Dispose() => writer.Dispose();
}
