using System.Text.Json;
using System.Text.Json.Nodes;
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
            var asked = JsonNode.Parse(message.Span)!.AsObject();
            Do((string)asked["do"]!, asked);
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            viewer.Refuse("a message that is none of this explorer; reload the page");
        }
    }

    private void Do(string what, JsonObject asked)
    {
        var live = run.Live;
        switch (what)
        {
            case "more":
                run.Ready(viewer);
                break;
            case "play":
                live.Play();
                break;
            case "pause":
                live.Pause();
                break;
            case "step":
                live.Step((int)asked["by"]!);
                break;
            case "jump":
                live.Jump((int)asked["tick"]!);
                break;
            case "speed":
                live.Hurry((int)asked["ticks"]!);
                break;
            case "intervene":
                live.Intervene(asked["what"]!.AsObject(), viewer.Refuse);
                break;
            case "takeBack":
                live.TakeBack((int)asked["index"]!);
                break;
            case "look":
                LookAt((int?)asked["ten"]);
                break;
            default:
                viewer.Refuse($"{what}: there is no such thing to do");
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
