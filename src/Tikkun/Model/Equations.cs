using System.Runtime.CompilerServices;

namespace Tikkun.Model;

/// <summary>
/// The equations of the model, one function each: scalar, static, pure. They are the oracle; the kernels equal them bit
/// for bit. Arithmetic is IEEE binary64 in the order written; the scalars d, v, x, y, s and b are rounded to binary32
/// whenever they are stored, and read so from then on.
/// </summary>
/// <remarks>
/// <code>
/// symbol  name          unit, range     meaning
/// c, c′   correction    0..65535        own end of a tie, and its twin; 65535 is whole
/// w, W    weight        1..1000, sum    strength of a tie, and of all ties of a soul
/// S       corrected     0..65535·W      Σ w c over the own ends
/// A       desired       1..W            Σ w over the revealed ends
/// β       growth        ≥ 1             greater egoism of a later generation
/// H, I    prepared,     [0,1]           what others corrected towards the soul;
///         filling                       the part of it met from within
/// K, a, s nearness,     [0,1]           corrected share of all ties; share of ties felt;
///         desire, aim                   corrected share of the desire felt
/// h, R    help, light   [0,1]           help of the others; light that reaches the soul
/// σ, ℓ    sight, lack   [0,1]           how far evil is seen; distance as felt
/// b, ι    spark,        [0,1]           share of bestowal mixed in; inclusion
///         inclusion
/// d, v    depth,        [0,1]           lowest aim remembered; what nearness is worth
///         importance
/// x, y    fall, exile   [0,1]           lower and upper end of the rope
/// </code>
/// </remarks>
public static class Equations
{
    /// <summary>The correction of a whole end.</summary>
    public const int Whole = 65535;

    /// <summary>Rates of mending are held in units of 1/65536; a lesser rate counts as none.</summary>
    public const int RateUnits = 65536;

    /// <summary>β⋆u: greater egoism, greater help (D01, D17). Maps [0,1] onto [0,1], never below u.</summary>
    public static double Grown(double growth, double u) => growth * u / (1 + ((growth - 1) * u));

    /// <summary>
    /// Numerator of H, in units of correction × weight: what others have corrected towards the soul (D07–D11); ends of
    /// souls of earlier generations count `generations.preparation`.
    /// </summary>
    public static double Prepared(long others, long earlier, double preparation) => others + (preparation * earlier);

    /// <summary>Numerator over U·W: H (D07–D11) and K (D05); 0 for a soul without ties.</summary>
    public static double Share(double corrected, long weight) => weight == 0 ? 0 : corrected / ((double)Whole * weight);

    /// <summary>I: inner light, both ends needed (D03, B14); 0 for a soul without ties.</summary>
    public static double Filling(long product, long weight) =>
        weight == 0 ? 0 : product / ((double)Whole * Whole * weight);

    /// <summary>a: the share of its ties that a soul feels (B03, A11).</summary>
    public static double Desire(long revealed, long weight) => weight == 0 ? 0 : revealed / (double)weight;

    /// <summary>s: the corrected share of the desire felt (B02), rounded to binary32; 0 where nothing is felt.</summary>
    public static float Aim(long corrected, long revealed) =>
        revealed == 0 ? 0 : (float)Math.Min(1, corrected / ((double)Whole * revealed));

    /// <summary>h: the help of the others (D01, D17); a root in exile receives less (E13).</summary>
    public static double Help(double growth, double prepared, double kin, double exile) =>
        Grown(growth, Math.Max(prepared, kin)) * (1 - exile);

    /// <summary>R: the light; the floor dwells even in uncleanness (E20).</summary>
    public static double Light(double floorShare, double light, double floor, double help) =>
        Math.Min(1, floorShare + (light * (1 - floor) * help));

    /// <summary>Whether a soul wakes: h + b ≥ β⋆θ (D14).</summary>
    public static bool Wakes(double help, double spark, double threshold) => help + spark >= threshold;

    /// <summary>Whether a soul bears its desire: own strength, and the help of the others (D03, D17).</summary>
    public static bool Bears(double desire, double strengthShare, double help) => desire <= strengthShare + help;

    /// <summary>σ: evil is seen by one's own light (C02).</summary>
    public static double Sight(double light, double first, double nearness) =>
        light * (first + ((1 - first) * nearness));

    /// <summary>ℓ: lack, felt as distance (C01, C38).</summary>
    public static double Lack(double sight, double aim) => sight * (1 - aim);

    /// <summary>Fear: the surrounding light M = H − I, never below 0 (term 4, E01).</summary>
    public static double Surrounding(double prepared, double filling) => Math.Max(0, prepared - filling);

    /// <summary>Compassion for the soul and for its source (E04, E12, E17).</summary>
    public static double Compassion(double descent, double fall, double exile)
    {
        double distance = descent + fall + exile;
        return distance / (1 + distance);
    }

    /// <summary>lishma: love, fear or compassion roused before the act (E01–E05).</summary>
    public static double Lishma(double love, double fear, double compassion) =>
        1 - ((1 - love) * (1 - fear) * (1 - compassion));

    /// <summary>ι: one quality alone cannot understand the other (A02).</summary>
    public static double Inclusion(double spark) => 4 * spark * (1 - spark);

    /// <summary>Effort: importance is its fuel (C06), lishma its vitality (E02).</summary>
    public static double Effort(
        double resolve,
        double inclusion,
        double importanceBase,
        double importance,
        double effortBase,
        double lishma
    ) =>
        resolve
        * inclusion
        * (importanceBase + ((1 - importanceBase) * importance))
        * (effortBase + ((1 - effortBase) * lishma));

    /// <summary>r: the share of what is missing that is mended in a tick (A04).</summary>
    public static double Rate(double pace, double effort, double light, double sight) =>
        Math.Min(1, pace * effort * light * sight);

    /// <summary>The rate in whole units of 1/65536.</summary>
    public static uint RateInUnits(double rate) => (uint)(rate * RateUnits);

    /// <summary>Whether i can go down to j: s_j ≥ d − margin (A06–A08).</summary>
    public static bool Reaches(double aimOfOther, double depth, double margin) => aimOfOther >= depth - margin;

    /// <summary>c after mending: c + ⌈rate·(65535 − c)⌉ (A04, B03).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Mended(int correction, uint rate) =>
        correction + (int)(((ulong)rate * (uint)(Whole - correction) + (RateUnits - 1)) >> 16);

    /// <summary>c after a tick without upkeep: c − ⌈μ(1−λ)c⌉ (B15).</summary>
    public static int Decayed(int correction, double loss) => correction - (int)Math.Ceiling(loss * correction);

    /// <summary>Probability that an act is unworthy (E13).</summary>
    public static double Unworthy(double aim, double lishma) => (1 - aim) * (1 - lishma);

    /// <summary>x after an unworthy act: the lower end is pulled (E14, E15).</summary>
    public static float Pulled(double fall, double pull) => (float)(fall + (pull * (1 - fall)));

    /// <summary>x after a worthy act: compassion in study and deed lifts (E18).</summary>
    public static float Lifted(double fall, double lift, double lishma, double effort) =>
        (float)(fall - (lift * lishma * effort * fall));

    /// <summary>y: what pulls below exiles above (E15, E16).</summary>
    public static float Followed(double exile, double tension, double fall) =>
        (float)(exile + (tension * (fall - exile)));

    /// <summary>d: the lowest aim still remembered from within (A06, A08).</summary>
    public static float Remembered(float depth, float aim, double forgetting) =>
        aim < depth ? aim : (float)(depth + (forgetting * ((double)aim - depth)));

    /// <summary>v: importance is learned from lack and fades in contentment (C08, C22, C24).</summary>
    public static float Valued(double importance, double learning, double lack, double fading, double aim) =>
        (float)(importance + (learning * lack * (1 - importance)) - (fading * aim * importance));

    /// <summary>How many ends a greater desire reveals: max(1, ⌊step·n⌋), at most those left (B03, C07).</summary>
    public static int Given(int revealed, double step, int left) =>
        (int)Math.Min(left, Math.Max(1, Math.Floor(step * revealed)));
}
