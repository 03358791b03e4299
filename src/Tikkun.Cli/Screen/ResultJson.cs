using System.Diagnostics;
using System.Globalization;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;

namespace Tikkun.Cli.Screen;

/// <summary>The result as one JSON object.</summary>
internal static class ResultJson
{
    public static void Print(Outcome outcome) =>
        Listing.PrintJson(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("souls", outcome.Souls);
            json.WriteNumber("ends", outcome.Ends);
            json.WriteNumber("seed", outcome.Seed);
            json.WriteNumber("ticks", outcome.End.Ticks);
            json.WriteString("ended", outcome.End.Word);
            Write("halfTick", $"{outcome.End.HalfTick}");
            Write("tick99", $"{outcome.End.Tick99}");
            json.WriteString("checksum", Numbers.Hex(outcome.End.Checksum));
            json.WriteNumber("modelVersion", ModelVersion.Current);
            Write("seconds", outcome.End.Seconds.ToString("0.000", CultureInfo.InvariantCulture));
            json.WriteNumber("peakBytes", PeakBytes());
            json.WriteStartObject("measures");
            foreach (var (measure, value) in Measure.All.Zip(outcome.Measures))
                Write(measure.Name, value);
            json.WriteEndObject();
            json.WriteEndObject();

            void Write(string name, string number)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(number.Length == 0 ? "null" : number);
            }
        });

    /// <summary>The most memory this process ever held: VmHWM where the system tells it.</summary>
    private static long PeakBytes()
    {
        const string status = "/proc/self/status";
        string? line = File.Exists(status)
            ? File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))
            : null;
        if (line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, "kB"])
            return long.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024;
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
