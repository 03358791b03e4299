using System.Runtime.CompilerServices;
using Tikkun.Lanes;

namespace Tikkun.Model;

/// <summary>
/// The equations of the model, one pure function each, over lanes of any width: what one soul computes by itself
/// (<see cref="One"/>), two, four or eight compute side by side. They stand by phase, each a file of that name in Phases. A
/// test or a choice gives a mask. Arithmetic is IEEE binary64 in the order written; the scalars d, v, x, y, s and b are
/// rounded to binary32 whenever they are stored, and read so from then on.
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
/// u       draw          [0,1)           a draw of the tick
/// </code>
/// </remarks>
public static class Equations
{
    /// <summary>The correction of a whole end.</summary>
    public const int Whole = 65535;

    /// <summary>Rates of mending are held in units of 1/65536; a lesser rate counts as none.</summary>
    public const int RateUnits = 65536;

    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // Shine

    /// <summary>β⋆u: greater egoism, greater help (D01, D17). Maps [0,1] onto [0,1], never below u.</summary>
    [MethodImpl(Inline)]
    public static T Grown<T>(T growth, T u)
        where T : struct, ILane<T> => growth * u / (T.All(1) + ((growth - T.All(1)) * u));

    /// <summary>
    /// Numerator of H, in units of correction × weight: what others have corrected towards the soul (D07–D11); ends of
    /// souls of earlier generations count `generations.preparation`.
    /// </summary>
    [MethodImpl(Inline)]
    public static T Prepared<T>(T others, T earlier, T preparation)
        where T : struct, ILane<T> => others + (preparation * earlier);

    /// <summary>Numerator over U·W: H (D07–D11) and K (D05); 0 for a soul without ties.</summary>
    [MethodImpl(Inline)]
    public static T Share<T>(T corrected, T weight)
        where T : struct, ILane<T> => (corrected / (T.All(Whole) * weight)) & (weight > T.All(0));

    /// <summary>I: inner light, both ends needed (D03, B14); 0 for a soul without ties.</summary>
    [MethodImpl(Inline)]
    public static T Filling<T>(T product, T weight)
        where T : struct, ILane<T> => (product / (T.All((double)Whole * Whole) * weight)) & (weight > T.All(0));

    /// <summary>a: the share of its ties that a soul feels (B03, A11); 0 for a soul without ties.</summary>
    [MethodImpl(Inline)]
    public static T Desire<T>(T desired, T weight)
        where T : struct, ILane<T> => (desired / weight) & (weight > T.All(0));

    /// <summary>s: the corrected share of the desire felt (B02), rounded to binary32; 0 where nothing is felt.</summary>
    [MethodImpl(Inline)]
    public static T Aim<T>(T corrected, T desired)
        where T : struct, ILane<T> =>
        T.Rounded(T.Min(T.All(1), corrected / (T.All(Whole) * desired)) & (desired > T.All(0)));

    /// <summary>h: the help of the others (D01, D17); a root in exile receives less (E13).</summary>
    [MethodImpl(Inline)]
    public static T Help<T>(T growth, T prepared, T kin, T exile)
        where T : struct, ILane<T> => Grown(growth, T.Max(prepared, kin)) * (T.All(1) - exile);

    /// <summary>R: the light; the floor dwells even in uncleanness (E20).</summary>
    [MethodImpl(Inline)]
    public static T Light<T>(T floorShare, T light, T floor, T help)
        where T : struct, ILane<T> => T.Min(T.All(1), floorShare + (light * (T.All(1) - floor) * help));

    // Awaken

    /// <summary>Whether a soul wakes: h + b ≥ β⋆θ (D14).</summary>
    [MethodImpl(Inline)]
    public static T Wakes<T>(T help, T spark, T threshold)
        where T : struct, ILane<T> => help + spark >= threshold;

    // Bear

    /// <summary>Whether a soul bears its desire: own strength, and the help of the others (D03, D17).</summary>
    [MethodImpl(Inline)]
    public static T Bears<T>(T desire, T strengthShare, T help)
        where T : struct, ILane<T> => desire <= strengthShare + help;

    // Ask

    /// <summary>σ: evil is seen by one's own light (C02).</summary>
    [MethodImpl(Inline)]
    public static T Sight<T>(T light, T first, T nearness)
        where T : struct, ILane<T> => light * (first + ((T.All(1) - first) * nearness));

    /// <summary>ℓ: lack, felt as distance (C01, C38).</summary>
    [MethodImpl(Inline)]
    public static T Lack<T>(T sight, T aim)
        where T : struct, ILane<T> => sight * (T.All(1) - aim);

    /// <summary>Whether compassion is roused before the act (E05).</summary>
    [MethodImpl(Inline)]
    public static T Rouses<T>(T draw, T arousal)
        where T : struct, ILane<T> => draw < arousal;

    /// <summary>Fear: the surrounding light M = H − I, never below 0 (term 4, E01).</summary>
    [MethodImpl(Inline)]
    public static T Surrounding<T>(T prepared, T filling)
        where T : struct, ILane<T> => T.Max(T.All(0), prepared - filling);

    /// <summary>Compassion for the soul and for its source (E04, E12, E17).</summary>
    [MethodImpl(Inline)]
    public static T Compassion<T>(T descent, T fall, T exile)
        where T : struct, ILane<T>
    {
        var distance = descent + fall + exile;
        return distance / (T.All(1) + distance);
    }

    /// <summary>lishma: love, fear or compassion roused before the act (E01–E05).</summary>
    [MethodImpl(Inline)]
    public static T Lishma<T>(T love, T fear, T compassion)
        where T : struct, ILane<T> => T.All(1) - ((T.All(1) - love) * (T.All(1) - fear) * (T.All(1) - compassion));

    /// <summary>ι: one quality alone cannot understand the other (A02).</summary>
    [MethodImpl(Inline)]
    public static T Inclusion<T>(T spark)
        where T : struct, ILane<T> => T.All(4) * spark * (T.All(1) - spark);

    /// <summary>Effort: importance is its fuel (C06), lishma its vitality (E02).</summary>
    [MethodImpl(Inline)]
    public static T Effort<T>(T resolve, T inclusion, T importanceBase, T importance, T effortBase, T lishma)
        where T : struct, ILane<T> =>
        resolve
        * inclusion
        * (importanceBase + ((T.All(1) - importanceBase) * importance))
        * (effortBase + ((T.All(1) - effortBase) * lishma));

    // Answer

    /// <summary>Whether a soul that waits is answered, by the measure of its request (C12, C15).</summary>
    [MethodImpl(Inline)]
    public static T Answers<T>(T draw, T answer, T lack)
        where T : struct, ILane<T> => draw < answer * lack;

    // Mend; the rate is worked out in Ask, where the effort is at hand

    /// <summary>r: the share of what is missing that is mended in a tick (A04).</summary>
    [MethodImpl(Inline)]
    public static T Rate<T>(T pace, T effort, T light, T sight)
        where T : struct, ILane<T> => T.Min(T.All(1), pace * effort * light * sight);

    /// <summary>A rate in whole units of 1/65536.</summary>
    [MethodImpl(Inline)]
    public static T RateInUnits<T>(T rate)
        where T : struct, ILane<T> => T.Floor(rate * T.All(RateUnits));

    /// <summary>The lowest aim to which a soul can go down: d − margin (A06–A08).</summary>
    [MethodImpl(Inline)]
    public static T Lowest<T>(T depth, T margin)
        where T : struct, ILane<T> => depth - margin;

    /// <summary>Whether i can go down to j: s_j ≥ d − margin (A06–A08).</summary>
    [MethodImpl(Inline)]
    public static T Reaches<T>(T aimOfOther, T lowest)
        where T : struct, ILane<T> => aimOfOther >= lowest;

    /// <summary>c after mending: c + ⌈rate·(65535 − c)⌉, the rate in units (A04, B03).</summary>
    [MethodImpl(Inline)]
    public static TEnd Mended<TEnd>(TEnd correction, TEnd rate)
        where TEnd : struct, IEndLane<TEnd> => correction + TEnd.ShareUp(rate, TEnd.All(Whole) - correction);

    /// <summary>c after a tick without upkeep: c − ⌈μ(1−λ)c⌉ (B15).</summary>
    [MethodImpl(Inline)]
    public static T Decayed<T>(T correction, T loss)
        where T : struct, ILane<T> => correction - T.Ceiling(loss * correction);

    // Act

    /// <summary>Probability that an act is unworthy (E13).</summary>
    [MethodImpl(Inline)]
    public static T Unworthy<T>(T aim, T lishma)
        where T : struct, ILane<T> => (T.All(1) - aim) * (T.All(1) - lishma);

    /// <summary>Whether an act is worthy (E13, E18).</summary>
    [MethodImpl(Inline)]
    public static T IsWorthy<T>(T draw, T unworthy)
        where T : struct, ILane<T> => draw >= unworthy;

    /// <summary>x after an unworthy act: the lower end is pulled (E14, E15).</summary>
    [MethodImpl(Inline)]
    public static T Pulled<T>(T fall, T pull)
        where T : struct, ILane<T> => T.Rounded(fall + (pull * (T.All(1) - fall)));

    /// <summary>x after a worthy act: compassion in study and deed lifts (E18).</summary>
    [MethodImpl(Inline)]
    public static T Lifted<T>(T fall, T lift, T lishma, T effort)
        where T : struct, ILane<T> => T.Rounded(fall - (lift * lishma * effort * fall));

    /// <summary>y: what pulls below exiles above (E15, E16).</summary>
    [MethodImpl(Inline)]
    public static T Followed<T>(T exile, T tension, T fall)
        where T : struct, ILane<T> => T.Rounded(exile + (tension * (fall - exile)));

    // Remember

    /// <summary>d: the lowest aim still remembered from within (A06, A08).</summary>
    [MethodImpl(Inline)]
    public static T Remembered<T>(T depth, T aim, T forgetting)
        where T : struct, ILane<T> => T.Choose(aim < depth, aim, T.Rounded(depth + (forgetting * (aim - depth))));

    /// <summary>v: importance is learned from lack and fades in contentment (C08, C22, C24).</summary>
    [MethodImpl(Inline)]
    public static T Valued<T>(T importance, T learning, T lack, T fading, T aim)
        where T : struct, ILane<T> =>
        T.Rounded(importance + (learning * lack * (T.All(1) - importance)) - (fading * aim * importance));

    // Reveal

    /// <summary>Whether the goal is caught: s ≥ caught (B03, C29).</summary>
    [MethodImpl(Inline)]
    public static T Catches<T>(T aim, T caught)
        where T : struct, ILane<T> => aim >= caught;

    /// <summary>Whether a soul that caught the goal goes down by choice (C29, C30).</summary>
    [MethodImpl(Inline)]
    public static T Chooses<T>(T draw, T vigilance)
        where T : struct, ILane<T> => draw < vigilance;

    /// <summary>Whether one that did not is given a greater desire (B03, C07).</summary>
    [MethodImpl(Inline)]
    public static T IsGiven<T>(T draw, T vigilance, T chance)
        where T : struct, ILane<T> => draw < vigilance + chance;

    /// <summary>How many ends a greater desire reveals: max(1, ⌊step·n⌋), at most those left (B03, C07).</summary>
    [MethodImpl(Inline)]
    public static T Given<T>(T revealed, T step, T left)
        where T : struct, ILane<T> => T.Min(left, T.Max(T.All(1), T.Floor(step * revealed)));

    // Complete

    /// <summary>Whether every own end is whole (C18); never for a soul without ties.</summary>
    [MethodImpl(Inline)]
    public static T IsWhole<T>(T corrected, T weight)
        where T : struct, ILane<T> => (corrected >= T.All(Whole) * weight) & (weight > T.All(0));
}
