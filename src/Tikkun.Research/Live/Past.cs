using Tikkun.Interventions;

namespace Tikkun.Research.Live;

/// <summary>What the life of a soul in a live run can be lived again from, while the run goes on. Thread-safe.</summary>
/// <param name="Simulation">The run; it may have ended meanwhile.</param>
/// <param name="Start">Its moment at tick 0.</param>
/// <param name="Tick">Where it stands.</param>
/// <param name="Timeline">All that is done in it.</param>
public sealed record Past(Simulation Simulation, Checkpoint Start, int Tick, Timeline Timeline);
