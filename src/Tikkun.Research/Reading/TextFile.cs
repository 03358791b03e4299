using System.Text;

namespace Tikkun.Research.Reading;

/// <summary>Reads a whole file as UTF-8, with or without a byte order mark.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file; null where they cannot be had.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="named">What asked for it, for the mistake.</param>
    /// <param name="key">The key that asked for it; may be empty.</param>
    /// <param name="value">The file as it was named there; may be empty.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    public static byte[]? Bytes(string path, Place named, string key, string value, MistakeList mistakes)
    {
        try
        {
            if (File.Exists(path))
                return File.ReadAllBytes(path);
            var kind = Directory.Exists(path) ? MistakeKind.FileUnreadable : MistakeKind.FileMissing;
            string found = kind == MistakeKind.FileMissing ? "there is none" : "this is a folder";
            mistakes.Add(kind, named, key, value, $"a file; {found}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(MistakeKind.FileUnreadable, named, key, value, $"a file that can be read ({e.Message})");
        }
        return null;
    }

    /// <summary>The text in the bytes; null where it is not UTF-8.</summary>
    public static string? Text(byte[] bytes, string file, MistakeList mistakes)
    {
        try
        {
            var text = bytes.AsSpan();
            return Strict.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text);
        }
        catch (DecoderFallbackException e)
        {
            int line = bytes.AsSpan(0, e.Index).Count((byte)'\n') + 1;
            mistakes.Add(MistakeKind.NotText, new Place(file, line), "", "", "text in UTF-8");
            return null;
        }
    }
}
