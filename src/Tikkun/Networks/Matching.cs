namespace Tikkun.Networks;

/// <summary>
/// Perfect matchings of p parts by the circle method: p − 1 rounds where p is even; p rounds, with one part sitting out
/// each, where p is odd. Over all rounds every two parts meet exactly once.
/// </summary>
internal static class Matching
{
    public static int Rounds(int parts) => parts % 2 == 0 ? parts - 1 : parts;

    /// <summary>The part that <paramref name="part"/> meets in <paramref name="round"/>, or −1 where it sits out.</summary>
    public static int Partner(int parts, int round, int part)
    {
        int circle = parts % 2 == 0 ? parts - 1 : parts;
        if (part == circle)
            return round;
        int other = ((2 * round) - part + circle) % circle;
        if (other != part)
            return other;
        return parts % 2 == 0 ? circle : -1;
    }

    /// <summary>The parts that meet, two by two, in every round.</summary>
    public static (int One, int Other)[][] Pairs(int parts) =>
        [
            .. from round in Enumerable.Range(0, Rounds(parts))
            select (
                from one in Enumerable.Range(0, parts)
                let other = Partner(parts, round, one)
                where one < other
                select (one, other)
            ).ToArray(),
        ];
}
