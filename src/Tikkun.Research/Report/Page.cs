using System.Text;

namespace Tikkun.Research.Report;

/// <summary>A page in one file, from a template that is built from web/ and the data it shows.</summary>
internal static class Page
{
    private const string Marker = "\"data goes here\"";

    /// <summary>The page is there as a whole, or not at all. The writer of JSON leaves no mark of HTML in the data.</summary>
    public static void Save(string path, string template, string data)
    {
        string page = Template(template).Replace(Marker, data, StringComparison.Ordinal);
        File.WriteAllText($"{path}.new", page, new UTF8Encoding(false));
        File.Move($"{path}.new", path, overwrite: true);
    }

    private static string Template(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
