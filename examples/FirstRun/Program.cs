using Tikkun;
using Tikkun.Model;

using var simulation = Simulation.Create(new Parameters { Souls = 6000, Vigilance = 0.5 });
var ended = simulation.Run();

Console.WriteLine($"{ended} at tick {simulation.Ticks}, half-way at {simulation.HalfTick}");
Console.WriteLine($"unity {simulation["unity"]:0.000}, checksum {simulation.Checksum:x16}");
