using System.Text;
using Shouldly;
using Tikkun.Networks;
using Tikkun.Research.Groups;
using Tikkun.Research.Reading;
using Xunit;

namespace Tikkun.Tests.Research;

public sealed class GroupReaderTests
{
    [Fact]
    public void A_group_is_read_whatever_wrote_the_file()
    {
        const string text =
            "# remark\nto_feels,from,to,weight\n\n0.5,רות,נעמי,3\n,\"Ann, the \"\"first\"\"\",רות,\n1, 李 ,נעמי,1000\n";
        GroupTie[] ties = [new(0, 1, 3, 0, 0.5), new(2, 0), new(3, 1, 1000, 0, 1)];
        foreach (string form in new[] { text, text.Replace("\n", "\r\n"), text.TrimEnd() })
        foreach (bool mark in new[] { false, true })
        {
            var group = Read([.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(form)]);
            group.Members.ShouldBe(["רות", "נעמי", "Ann, the \"first\"", "李"]);
            group.Ties.ShouldBe(ties);
            group.FeelingsGiven.ShouldBeTrue();
        }
    }

    [Fact]
    public void Without_feelings_the_start_is_unknown() =>
        Read("from,to\na,b\n"u8.ToArray()).FeelingsGiven.ShouldBeFalse();

    [Fact]
    public void The_sample_is_a_group_of_34_members_and_78_ties()
    {
        var group = Read(File.ReadAllBytes(Repository.At("samples/karate.csv")));
        (group.Members.Count, group.Ties.Count).ShouldBe((34, 78));
    }

    private static Group Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("g.csv", bytes);
        var mistakes = new MistakeList();
        var read = GroupReader.Read(file, new Place(file), "", "", mistakes);
        mistakes.ThrowIfAny();
        read!.Bytes.ShouldBe(bytes);
        return read.Group;
    }
}
