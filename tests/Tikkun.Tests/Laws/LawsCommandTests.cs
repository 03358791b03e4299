using System.Text.Json;
using Shouldly;
using Tikkun.Research.Laws;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Laws;

/// <summary><c>tikkun laws</c> in processes of its own.</summary>
public sealed class LawsCommandTests
{
    /// <summary>Killed in the middle and gone on with, so that the same table also shows that nothing is lost or twice.</summary>
    [Fact]
    public void The_quick_laws_give_the_approved_table_also_when_they_were_killed()
    {
        using var folder = new TemporaryFolder();
        string[] quick = ["laws", "--quick", "--json", "--out", "laws"];
        string trials = folder.At($"laws/{TrialTable.Name}");
        using (var started = Command.Start(folder.Location, quick))
        {
            while (!File.Exists(trials) || new FileInfo(trials).Length < 4000)
                started.Ends(TimeSpan.FromMilliseconds(20)).ShouldBeFalse("it ended before it could be killed");
            started.Kill();
            started.Wait();
        }
        // As if the machine had stopped in the middle of a line.
        using (var file = new FileStream(trials, FileMode.Open))
            file.SetLength(file.Length - 7);

        var result = Command.Run(folder.Location, quick);
        result.Code.ShouldBe(0, result.Err);
        Repository.ShouldBeFile(result.Out, "tests/Tikkun.Tests/Approved/laws-quick.json");

        using var document = JsonDocument.Parse(result.Out);
        var laws = document.RootElement.EnumerateArray().ToArray();
        laws.Select(l => Word(l, "id")).ShouldBe(Law.All.Select(l => l.Id));
        laws.ShouldAllBe(l => Word(l, "verdict") != "" && l.GetProperty("n").GetInt32() == 8);
        laws.Count(l => Word(l, "verdict") == "undecided").ShouldBeLessThanOrEqualTo(3);
        foreach (var law in laws.Where(l => Word(l, "kind") != "by construction"))
            Word(law, "verdictThere").ShouldBe("does not hold", Word(law, "id"));
        foreach (var law in laws.Where(l => Word(l, "kind") == "by construction"))
            Word(law, "verdict").ShouldBe("holds", Word(law, "id"));
        Directory
            .GetFiles(folder.At("laws"))
            .Select(Path.GetFileName)
            .Order()
            .ShouldBe(["judgements.csv", "sources.html", "trials.csv", "verdicts.csv"]);
    }

    [Fact]
    public void Ablation_and_sensitivity_leave_a_folder_that_the_same_command_goes_on_with()
    {
        using var folder = new TemporaryFolder();
        string[] ablate = ["laws", "L7", "L13", "--ablate", "--souls", "60", "--seeds", "1..2", "--out", "off"];
        var first = Command.Run(folder.Location, ablate);
        first.Code.ShouldBe(0, first.Err);
        ApprovedScreenTests.ShouldBeApproved("laws-ablate", first.Out);
        File.ReadAllText(folder.At("off/ablation.svg")).ShouldStartWith("<svg");
        string before = File.ReadAllText(folder.At($"off/{TrialTable.Name}"));
        Command.Run(folder.Location, ablate).Out.ShouldBe(first.Out);
        File.ReadAllText(folder.At($"off/{TrialTable.Name}")).ShouldBe(before);

        string[] drawn =
        [
            "laws",
            "L7",
            "--sensitivity",
            "--draws",
            "3",
            "--souls",
            "60",
            "--seeds",
            "1..2",
            "--out",
            "drawn",
        ];
        var sensitivity = Command.Run(folder.Location, drawn);
        sensitivity.Code.ShouldBe(0, sensitivity.Err);
        ApprovedScreenTests.ShouldBeApproved("laws-sensitivity", sensitivity.Out);

        var other = Command.Run(folder.Location, [.. drawn[..^1], "off"]);
        other.Code.ShouldBe(2);
        other.Err.ShouldStartWith($"{Path.Combine("off", TrialTable.Name)}:1: without each rule; 60 souls; seeds 1..2");
        File.ReadAllText(folder.At($"off/{TrialTable.Name}")).ShouldBe(before);
    }

    [Fact]
    public void Courses_of_the_second_implementation_give_the_verdicts_of_the_engine()
    {
        using var folder = new TemporaryFolder();
        string[] asked = ["laws", "L1", "L9", "L17", "L19", "--souls", "60", "--seeds", "1..2"];
        folder.Write("plan.jsonl", Command.Run(folder.Location, [.. asked, "--plan"]).Out);
        string script = Repository.At("tests/docking/courses.py");
        var made = Command.RunAny(
            folder.Location,
            ["python3", script, "plan.jsonl", "courses", "--order", "synchronous", "--jobs", "2"]
        );
        made.Code.ShouldBe(0, made.Err);
        var theirs = Parts(Command.Run(folder.Location, [.. asked, "--courses", "courses", "--json"]).Out);
        var ours = Parts(Command.Run(folder.Location, [.. asked, "--json"]).Out);
        theirs.Count.ShouldBe(ours.Count);
        foreach (var (their, our) in theirs.Zip(ours))
        {
            their.Verdict.ShouldBe(our.Verdict);
            their.Effect.ShouldBe(our.Effect, 1e-6);
        }
    }

    [Fact]
    public void A_folder_is_for_one_survey_at_a_time()
    {
        using var folder = new TemporaryFolder();
        using var held = TrialTable.Open(folder.At("laws"), "laws; 60 souls; seeds 1..2");
        var second = Command.Run(folder.Location, ["laws", "L5", "--souls", "60", "--seeds", "1..2", "--out", "laws"]);
        second.Code.ShouldBe(2);
        second.Err.ShouldBe("laws: expected a folder in which no other survey is at work\n");
    }

    [Theory]
    [InlineData("laws L23", "laws: L23: expected a law from L1 to L22")]
    [InlineData("laws --souls 65", "--souls 65: expected one digit followed by zeros")]
    [InlineData("laws --ablate --sensitivity", "--sensitivity: expected not to stand beside --ablate")]
    [InlineData("laws --seeds 3", "--seeds 3: expected the first and the last")]
    [InlineData("laws --courses nowhere", "--courses nowhere: expected a folder of courses")]
    public void What_cannot_be_meant_is_told(string command, string expected)
    {
        using var folder = new TemporaryFolder();
        var result = Command.Run(folder.Location, command.Split(' '));
        result.Code.ShouldBe(2);
        result.Err.ShouldStartWith(expected);
        Directory.EnumerateFileSystemEntries(folder.Location).ShouldBeEmpty();
    }

    [Fact]
    public void A_course_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("courses"));
        var result = Command.Run(
            folder.Location,
            ["laws", "L1", "--souls", "60", "--seeds", "1..1", "--courses", "courses"]
        );
        result.Code.ShouldBe(2);
        result.Err.ShouldMatch(@"^courses.[0-9a-f]{12}-1\.csv: expected the course of a run, as CSV\n$");
    }

    private static List<(string? Verdict, double Effect)> Parts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .SelectMany(l => l.GetProperty("parts").EnumerateArray())
                .Select(p =>
                    (
                        p.GetProperty("verdict").GetString(),
                        p.GetProperty("effect") is { ValueKind: JsonValueKind.Number } effect ? effect.GetDouble() : -1
                    )
                ),
        ];
    }

    private static string Word(JsonElement law, string name) =>
        law.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
