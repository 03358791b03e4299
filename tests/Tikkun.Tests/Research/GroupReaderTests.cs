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

    [Theory]
    [InlineData("-1..1", "-1 0 0.5 1", "1 501 750 1000")]
    [InlineData("0..0.5", "0 0.0004 0.25 0.5", "1 2 501 1000")]
    [InlineData("1..1000", "1 2 999 1000", "1 2 999 1000")]
    public void Other_weights_are_laid_evenly_onto_1_to_1000(string scale, string weights, string whole)
    {
        string lines = string.Concat(weights.Split(' ').Select((w, i) => $"a,b{i},{w}\n"));
        var group = Read(Encoding.UTF8.GetBytes("from,to,weight\n" + lines), WeightScale.Read(scale));
        group.Ties.Select(t => t.Weight).ShouldBe(whole.Split(' ').Select(int.Parse));
        WeightScale.Read(scale)!.ToString().ShouldBe(scale);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2..1")]
    [InlineData("1..1")]
    [InlineData("a..b")]
    [InlineData("0..NaN")]
    [InlineData("-1e308..1e308")]
    public void What_is_no_scale_of_weights_is_none(string text) => WeightScale.Read(text).ShouldBeNull();

    [Fact]
    public void Ten_million_ties_that_do_not_fit_are_refused_before_they_are_read()
    {
        using var folder = new TemporaryFolder();
        string file = folder.At("great.csv");
        byte[] piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b\n", 10_000)));
        using (var written = File.Create(file))
        {
            written.Write("from,to\n"u8);
            for (int i = 0; i < 1000; i++)
                written.Write(piece);
        }
        var mistakes = new MistakeList();
        long before = GC.GetAllocatedBytesForCurrentThread();
        GroupReader.Read(file, new Place("--group"), "", file, mistakes, mostMemory: 2L << 30).ShouldBeNull();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
        var named = Should.Throw<MistakesException>(mistakes.ThrowIfAny).Mistakes.ShouldHaveSingleItem();
        named.Kind.ShouldBe(MistakeKind.TooLarge);
        named.Expected.ShouldStartWith("fewer lines: its 10,000,001 need about ");
        named.Expected.ShouldEndWith(" GiB of memory, and there is 2.0 GiB");
    }

    [Fact]
    public void The_estimate_of_a_group_is_never_too_small()
    {
        const int members = 20_000;
        var ties = Enumerable.Range(1, 100_000).Select(i => $"m{i % members},m{(i + (i / members) + 1) % members}");
        byte[] bytes = Encoding.UTF8.GetBytes($"from,to\n{string.Join('\n', ties)}\n");
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var group = Read(bytes);
        using var simulation = Simulation.Create(group, new Tikkun.Model.Parameters(), threads: 1);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(
            Simulation.EstimateBytes(members, 100_000)
        );
    }

    private static Group Read(byte[] bytes, WeightScale? weights = null)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("g.csv", bytes);
        var mistakes = new MistakeList();
        var read = GroupReader.Read(file, new Place(file), "", "", mistakes, weights);
        mistakes.ThrowIfAny();
        read!.Bytes.ShouldBe(bytes);
        return read.Group;
    }
}
