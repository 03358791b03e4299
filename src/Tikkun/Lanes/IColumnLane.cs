namespace Tikkun.Lanes;

/// <summary>Numbers side by side that come from columns, consecutive souls, and go back to them.</summary>
internal unsafe interface IColumnLane<T> : ILane<T>
    where T : struct, IColumnLane<T>
{
    static abstract T Load(double* column);

    /// <summary>Of binary32, widened.</summary>
    static abstract T Load(float* column);

    /// <summary>Whole numbers from 0 to 2³¹ − 1.</summary>
    static abstract T Load(int* column);

    /// <summary>Whole numbers from 0 to 2⁵² − 1.</summary>
    static abstract T Load(long* column);

    /// <summary>The entry of a table for each generation; the table has at least eight.</summary>
    static abstract T Pick(double[] table, byte* generations);

    static abstract void Store(T numbers, double* column);

    /// <summary>Rounded to binary32.</summary>
    static abstract void Store(T numbers, float* column);

    /// <summary>The whole part of numbers from 0 to 2⁵² − 1.</summary>
    static abstract void Store(T numbers, long* column);
}
