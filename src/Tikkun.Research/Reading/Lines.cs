namespace Tikkun.Research.Reading;

/// <summary>Text in lines.</summary>
public static class Lines
{
    /// <summary>Lines of at most so many characters, broken at spaces; a longer word stands alone.</summary>
    public static IEnumerable<string> Wrapped(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
