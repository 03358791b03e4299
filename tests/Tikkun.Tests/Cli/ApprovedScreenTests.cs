using Shouldly;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

/// <summary>What people see, looked at and approved in Approved/.</summary>
public sealed class ApprovedScreenTests
{
    [Theory]
    [InlineData("scenario")]
    [InlineData("scenario --list")]
    [InlineData("source C38")]
    [InlineData("source bear")]
    [InlineData("source L9")]
    [InlineData("measures")]
    [InlineData("parameters")]
    public void A_screen_is_the_one_that_was_approved(string command)
    {
        using var folder = new TemporaryFolder();
        var result = Command.Run(folder.Location, command.Split(' '));
        (result.Code, result.Err).ShouldBe((0, ""));
        result.Out.Split('\n').ShouldAllBe(line => line.Length <= 80);
        string name = command.Replace("--", "").Replace(' ', '-');
        string file = Repository.At($"tests/Tikkun.Tests/Approved/{name}.txt");
        string approved = File.Exists(file) ? File.ReadAllText(file) : "";
        Repository.ShouldBeApproved(result.Out, approved, actual => File.WriteAllText(file, actual));
    }
}
