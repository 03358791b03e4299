using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using Shouldly;
using Tikkun.Lanes;
using Tikkun.Tests.Cli;
using Tikkun.Tests.Research;
using Xunit;

namespace Tikkun.Tests.Lanes;

/// <summary>
/// The compiled text of what is hot in a tick, held by counting its calls: an equation that the compiler no longer puts in
/// place costs half of the speed and no bit, and no clock is needed to see it.
/// </summary>
public sealed class CompiledTests : IDisposable
{
    private const string NotX64 = "processor: not of the x64 family, whose compiled text is read here";

    /// <summary>What a kernel may call: what is rare, and what is a kernel itself.</summary>
    private static readonly Dictionary<string, string[]> MayCall = new()
    {
        ["InLanes:Run"] = ["InLanes:OneByOne"],
        ["Mend:Run"] = ["Mend:All", "Mend:Open", "MathF:BitIncrement"],
        ["TwinSums:Run"] = ["TwinSums:All", "TwinSums:Earlier", "TwinSums:NoteWhole"],
        ["Totals:Deeds"] = [],
        ["Totals:Feelings"] = [],
        ["Passes`2:Live"] =
        [
            "Tick`2:Live",
            "Awaken:IsReady",
            "Awaken:IsWokenFromAbove",
            "OwnChoices:TellThose",
            "Batch:get_First",
        ],
        ["Passes`2:Store"] =
        [
            "TwinSums:Run",
            "InLanes:Run",
            "Totals:Feelings",
            "Tick`2:Meet",
            "Tick`2:Settle",
            "Batch:get_First",
        ],
    };

    private readonly TemporaryFolder folder = new();

    public static bool IsX64 => X86Base.X64.IsSupported;

    public static TheoryData<int> Widths => [.. Simulation.LanesHere];

    public void Dispose() => folder.Dispose();

    [Theory(Skip = NotX64, SkipUnless = nameof(IsX64))]
    [MemberData(nameof(Widths))]
    public void What_is_hot_in_a_tick_calls_nothing_but_what_is_rare(int lanes)
    {
        var result = Command.RunWith(
            [
                $"{Width.Variable}={lanes}",
                $"DOTNET_JitStdOutFile={folder.At("jit.txt")}",
                "DOTNET_JitDisasm=Run Deeds Feelings Live Store",
            ],
            folder.Location,
            [.. "run --souls 600 --quiet --out run".Split(' ')]
        );
        result.Code.ShouldBe(0, result.Err);

        var seen = new HashSet<string>();
        foreach (string listing in File.ReadAllText(folder.At("jit.txt")).Split("; Assembly listing for method ")[1..])
        {
            string method = Named(listing);
            // The last few souls of all, and what is compiled in haste before it is optimized.
            if (!MayCall.TryGetValue(method, out string[]? may) || !listing.Contains("FullOpts"))
                continue;
            seen.Add(method);
            string[] called = [.. Regex.Matches(listing, @"\bcall +\[?(\S.*)").Select(match => match.Groups[1].Value)];
            called
                .Where(call => call != "CORINFO_HELP_RNGCHKFAIL")
                .Select(Named)
                .Except(may)
                .ShouldBeEmpty($"{listing.Split('\n')[0]} calls");
        }
        seen.ShouldBe(MayCall.Keys, ignoreOrder: true);
    }

    /// <summary>Type and method alone: <c>Tikkun.Phases.Mend:Run[…](…)</c> is <c>Mend:Run</c>.</summary>
    private static string Named(string signature)
    {
        var parts = Regex.Match(signature, @"([\w`]+)(\[[^:]*\])?:(\w+)");
        return parts.Success ? $"{parts.Groups[1].Value}:{parts.Groups[3].Value}" : signature;
    }
}
