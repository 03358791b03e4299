using Xunit;

namespace Tikkun.Tests;

internal static class Runs
{
    /// <summary>Steps until the run is over, or the tests are stopped.</summary>
    public static Ended ToEnd(this Simulation simulation, Action<Simulation>? afterTick = null) =>
        simulation.Run(afterTick, TestContext.Current.CancellationToken);
}
