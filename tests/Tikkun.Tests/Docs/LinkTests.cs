using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Tikkun.Tests.Docs;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var broken = new List<string>();
        foreach (string file in Documents())
        {
            foreach (Match link in Regex.Matches(File.ReadAllText(file), @"\]\(([^)#\s]*)(#[^)\s]*)?\)"))
            {
                string path = link.Groups[1].Value;
                if (path.Contains("://") || path.StartsWith("mailto:"))
                    continue;
                string target = path.Length == 0 ? file : Path.Combine(Path.GetDirectoryName(file)!, path);
                string anchor = link.Groups[2].Value.TrimStart('#');
                bool found = File.Exists(target) || Directory.Exists(target);
                if (!found || (anchor.Length > 0 && !Anchors(target).Contains(anchor)))
                    broken.Add($"{Path.GetRelativePath(Repository.Root, file)}: {link.Value}");
            }
        }
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void No_document_or_source_names_a_folder_of_somebodys_machine() =>
        Documents()
            .Concat(Repository.Files("src", "*.cs"))
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"(?<![\w.])/(work|home|root|Users)/"))
            .ShouldBeEmpty();

    private static IEnumerable<string> Documents() =>
        Directory
            .EnumerateFiles(Repository.Root, "*.md")
            .Concat(Repository.Files("docs", "*.md"))
            .Concat(Repository.Files("samples", "*.md"))
            .Concat(Repository.Files("bench", "*.md"));

    private static IEnumerable<string> Anchors(string file) =>
        File.ReadLines(file)
            .Where(line => line.StartsWith('#'))
            .Select(line =>
                Regex.Replace(line.TrimStart('#').Trim().ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-')
            );
}
