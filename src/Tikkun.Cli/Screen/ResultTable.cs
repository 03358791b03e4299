using System.Globalization;
using Spectre.Console;
using Tikkun.Measures;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;

namespace Tikkun.Cli.Screen;

/// <summary>The result for people: as it is beside as felt, when it came about, and the checksum.</summary>
internal static class ResultTable
{
    private static readonly (string AsItIs, string AsFelt)[] Lines =
    [
        ("nearness", "lack"),
        ("unity", "joy"),
        ("exile", "felt"),
        ("shared", "seen"),
        ("awake", "waiting"),
        ("complete", "footLack"),
    ];

    public static void Print(Outcome outcome, bool isGroup)
    {
        var values = Measure.All.Zip(outcome.Measures).ToDictionary(p => p.First.Name, p => Numbers.Value(p.Second));
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("as it is").AddColumn(new TableColumn("").RightAligned());
        table.AddColumn("as felt").AddColumn(new TableColumn("").RightAligned());
        foreach (var (asItIs, asFelt) in Lines)
            table.AddRow(asItIs, Value(values, asItIs), asFelt, Value(values, asFelt));
        AnsiConsole.Write(table);

        var end = outcome.End;
        string who = isGroup ? "members" : "souls";
        Console.WriteLine($"{Ending(end)} at tick {end.Ticks}");
        Console.WriteLine($"half-way {Tick(end.HalfTick)}, 99 % of the {who} complete {Tick(end.Tick99)}");
        if (end.PathReason is { } reason)
            foreach (string line in Research.Reading.Lines.Wrapped($"every end visited: {reason}", Listing.Width))
                Console.WriteLine(line);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end.Seconds:0.0} s"));
        Console.WriteLine($"checksum {Numbers.Hex(end.Checksum)}");
    }

    private static string Ending(RunEnd end) =>
        end.Ended switch
        {
            Ended.Complete => "complete",
            Ended.Ticks => "out of ticks",
            _ => "stopped",
        };

    private static string Tick(int? tick) => tick is null ? "not yet" : $"at tick {tick}";

    private static string Value(Dictionary<string, double> values, string name)
    {
        double value = values[name];
        bool isCount = Measure.Find(name)!.Unit == "souls";
        return double.IsNaN(value) ? "–"
            : isCount ? Words.Count(value)
            : value.ToString("0.000", CultureInfo.InvariantCulture);
    }
}
