using Shouldly;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

public sealed class GroupFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_template_is_a_group()
    {
        var template = Command.Run(folder.Location, "group", "--template");
        (template.Code, template.Err).ShouldBe((0, ""));
        template.Out.Split('\n').ShouldAllBe(line => line.Length <= 80);
        template.Out.ShouldStartWith("# ");
        folder.Write("mine.csv", template.Out);
        var run = Command.Run(folder.Location, "run", "--group", "mine.csv", "--ticks", "3");
        run.Code.ShouldBe(0, run.Err);
        Command.Run(folder.Location, "group").Code.ShouldBe(2);
    }

    [Fact]
    public void Other_weights_are_kept_with_the_run()
    {
        folder.Write("felt.csv", "from,to,weight\na,b,-0.5\nb,c,1\nc,a,0.25\n");
        folder.Write("whole.csv", "from,to,weight\na,b,251\nb,c,1000\nc,a,625\n");
        string[] common = ["--ticks", "40", "--json", "--quiet"];
        var scaled = Command.Run(
            folder.Location,
            ["run", "--group", "felt.csv", "--weights", "-1..1", "--out", "felt", .. common]
        );
        scaled.Code.ShouldBe(0, scaled.Err);
        Command.Run(folder.Location, ["run", "--group", "whole.csv", "--out", "whole", .. common]).Code.ShouldBe(0);
        File.ReadAllText(folder.At("felt/series.csv")).ShouldBe(File.ReadAllText(folder.At("whole/series.csv")));
        File.ReadAllText(folder.At("felt/run.yaml")).ShouldContain("\nweights: -1..1\n");
        Command.Run(folder.Location, "verify", "felt").Code.ShouldBe(0);
        Command.Run(folder.Location, "run", "felt/run.yaml", "--out", "again").Code.ShouldBe(0);
        File.ReadAllText(folder.At("again/series.csv")).ShouldBe(File.ReadAllText(folder.At("felt/series.csv")));
    }

    [Fact]
    public void Weights_and_ties_that_cannot_be_read_point_to_what_can_be_done()
    {
        folder.Write("felt.csv", "from,to,weight\na,b,-0.5\nb,c,1\nc,b,2\nc,d,0\n");
        var result = Command.Run(folder.Location, "run", "--group", "felt.csv");
        (result.Code, result.Out).ShouldBe((2, ""));
        string[] lines = result.Err.TrimEnd().Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("felt.csv:2: weight=-0.5: expected a whole number from 1 to 1000; ");
        lines[0].ShouldEndWith("--weights a..b");
        lines[1].ShouldStartWith("felt.csv:4: expected each tie once; it stands in line 3 the other way round");
        lines[1].ShouldContain("to_feels");
        lines[2].ShouldEndWith("--weights a..b");

        var outside = Command.Run(folder.Location, "run", "--group", "felt.csv", "--weights", "0..1");
        outside.Err.ShouldContain("felt.csv:2: weight=-0.5: expected a number within 0..1");
        var none = Command.Run(folder.Location, "run", "--weights", "0..1");
        (none.Code, none.Err).ShouldBe((2, "--weights 0..1: expected a real group, whose weights they are\n"));
    }
}
