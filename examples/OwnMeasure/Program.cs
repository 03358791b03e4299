using Tikkun;
using Tikkun.Model;

using var simulation = Simulation.Create(new Parameters { Souls = 6000 });
simulation.Run(afterTick: at => Console.WriteLine($"{at.Ticks}: {at.Observe(Remembered):0.000}"));

// How low a place the souls remember from within, on average.
static double Remembered(View view)
{
    double sum = 0;
    foreach (float depth in view.Depth)
        sum += depth;
    return sum / view.Depth.Length;
}
