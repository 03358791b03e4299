using Shouldly;
using Tikkun.Lanes;
using Tikkun.Model;
using Xunit;

namespace Tikkun.Tests.Lanes;

/// <summary>Every operation of every lane type gives in each lane the bits of a single number.</summary>
public sealed unsafe class LaneTests
{
    private const int Tries = 400;

    /// <summary>Every operation of <see cref="Numbers{T}"/> and <see cref="Words{W, T}"/>, in every width but one.</summary>
    public static TheoryData<int, string> Operations()
    {
        var data = new TheoryData<int, string>();
        foreach (int width in Width.All.Skip(1))
        foreach (string name in (string[])[.. Numbers<One>.All.Keys, .. Words<OneWord, One>.All.Keys])
            data.Add(width, name);
        return data;
    }

    public static TheoryData<string> OfEnds() => [.. Ends.All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_of_any_width_gives_the_bits_of_single_numbers(int width, string operation)
    {
        var random = new Random(width);
        for (int i = 0; i < Tries; i++)
        {
            var given = new Given(random);
            string[] wide = width switch
            {
                2 => Of<Two, TwoWords>(operation, given),
                4 => Of<Four, FourWords>(operation, given),
                _ => Of<Eight, EightWords>(operation, given),
            };
            wide.ShouldBe(Of<One, OneWord>(operation, given), $"{operation} in {width} lanes, try {i}");
        }
    }

    [Theory]
    [MemberData(nameof(OfEnds))]
    public void An_operation_on_sixteen_ends_gives_the_bits_of_single_ends(string operation)
    {
        var random = new Random(16);
        for (int i = 0; i < Tries; i++)
        {
            var (wide, single) = Ends.All[operation](new Ends(random));
            wide.ShouldBe(single, $"{operation}, try {i}");
        }
    }

    /// <summary>What an operation makes of eight numbers, in as many steps as the width needs.</summary>
    private static string[] Of<T, W>(string operation, Given given)
        where T : struct, IColumnLane<T>
        where W : struct, IWordLane<W, T>
    {
        var steps = new List<string>();
        for (int lane = 0; lane < 8; lane += T.Count)
        {
            steps.AddRange(
                Numbers<T>.All.TryGetValue(operation, out var number)
                    ? number(given, lane)
                    : Words<W, T>.All[operation](given, lane)
            );
        }
        return [.. steps];
    }

    /// <summary>Eight of everything that columns hold.</summary>
    private sealed class Given
    {
        public readonly double[] A = new double[8];
        public readonly double[] B = new double[8];
        public readonly float[] Floats = new float[8];
        public readonly int[] Ints = new int[8];
        public readonly long[] Longs = new long[8];
        public readonly ulong[] X = new ulong[8];
        public readonly ulong[] Y = new ulong[8];
        public readonly byte[] Bytes = new byte[8];
        public readonly double[] Table;
        public readonly uint Bits;

        public Given(Random random)
        {
            Table = [.. Enumerable.Range(0, random.Next(2) == 0 ? 8 : 12).Select(_ => random.NextDouble())];
            Bits = (uint)random.Next(256);
            for (int lane = 0; lane < 8; lane++)
            {
                A[lane] = Number(random);
                // Equal numbers tell < from ≤.
                B[lane] = random.Next(3) == 0 ? A[lane] : Number(random);
                Floats[lane] = (float)Number(random);
                Ints[lane] = random.Next(3) == 0 ? random.Next(5) : random.Next();
                Longs[lane] = random.Next(3) == 0 ? random.Next(5) : random.NextInt64(1L << 52);
                X[lane] = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
                Y[lane] = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
                Bytes[lane] = (byte)random.Next(Table.Length);
            }
        }

        private static double Number(Random random) =>
            random.Next(6) switch
            {
                0 => 0,
                1 => 1,
                2 => random.Next(65536),
                3 => random.NextDouble() * (1L << 40),
                _ => random.NextDouble(),
            };
    }

    /// <summary>The operations on numbers: each gives the bits of every lane.</summary>
    private static class Numbers<T>
        where T : struct, IColumnLane<T>
    {
        public static readonly Dictionary<string, Func<Given, int, string[]>> All = new()
        {
            ["All"] = (g, lane) => Told(T.All(g.A[0]), lane),
            ["+"] = Two((a, b) => a + b),
            ["-"] = Two((a, b) => a - b),
            ["*"] = Two((a, b) => a * b),
            ["/"] = Two((a, b) => a / (b + T.All(1))),
            ["<"] = Two((a, b) => a < b),
            [">"] = Two((a, b) => a > b),
            ["<="] = Two((a, b) => a <= b),
            [">="] = Two((a, b) => a >= b),
            ["&"] = Two((a, b) => a & (a > b)),
            ["|"] = Two((a, b) => (a < b) | (a > b)),
            ["Min"] = Two(T.Min),
            ["Max"] = Two(T.Max),
            ["Floor"] = Two((a, _) => T.Floor(a)),
            ["Ceiling"] = Two((a, _) => T.Ceiling(a)),
            ["Rounded"] = Two((a, _) => T.Rounded(a)),
            ["Choose"] = Two((a, b) => T.Choose(a <= b, a, b)),
            ["Mask"] = (g, lane) => Told(T.Mask(g.Bits >> lane), lane),
            ["Bits"] = (g, lane) => Bits(T.Bits(Load(g.A, lane) < Load(g.B, lane))),
            ["Load double"] = (g, lane) => Told(Load(g.A, lane), lane),
            ["Load float"] = Column((Given g) => g.Floats, p => T.Load((float*)p)),
            ["Load int"] = Column((Given g) => g.Ints, p => T.Load((int*)p)),
            ["Load long"] = Column((Given g) => g.Longs, p => T.Load((long*)p)),
            ["Pick"] = (g, lane) =>
            {
                fixed (byte* generations = g.Bytes)
                    return Told(T.Pick(g.Table, generations + lane), lane);
            },
            ["Store float"] = Stored(
                (float[] to, Given g, int lane) =>
                {
                    fixed (float* column = to)
                        T.Store(Load(g.A, lane), column + lane);
                }
            ),
            ["Store long"] = Stored(
                (long[] to, Given g, int lane) =>
                {
                    fixed (long* column = to)
                        T.Store(Load(g.A, lane), column + lane);
                }
            ),
        };

        private static Func<Given, int, string[]> Two(Func<T, T, T> operation) =>
            (g, lane) => Told(operation(Load(g.A, lane), Load(g.B, lane)), lane);

        private delegate T Loading(void* column);

        private static Func<Given, int, string[]> Column<C>(Func<Given, C[]> column, Loading load)
            where C : unmanaged =>
            (g, lane) =>
            {
                fixed (C* first = column(g))
                    return Told(load(first + lane), lane);
            };

        /// <summary>What stands in a column, and that nothing else was touched there.</summary>
        private static Func<Given, int, string[]> Stored<C>(Action<C[], Given, int> store)
            where C : unmanaged =>
            (g, lane) =>
            {
                var column = new C[8];
                store(column, g, lane);
                column.Where((_, i) => i < lane || i >= lane + T.Count).ShouldAllBe(c => c.Equals(default(C)));
                return [.. column.Skip(lane).Take(T.Count).Select(c => FormattableString.Invariant($"{c:R}"))];
            };

        private static T Load(double[] column, int lane)
        {
            fixed (double* first = column)
                return T.Load(first + lane);
        }

        private static string[] Told(T lanes, int lane)
        {
            var column = new double[8];
            fixed (double* first = column)
                T.Store(lanes, first + lane);
            column.Where((_, i) => i < lane || i >= lane + T.Count).ShouldAllBe(c => c == 0);
            return [.. column.Skip(lane).Take(T.Count).Select(c => $"{BitConverter.DoubleToUInt64Bits(c):x16}")];
        }

        private static string[] Bits(uint bits)
        {
            (bits >> T.Count).ShouldBe(0u);
            return [.. Enumerable.Range(0, T.Count).Select(i => $"{(bits >> i) & 1}")];
        }
    }

    /// <summary>The operations on words.</summary>
    private static class Words<W, T>
        where W : struct, IWordLane<W, T>
        where T : struct, IColumnLane<T>
    {
        public static readonly Dictionary<string, Func<Given, int, string[]>> All = new()
        {
            ["word All"] = (g, lane) => Told(W.All(g.X[0]), lane),
            ["word From"] = (g, lane) => Told(W.From(g.X[0] + (ulong)lane), lane),
            ["word +"] = Two((x, y) => x + y),
            ["word -"] = Two((x, y) => x - y),
            ["word *"] = Two((x, y) => x * y),
            ["word ^"] = Two((x, y) => x ^ y),
            ["word |"] = Two((x, y) => x | y),
            ["word &"] = Two((x, y) => x & y),
            ["word <<"] = Two((x, _) => x << 13),
            ["word >>"] = Two((x, _) => x >> 13),
            ["word Product"] = Two(W.Product),
            ["word Sum"] = (g, lane) => [.. Split(g.X, lane, W.Sum(Load(g.X, lane)))],
            ["word Unit"] = (g, lane) =>
            {
                var column = new double[8];
                fixed (double* first = column)
                    T.Store(W.Unit(Load(g.X, lane)), first + lane);
                return [.. column.Skip(lane).Take(T.Count).Select(c => $"{BitConverter.DoubleToUInt64Bits(c):x16}")];
            },
            ["word Load uint"] = (g, lane) =>
            {
                fixed (int* first = g.Ints)
                    return Told(W.Load((uint*)first + lane), lane);
            },
            ["word Load byte"] = (g, lane) =>
            {
                fixed (byte* first = g.Bytes)
                    return Told(W.Load(first + lane), lane);
            },
        };

        private static Func<Given, int, string[]> Two(Func<W, W, W> operation) =>
            (g, lane) => Told(operation(Load(g.X, lane), Load(g.Y, lane)), lane);

        private static W Load(ulong[] column, int lane)
        {
            fixed (ulong* first = column)
                return W.Load(first + lane);
        }

        private static string[] Told(W words, int lane)
        {
            var column = new ulong[8];
            fixed (ulong* first = column)
                W.Store(words, first + lane);
            column.Where((_, i) => i < lane || i >= lane + T.Count).ShouldAllBe(c => c == 0);
            return [.. column.Skip(lane).Take(T.Count).Select(c => $"{c:x16}")];
        }

        /// <summary>A sum over lanes, told as what each adds: right where the lanes add up to it.</summary>
        private static IEnumerable<string> Split(ulong[] words, int lane, ulong sum)
        {
            var added = words.Skip(lane).Take(T.Count).ToArray();
            ulong expected = added.Aggregate(0ul, (a, b) => a + b);
            return added.Select(word => sum == expected ? $"{word:x16}" : $"not {word:x16}");
        }
    }

    /// <summary>Sixteen ends, and the operations on them: what the vector gives, and single ends.</summary>
    private sealed class Ends(Random random)
    {
        private readonly ushort[] a = [.. Enumerable.Range(0, 16).Select(_ => Correction(random))];
        private readonly ushort[] b = [.. Enumerable.Range(0, 16).Select(_ => Correction(random))];
        private readonly float[] aims = [.. Enumerable.Range(0, 16).Select(_ => random.Next(4) / 4f)];
        private readonly uint bits = (uint)random.Next(1 << 16);

        public static readonly Dictionary<string, Func<Ends, (string Wide, string Single)>> All = new()
        {
            ["+"] = e => e.Two((a, b) => a + b, (a, b) => (ushort)(a + b)),
            ["-"] = e => e.Two((a, b) => a - b, (a, b) => (ushort)(a - b)),
            ["&"] = e => e.Two((a, b) => a & b, (a, b) => (ushort)(a & b)),
            ["ShareUp"] = e => e.Two(SixteenEnds.ShareUp, (a, b) => (ushort)(uint)OneEnd.ShareUp(a, b)),
            ["Mended"] = e => e.Two(Equations.Mended, (a, b) => (ushort)(uint)Equations.Mended<OneEnd>(a, b)),
            ["All"] = e => e.Two((_, _) => SixteenEnds.All(e.b[0]), (_, _) => e.b[0]),
            ["Mask"] = e => e.Two((_, _) => SixteenEnds.Mask(e.bits), e.Masked),
            ["Choose"] = e =>
                e.Two(
                    (a, b) => SixteenEnds.Choose(SixteenEnds.Mask(e.bits), a, b),
                    (i, a, b) => (e.bits >> i & 1) != 0 ? a : b
                ),
            ["Where"] = e => ($"{SixteenEnds.Where(e.A, e.a[3]):x}", $"{Slots(i => e.a[i] == e.a[3]):x}"),
            ["Sum"] = e => ($"{SixteenEnds.Sum(e.A)}", $"{e.a.Sum(c => c)}"),
            ["SumOfProducts"] = e =>
                ($"{SixteenEnds.SumOfProducts(e.A, e.B)}", $"{e.a.Zip(e.b).Sum(x => (long)x.First * x.Second)}"),
            ["AtLeast"] = e =>
            {
                fixed (float* first = e.aims)
                    return ($"{SixteenEnds.AtLeast(first, 0.5f):x}", $"{Slots(i => e.aims[i] >= 0.5f):x}");
            },
        };

        private SixteenEnds A => Load(a);

        private SixteenEnds B => Load(b);

        private static ushort Correction(Random random) =>
            random.Next(5) switch
            {
                0 => 0,
                1 => ushort.MaxValue,
                2 => (ushort)(random.Next(256) << 8),
                _ => (ushort)random.Next(65536),
            };

        private ushort Masked(int slot, ushort a, ushort b) => (bits >> slot & 1) != 0 ? ushort.MaxValue : (ushort)0;

        private static uint Slots(Func<int, bool> holds) => (uint)Enumerable.Range(0, 16).Where(holds).Sum(i => 1 << i);

        private (string, string) Two(
            Func<SixteenEnds, SixteenEnds, SixteenEnds> wide,
            Func<ushort, ushort, ushort> single
        ) => Two(wide, (_, x, y) => single(x, y));

        private (string, string) Two(
            Func<SixteenEnds, SixteenEnds, SixteenEnds> wide,
            Func<int, ushort, ushort, ushort> single
        )
        {
            var stored = new ushort[16];
            fixed (ushort* first = stored)
                SixteenEnds.Store(wide(A, B), first);
            var expected = Enumerable.Range(0, 16).Select(i => single(i, a[i], b[i]));
            return (string.Join(' ', stored), string.Join(' ', expected));
        }

        private static SixteenEnds Load(ushort[] ends)
        {
            fixed (ushort* first = ends)
                return SixteenEnds.Load(first);
        }
    }
}
