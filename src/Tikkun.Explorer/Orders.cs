using System.Text.Json;
using System.Text.Json.Nodes;
using Tikkun.Networks;
using Tikkun.Research.Live;

namespace Tikkun.Explorer;

/// <summary>What a viewer can ask of a run; docs/explorer.md lists it.</summary>
internal sealed class Orders(OpenRun run, Viewer viewer)
{
    /// <summary>Does what a message says, or says why not.</summary>
    public void Do(ReadOnlyMemory<byte> message)
    {
        try
        {
            Do(JsonSerializer.Deserialize<Order>(message.Span, Json.Form) ?? throw new JsonException());
        }
        catch (JsonException)
        {
            viewer.Refuse("a message that is none of this explorer; reload the page");
        }
    }

    /// <summary>An order, with what it needs.</summary>
    private sealed record Order(
        string Do,
        int? By = null,
        int? Tick = null,
        int? Ticks = null,
        JsonObject? What = null,
        int? Index = null,
        int? Ten = null,
        int? Soul = null,
        JsonObject? Choice = null
    );

    private void Do(Order order)
    {
        var live = run.Live;
        switch (order)
        {
            case { Do: "more" }:
                run.Ready(viewer);
                break;
            case { Do: "play" }:
                live.Play();
                break;
            case { Do: "pause" }:
                live.Pause();
                break;
            case { Do: "step", By: { } by }:
                live.Step(by);
                break;
            case { Do: "jump", Tick: { } tick }:
                live.Jump(tick);
                break;
            case { Do: "speed", Ticks: { } ticks }:
                live.Hurry(ticks);
                break;
            case { Do: "intervene", What: { } what }:
                live.Intervene(what, viewer.Refuse);
                break;
            case { Do: "takeBack", Index: { } index }:
                live.TakeBack(index);
                break;
            case { Do: "walk", Soul: { } soul, Ticks: > 0 and <= Limits.TicksOfAWalk }:
                live.Walk(new SoulId(soul), order.Choice, order.Ticks.Value, viewer.Refuse);
                break;
            case { Do: "look" }:
                LookAt(order.Ten);
                break;
            default:
                viewer.Refuse($"{order.Do}: there is no such thing to do, or something is missing");
                break;
        }
    }

    private void LookAt(int? asked)
    {
        var network = run.Live.Sides[0].Simulation.Network;
        if (asked is { } one && (run.IsGroup || one < 0 || 10L * one >= network.Souls))
        {
            viewer.Refuse(
                run.IsGroup
                    ? "in a real group no member is shown"
                    : $"ten {one}: expected 0 to {(network.Souls - 1) / 10}"
            );
            return;
        }
        if (asked is { } shown)
            viewer.Note(
                Json.Bytes(
                    new
                    {
                        kind = "ten",
                        ten = shown,
                        first = 10 * shown,
                        partners = Frames.Partners(network, shown),
                    }
                )
            );
        run.Live.Ask(() => viewer.Ten = asked);
        run.ShowAgain(viewer);
    }
}
