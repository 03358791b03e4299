"""Worked statistics of the laws, by another hand: from docs/laws.md alone. Prints worked-statistics.csv.

    /usr/bin/python3 worked_statistics.py > ../Tikkun.Tests/Laws/worked-statistics.csv

A row is a prediction (sign and bound), the statistic in the arm and in its control seed by seed, and what follows: the mean
of the arm and half of its 95 % interval by Student's t, the same of the effect, and the verdict.
"""

import math

NEVER = math.nan


def quantile(freedom):
    """t with 2.5 % above it: the density is integrated from 0, and halved towards."""

    def density(t):
        scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(freedom * math.pi)
        return scale * (1 + t * t / freedom) ** (-(freedom + 1) / 2)

    def between(t, steps=4000):
        h = t / steps
        inner = sum((4 if i % 2 else 2) * density(i * h) for i in range(1, steps))
        return (density(0) + inner + density(t)) * h / 3

    low, high = 1.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if between(middle) < 0.475 else (low, middle)
    return low


def interval(values):
    n = len(values)
    mean = math.fsum(values) / n
    if n == 1:
        return mean, math.inf
    variance = math.fsum((v - mean) ** 2 for v in values) / (n - 1)
    return mean, quantile(n - 1) * math.sqrt(variance / n)


def verdict(sign, bound, arm, control):
    if any(math.isnan(v) for v in arm + control):
        return "DoesNotHold"
    (mean, half), (other, wide) = interval(arm), interval(control)
    effect, spread = interval([a - c for a, c in zip(arm, control)])
    apart = sign * effect - spread > 0
    touch = mean - half <= other + wide and other - wide <= mean + half
    if not apart or touch:
        return "DoesNotHold"
    if bound is None or sign * mean - half >= sign * bound:
        return "Holds"
    return "DoesNotHold" if sign * mean + half < sign * bound else "Undecided"


CASES = [
    (1, None, [3, 4, 5, 4], [1, 2, 1, 2], "apart and above"),
    (-1, None, [1, 2, 1, 2], [3, 4, 5, 4], "apart and below"),
    (1, None, [1, 2, 1, 2], [3, 4, 5, 4], "on the wrong side"),
    (1, None, [1.1, 2.1, 3.1], [1, 2, 3], "on every seed, but the intervals touch"),
    (1, 0.5, [0.8, 0.9, 0.85, 0.82], [0.1, 0.2, 0.1, 0.15], "the bound with the whole interval"),
    (1, 0.9, [0.8, 0.82, 0.85, 0.82], [0.1, 0.2, 0.1, 0.15], "the bound missed"),
    (1, 0.84, [0.8, 0.9, 0.85, 0.82], [0.1, 0.2, 0.1, 0.15], "the bound within the interval"),
    (-1, 0.2, [0.1, 0.2, 0.1, 0.15], [0.8, 0.9, 0.85, 0.82], "at most, reached within the interval"),
    (1, None, [4, 4, 4], [1, 1, 1], "no spread at all"),
    (1, None, [2, 9], [1, 1], "two seeds have wide ends"),
    (1, None, [5], [1], "one seed has no ends"),
    (1, None, [3, NEVER, 5], [1, 1, 1], "nothing to measure on a seed"),
]

print("sign,bound,arm,control,armMean,armHalf,effectMean,effectHalf,verdict,tells")
for sign, bound, arm, control, tells in CASES:
    seen = [(a, c) for a, c in zip(arm, control) if not (math.isnan(a) or math.isnan(c))]
    mean, half = interval([a for a, _ in seen])
    effect, spread = interval([a - c for a, c in seen])
    told = ",".join(f"{x:.12g}" for x in (mean, half, effect, spread))
    lists = ",".join(" ".join(f"{v}" for v in values) for values in (arm, control))
    print(f"{sign},{'' if bound is None else bound},{lists},{told},{verdict(sign, bound, arm, control)},\"{tells}\"")
