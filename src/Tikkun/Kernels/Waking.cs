using Tikkun.Model;

namespace Tikkun.Kernels;

/// <summary>
/// The wake-up of a soul asleep as one comparison of an integer sum. Without complete kin, with all preparation counted
/// and no exile, <see cref="Equations.Wakes"/> depends on the heard sum alone and only ever turns true as it grows;
/// the least such sum is found once. Bytes touched a soul and tick: 12 (heard, threshold).
/// </summary>
internal static class Waking
{
    /// <summary>The least heard sum that wakes, or U·W + 1 where none does.</summary>
    public static int Threshold(double growth, double threshold, float spark, long weight)
    {
        long most = Equations.Whole * weight;
        long low = 0;
        long high = most + 1;
        while (low < high)
        {
            long middle = (low + high) / 2;
            if (Wakes(growth, threshold, spark, weight, middle))
                high = middle;
            else
                low = middle + 1;
        }
        return checked((int)low);
    }

    private static bool Wakes(double growth, double threshold, float spark, long weight, long heard) =>
        Equations.Wakes(Equations.Help(growth, Equations.Share(heard, weight), 0, 0), spark, threshold);
}
