using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Cli;

/// <summary>Runs that are killed, interrupted and asked to end, in processes of their own.</summary>
public sealed class KilledTests(KilledTests.Straight straight) : IClassFixture<KilledTests.Straight>, IDisposable
{
    private static readonly string[] Arguments = ["run", "--souls", "200000", "--threads", "1", "--out", "run"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// Moments to be killed at, told by what the run has left so far, so that they come on a slow machine as on a quick
    /// one: each takes the folder as it is at the start of a process, and tells whether the moment has come.
    /// </summary>
    private static readonly Func<TemporaryFolder, Func<Command.Started, bool>>[] Moments =
    [
        _ => _ => true,
        place => _ => Directory.Exists(place.At("run")),
        place => _ => File.Exists(place.At("run/run.yaml")),
        _ => process => process.HasSpoken,
        place => Grows(() => Length(place.At("run/series.csv"))),
        place => _ => Directory.Exists(place.At("run")) && Directory.GetFiles(place.At("run"), "*.part").Length > 0,
        place => Grows(() => NewestSnapshot(place) ?? 0),
    ];

    [Fact]
    public void Killed_at_20_moments_of_many_kinds_a_run_ends_with_the_files_of_a_straight_one()
    {
        const int patience = 20;
        int kills = 0;
        int resumedAbove0 = 0;
        int moment = 0;
        for (int run = 0; kills < 20 && run < patience; run++)
        {
            using var place = new TemporaryFolder();
            string[] next = Arguments;
            while (true)
            {
                int? newest = NewestSnapshot(place);
                var hasCome = Moments[moment++ % Moments.Length](place);
                using var process = Command.Start(place.Location, next);
                bool isOver = false;
                while (!isOver && (kills == 20 || !hasCome(process)))
                    isOver = process.Ends(TimeSpan.FromMilliseconds(1));
                if (!isOver)
                {
                    process.Kill();
                    kills++;
                }
                var result = process.Wait();
                resumedAbove0 += ResumedFrom(result, newest) > 0 ? 1 : 0;
                if (isOver)
                {
                    result.Code.ShouldBe(0, result.Err);
                    break;
                }
                bool isBegun = File.Exists(place.At("run/run.yaml"));
                if (!isBegun && Directory.Exists(place.At("run")))
                    Directory.Delete(place.At("run"), recursive: true);
                next = isBegun ? ["resume", "run"] : Arguments;
            }
            straight.ShouldBeSame(place.At("run"));
        }
        kills.ShouldBe(20);
        resumedAbove0.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("Ctrl-C", 130)]
    [InlineData("a request to end", 143)]
    public void Stopped_by_a_signal_it_says_so_and_can_go_on(string signal, int code)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by libc");
        using (var process = Command.Start(folder.Location, Arguments))
        {
            process.WaitUntilItSpeaks();
            if (code == 130)
                process.PressControlC();
            else
                process.AskToEnd();
            var result = process.Wait();
            result.Code.ShouldBe(code, signal);
            result.Out.ShouldContain("\nstopped at tick ");
            result.Err.ShouldContain("go on with: tikkun resume run");
        }
        Command.Run(folder.Location, "verify", "run").Code.ShouldBe(0);
        var resumed = Command.Run(folder.Location, "resume", "run");
        resumed.Code.ShouldBe(0);
        resumed.Err.ShouldContain("goes on from tick ");
        straight.ShouldBeSame(folder.At("run"));
    }

    [Fact]
    public void Of_two_processes_in_one_folder_the_second_is_refused()
    {
        using var first = Command.Start(folder.Location, Arguments);
        first.WaitUntilItSpeaks();
        var second = Command.Run(folder.Location, "resume", "run");
        (second.Code, second.Err).ShouldBe((2, "run: expected a folder in which no other run is at work\n"));
        first.Wait().Code.ShouldBe(0);
        straight.ShouldBeSame(folder.At("run"));
    }

    /// <summary>The tick that a resumed process said; it must be that of the newest snapshot there was.</summary>
    private static int ResumedFrom(Command.Result result, int? newest)
    {
        result.Err.ShouldNotContain("not used");
        var said = Regex.Match(result.Err, @"goes on from tick (\d+)");
        if (said.Success)
            int.Parse(said.Groups[1].Value).ShouldBe(newest!.Value);
        else if (newest is not null)
            result.Err.ShouldBe("", "there was a snapshot");
        return said.Success ? newest!.Value : 0;
    }

    private static int? NewestSnapshot(TemporaryFolder place) =>
        Directory.Exists(place.At("run"))
            ? Directory
                .GetFiles(place.At("run"), "snapshot-*.bin")
                .Select(f => (int?)int.Parse(Regex.Match(f, @"(\d+)\.bin$").Groups[1].Value))
                .Max()
            : null;

    private static Func<Command.Started, bool> Grows(Func<long> length)
    {
        long before = length();
        return _ => length() > before;
    }

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    /// <summary>A run that nobody stopped.</summary>
    public sealed class Straight : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public Straight() => Command.Run(folder.Location, Arguments).Code.ShouldBe(0);

        public void Dispose() => folder.Dispose();

        public void ShouldBeSame(string other)
        {
            string own = folder.At("run");
            Names(other).ShouldBe(Names(own));
            foreach (string name in Names(own).Where(n => n != "run.yaml"))
                File.ReadAllBytes(Path.Combine(other, name)).ShouldBe(File.ReadAllBytes(Path.Combine(own, name)), name);
            Record(other).ShouldBe(Record(own));
        }

        private static IEnumerable<string> Names(string place) =>
            Directory.GetFiles(place).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

        /// <summary>All but the time; and but the commit, as someone may work on the sources while the tests run.</summary>
        private static IEnumerable<string> Record(string place) =>
            File.ReadLines(Path.Combine(place, "run.yaml"))
                .Where(line => !line.StartsWith("  seconds:", StringComparison.Ordinal))
                .Where(line => !line.StartsWith("  commit:", StringComparison.Ordinal));
    }
}
