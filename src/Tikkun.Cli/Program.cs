using System.Diagnostics;
using Tikkun;
using Tikkun.Model;
var w = Stopwatch.StartNew();
foreach (long n in new long[] { 6000, 60000, 600000 })
{
    w.Restart();
    using var s = Simulation.Create(new Parameters { Souls = n });
    Console.WriteLine($"{n} made {w.Elapsed}");
    s.Run();
    Console.WriteLine($"{n} {s.Ticks} {w.Elapsed} {s.Checksum:x16}");
}
