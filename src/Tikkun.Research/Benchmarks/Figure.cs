using System.Globalization;
using System.Text.Json;
using Tikkun.Research.Reading;

namespace Tikkun.Research.Benchmarks;

/// <summary>What is told of something measured: declared once, for people and for programs.</summary>
/// <param name="Name">Name, the key in JSON and the column in CSV.</param>
/// <param name="Unit">Unit; may be empty.</param>
/// <param name="Format">How it is shown to people.</param>
/// <param name="Meaning">Meaning in a few words.</param>
/// <param name="Of">Its value.</param>
public sealed record Figure<T>(string Name, string Unit, string Format, string Meaning, Func<T, double> Of)
{
    /// <summary>Its value, as people see it.</summary>
    public string Shown(T measured) => Of(measured).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Its name and value in a JSON object.</summary>
    public void Write(Utf8JsonWriter json, T measured)
    {
        json.WritePropertyName(Name);
        json.WriteRawValue(Numbers.Text(Of(measured)));
    }
}
