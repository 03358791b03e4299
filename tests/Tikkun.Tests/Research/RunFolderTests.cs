using Shouldly;
using Tikkun.Model;
using Tikkun.Research.Reading;
using Tikkun.Research.Runs;
using Xunit;

namespace Tikkun.Tests.Research;

/// <summary>Runs that are stopped and go on, with snapshots that are good and others.</summary>
public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_lock_that_a_killed_process_left_is_removed_and_one_that_is_held_stays()
    {
        using var place = new TemporaryFolder();
        Directory.CreateDirectory(place.At("run"));
        place.Write("run/lock", "");
        RunFolder.Tidy(place.At("run"));
        File.Exists(place.At("run/lock")).ShouldBeFalse();
        using var held = RunFolder.Open(place.At("run"));
        RunFolder.Tidy(place.At("run"));
        File.Exists(place.At("run/lock")).ShouldBeTrue();
    }

    [Fact]
    public void A_run_stopped_twice_ends_with_the_files_of_a_straight_run()
    {
        SmallRun.Whole(folder.At("straight"));
        Stopped(100, 200);
        SmallRun.Resume(folder.At("run")).From.ShouldBe(200);
        ShouldBeSame();
    }

    [Theory]
    [InlineData("torn")]
    [InlineData("tampered")]
    [InlineData("empty")]
    [InlineData("of another run")]
    public void A_bad_snapshot_is_said_and_the_one_before_it_used(string how)
    {
        SmallRun.Whole(folder.At("straight"));
        Stopped(100, 200);
        Spoil(folder.At("run/snapshot-200.bin"), how);
        var (from, _, warnings) = SmallRun.Resume(folder.At("run"));
        from.ShouldBe(100);
        warnings.ShouldHaveSingleItem().ShouldContain("snapshot-200.bin");
        ShouldBeSame();
    }

    [Fact]
    public void A_snapshot_beyond_the_tables_is_not_used()
    {
        SmallRun.Whole(folder.At("straight"));
        Stopped(100, 200);
        using (var series = File.OpenWrite(folder.At("run/series.csv")))
            series.SetLength(series.Length - 1);
        SmallRun.Resume(folder.At("run")).From.ShouldBe(100);
        ShouldBeSame();
    }

    [Fact]
    public void Without_a_good_snapshot_it_starts_anew_and_says_so()
    {
        SmallRun.Whole(folder.At("straight"));
        Stopped(100, 200);
        Spoil(folder.At("run/snapshot-100.bin"), "torn");
        Spoil(folder.At("run/snapshot-200.bin"), "tampered");
        var (from, _, warnings) = SmallRun.Resume(folder.At("run"));
        from.ShouldBe(0);
        warnings.Count.ShouldBe(3);
        warnings[^1].ShouldContain("starts anew");
        ShouldBeSame();
    }

    [Fact]
    public void Earlier_ticks_are_not_computed_again()
    {
        Stopped(100, 200);
        string file = folder.At("run/series.csv");
        string[] rows = File.ReadAllLines(file);
        string marked = new('x', rows[50].Length);
        File.WriteAllText(file, File.ReadAllText(file).Replace(rows[50], marked));
        SmallRun.Resume(folder.At("run"));
        File.ReadAllLines(file)[50].ShouldBe(marked);
        File.ReadAllLines(file).Length.ShouldBeGreaterThan(rows.Length);
    }

    [Fact]
    public void A_snapshot_of_another_model_version_is_refused_by_name()
    {
        Stopped(100);
        string file = folder.At("run/snapshot-100.bin");
        byte[] bytes = File.ReadAllBytes(file);
        bytes[8] = 77;
        File.WriteAllBytes(file, bytes);
        var mistake = Should
            .Throw<MistakesException>(() => SmallRun.Resume(folder.At("run")))
            .Mistakes.ShouldHaveSingleItem();
        mistake.Kind.ShouldBe(MistakeKind.OtherModelVersion);
        mistake.ToString().ShouldContain($"version {ModelVersion.Current} of the model");
        File.Exists(file).ShouldBeTrue();
    }

    [Fact]
    public void A_finished_run_holds_its_last_snapshot_alone_and_its_result_can_be_read_again()
    {
        var outcome = SmallRun.Whole(folder.At("run"));
        var again = StoredRun.Open(folder.At("run")).Result();
        again.Measures.ShouldBe(outcome.Measures);
        (again with { Measures = [], End = outcome.End }).ShouldBe(outcome with { Measures = [] });
        (again.End with { Seconds = 0 }).ShouldBe(outcome.End with { Seconds = 0 });
        Directory
            .GetFiles(folder.At("run"))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["generations.csv", "run.yaml", "series.csv", $"snapshot-{outcome.End.Ticks}.bin"]);
    }

    [Fact]
    public void A_row_stands_for_every_tick_and_every_generation_in_it()
    {
        var outcome = SmallRun.Whole(folder.At("run"));
        var ticks = File.ReadLines(folder.At("run/series.csv")).Skip(1).Select(r => r.Split(',')[0]);
        ticks.ShouldBe(Enumerable.Range(0, outcome.End.Ticks + 1).Select(t => $"{t}"));
        var generations = File.ReadLines(folder.At("run/generations.csv")).Skip(1).Select(r => r.Split(',')[..2]);
        generations.Select(g => g[1]).Distinct().ShouldBe(["1", "2", "3"]);
        generations.Count().ShouldBe(3 * (outcome.End.Ticks + 1));
    }

    [Fact]
    public void A_run_is_verified_and_the_first_tick_that_differs_is_named()
    {
        SmallRun.Whole(folder.At("run"));
        Verified().ShouldBeNull();
        Change("series.csv", rows => rows[151] = rows[151][..^1] + (rows[151][^1] == '0' ? '1' : '0'));
        Verified().ShouldNotBeNull().ShouldContain("at tick 150, checksum");
    }

    [Theory]
    [InlineData("one row less", "it ends before")]
    [InlineData("one row more", "goes on after")]
    [InlineData("another result", "tick99")]
    [InlineData("no series", "it ends before")]
    public void A_run_with_other_ends_is_not_verified(string how, string said)
    {
        SmallRun.Whole(folder.At("run"));
        switch (how)
        {
            case "one row less":
                Change("series.csv", rows => rows.RemoveAt(rows.Count - 1));
                break;
            case "one row more":
                Change("series.csv", rows => rows.Add(rows[^1]));
                break;
            case "another result":
                Change("run.yaml", rows => rows[rows.FindIndex(r => r.Contains("tick99:"))] = "  tick99: 7");
                break;
            default:
                File.Delete(folder.At("run/series.csv"));
                break;
        }
        Verified().ShouldNotBeNull().ShouldContain(said);
    }

    [Fact]
    public void A_stopped_run_is_verified_up_to_its_tick()
    {
        Stopped(100);
        Verified().ShouldBeNull();
    }

    [Fact]
    public void What_goes_on_with_a_run_is_written_beside_what_began_it()
    {
        Stopped(100);
        SmallRun.Resume(folder.At("run"));
        StoredRun.Open(folder.At("run")).Record.Maker.Program.ShouldBe($"tests, {Maker.Here().Program}");
    }

    private void Stopped(params int[] ticks)
    {
        using (var run = SmallRun.Begin(folder.At("run")))
            SmallRun.UpTo(run, ticks[0]).End.Ended.ShouldBe(Ended.Stopped);
        foreach (int tick in ticks[1..])
            SmallRun.Resume(folder.At("run"), tick).Outcome.End.Ticks.ShouldBe(tick);
    }

    private void Spoil(string file, string how)
    {
        byte[] bytes = File.ReadAllBytes(file);
        if (how == "tampered")
            bytes[^100] ^= 1;
        if (how == "of another run")
        {
            SmallRun.Whole(
                folder.At("other"),
                SmallRun.Scenario with
                {
                    Parameters = new() { Souls = 60, Seed = 2 },
                }
            );
            bytes = File.ReadAllBytes(Directory.GetFiles(folder.At("other"), "snapshot-*.bin").Single());
        }
        File.WriteAllBytes(
            file,
            how == "torn" ? bytes[..^1]
                : how == "empty" ? []
                : bytes
        );
    }

    private void Change(string name, Action<List<string>> change)
    {
        List<string> rows = [.. File.ReadAllLines(folder.At($"run/{name}"))];
        change(rows);
        File.WriteAllText(folder.At($"run/{name}"), string.Join('\n', rows) + "\n");
    }

    private string? Verified()
    {
        var stored = StoredRun.Open(folder.At("run"));
        using var simulation = stored.Scenario.Begin(1);
        return Verification.Of(stored, simulation, _ => { }, TestContext.Current.CancellationToken).Difference;
    }

    private void ShouldBeSame()
    {
        foreach (
            string file in Directory
                .GetFiles(folder.At("straight"))
                .Where(f => !f.EndsWith("run.yaml", StringComparison.Ordinal))
        )
            File.ReadAllBytes(folder.At($"run/{Path.GetFileName(file)}"))
                .ShouldBe(File.ReadAllBytes(file), Path.GetFileName(file));
        Directory.GetFiles(folder.At("run")).Length.ShouldBe(Directory.GetFiles(folder.At("straight")).Length);
    }
}
