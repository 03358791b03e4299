using System.Globalization;
using Tikkun.Measures;
using Tikkun.Model;
using Tikkun.Research.Benchmarks;
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
            json.WriteString("path", outcome.End.PathWord);
            json.WriteString("pathReason", outcome.End.PathReason);
            json.WriteNumber("lanes", Simulation.Lanes);
            json.WriteString("vectors", Simulation.Vectors);
            Write("seconds", outcome.End.Seconds.ToString("0.000", CultureInfo.InvariantCulture));
            json.WriteNumber("peakBytes", Machine.PeakBytes());
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
}
