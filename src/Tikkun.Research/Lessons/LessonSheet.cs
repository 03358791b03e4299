namespace Tikkun.Research.Lessons;

/// <summary>A sheet of a lesson to print.</summary>
public static class LessonSheet
{
    /// <summary>The digest of its style, for a content security policy.</summary>
    public static string StyleHash => "";

    /// <summary>The page, in one file.</summary>
    public static string Html(Lesson lesson, Language language) => lesson.In(language)["title"];
}
