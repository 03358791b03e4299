using System.Collections.Immutable;
using System.Text.Json;
using Tikkun.Model;
using Tikkun.Networks;
using Tikkun.Research.Lessons;
using Tikkun.Research.Live;
using Tikkun.Research.Scenarios;

namespace Tikkun.Explorer;

/// <summary>A live run and those who look at it.</summary>
internal sealed class OpenRun : IDisposable
{
    private readonly Asked asked;
    private readonly LiveRun live;
    private readonly Scenario scenario;
    private ImmutableList<Viewer> viewers = [];
    private volatile Farewell? farewell;
    private readonly SemaphoreSlim following = new(1, 1);
    private readonly CancellationTokenSource ended = new();
    private readonly (Lesson Lesson, LessonSize Size)? lesson;
    private Followed? followed;
    private long visits;

    /// <summary>Which of the moves of the run this is; a viewer that has seen it waits for the next.</summary>
    private long move = 1;

    public OpenRun(string id, Asked asked, LiveRun live, (Lesson Lesson, LessonSize Size)? lesson)
    {
        Id = id;
        this.lesson = lesson;
        this.asked = asked;
        this.live = live;
        scenario = live.Sides[0].Scenario;
        live.Moved += Show;
        live.Changed += Tell;
        live.Branched += tick => Each(viewer => viewer.Branch(tick));
        live.Failed += Fail;
    }

    /// <summary>How a soul stands, and its life so far. It is lived again beside the run, one at a time.</summary>
    /// <exception cref="OperationCanceledException">It was stopped, or the run ended.</exception>
    public async Task<byte[]> Soul(SoulId soul, Language language, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, ended.Token);
        var past = await Between(() => live.Past, either.Token);
        await following.WaitAsync(either.Token);
        try
        {
            if (followed?.Soul != soul)
            {
                followed?.Dispose();
                followed = new Followed(soul);
            }
            return await Task.Run(() => SoulTold.Of(followed.To(past, either.Token), language), either.Token);
        }
        finally
        {
            if (ended.IsCancellationRequested)
                Dispose();
            following.Release();
        }
    }

    /// <summary>The figures of a lesson in words, as far as the run has come; none where it is of no lesson.</summary>
    /// <exception cref="OperationCanceledException">It was stopped, or the run ended.</exception>
    public async Task<byte[]> Figures(Language language, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, ended.Token);
        return await Between(() => Json.Bytes(FiguresNow(language.Say("lesson.never"))), either.Token);
    }

    /// <summary>Told when the last viewer left.</summary>
    public event Action? Left;

    public string Id { get; }

    public LiveRun Live => live;

    public int Viewers => viewers.Count;

    /// <summary>How many viewers have come so far.</summary>
    public long Visits => Interlocked.Read(ref visits);

    public bool IsGroup => scenario.Group is not null;

    public void Start() => live.Start();

    public void Enter(Viewer viewer)
    {
        Interlocked.Increment(ref visits);
        ImmutableInterlocked.Update(ref viewers, all => all.Add(viewer));
        if (farewell is not null)
            viewer.End(farewell);
        live.Ask(() =>
        {
            viewer.Greet(Hello());
            Tell();
        });
    }

    public void Leave(Viewer viewer)
    {
        ImmutableInterlocked.Update(ref viewers, all => all.Remove(viewer));
        if (viewers.IsEmpty)
            Left?.Invoke();
        else
            live.Ask(Tell);
    }

    /// <summary>A viewer is ready for a frame; it has it at once where it has not seen how the run stands now.</summary>
    public void Ready(Viewer viewer) =>
        live.Ask(() =>
        {
            viewer.IsReady = true;
            if (!live.IsOnItsWay && viewer.Seen != move)
                Show([viewer]);
        });

    /// <summary>What a viewer saw is no longer all that it wants to see.</summary>
    public void ShowAgain(Viewer viewer) =>
        live.Ask(() =>
        {
            viewer.Seen = 0;
            if (viewer.IsReady && !live.IsOnItsWay)
                Show([viewer]);
        });

    public void End(Farewell why)
    {
        ended.Cancel();
        live.Dispose();
        farewell = why;
        if (following.Wait(0))
        {
            Dispose();
            following.Release();
        }
        Each(viewer => viewer.End(why));
    }

    /// <summary>Ends the run beside it; <see cref="End"/> ends all.</summary>
    public void Dispose()
    {
        followed?.Dispose();
        followed = null;
    }

    private void Show()
    {
        move++;
        Each(viewer => viewer.Wake());
        if (!live.IsOnItsWay)
            Show([.. viewers.Where(viewer => viewer.IsReady)]);
    }

    private void Show(IReadOnlyList<Viewer> ready)
    {
        if (ready.Count == 0)
            return;
        var frame = new Frame(live, ready.Count);
        foreach (var viewer in ready)
        {
            viewer.Seen = move;
            viewer.Offer(frame);
        }
    }

    private void Tell()
    {
        byte[] state = State();
        Each(viewer => viewer.Tell(state));
    }

    private void Fail(Exception e)
    {
        Console.Error.WriteLine($"tikkun: a live run failed: {e.Message.ReplaceLineEndings(" ")}");
        Each(viewer => viewer.Refuse($"the run failed: {e.Message}"));
    }

    private void Each(Action<Viewer> action)
    {
        foreach (var viewer in viewers)
            action(viewer);
    }

    /// <summary>What is looked at between two ticks, on the thread of the run.</summary>
    private async Task<T> Between<T>(Func<T> look, CancellationToken stop)
    {
        var looked = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        live.Ask(() => looked.TrySetResult(look()));
        return await looked.Task.WaitAsync(stop);
    }

    private Dictionary<string, string> FiguresNow(string never)
    {
        var told = new Dictionary<string, string>();
        if (lesson is { } opened)
            foreach (var figure in opened.Lesson.Figures.Where(f => f.Size == opened.Size))
                if (
                    live.Sides.ElementAtOrDefault(figure.IsWithout ? 1 : 0) is { } side
                    && figure.Of(side.Series) is { } value
                )
                    told[figure.Name] = figure.Text(value, never);
        return told;
    }

    private byte[] Hello()
    {
        var first = live.Sides[0].Simulation;
        var shipped = lesson is { } opened ? Catalogue.Of(opened.Lesson, opened.Size) : Shipped.Find(asked.Scenario);
        return Json.Bytes(
            new
            {
                kind = "hello",
                run = Id,
                scenario = asked.Scenario,
                set = asked.Set ?? [],
                title = shipped?.Title ?? asked.Scenario,
                question = shipped?.Question ?? "",
                notice = shipped?.Notice ?? "",
                rows = shipped?.Rows ?? [],
                seed = $"{scenario.Parameters.Seed}",
                souls = first.Network.Souls,
                ends = first.Network.Ends,
                branches = Frames.Branches(first.Network.Souls),
                generations = first.Generations,
                group = IsGroup,
                most = scenario.Parameters.Ticks,
                rimLack = Frames.RimLack,
                measures = Series.Names(IsGroup),
                sides = live.Sides.Select(s => new
                {
                    parameters = Parameter.All.ToDictionary(p => p.Key, p => p.Text(s.Scenario.Parameters)),
                }),
                second = asked.Second,
            }
        );
    }

    private byte[] State()
    {
        var now = live.State;
        return Json.Bytes(
            new
            {
                kind = "state",
                now.Tick,
                now.Last,
                playing = now.IsPlaying,
                now.Speed,
                now.Target,
                over = now.Over is null ? null : JsonNamingPolicy.CamelCase.ConvertName($"{now.Over}"),
                viewers = viewers.Count,
                now.Hand,
                planned = live.Sides[0].Planned.Select(p => new { p.Tick, p.Words }),
                sides = now.Sides.Select(s => new
                {
                    s.Parameters,
                    s.HalfTick,
                    s.Tick99,
                    checksum = s.Checksum is { } sum ? Research.Reading.Numbers.Hex(sum) : null,
                }),
            }
        );
    }
}
