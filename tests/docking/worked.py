"""Worked values of single equations, by another hand: from docs/model.md alone. Prints worked-equations.csv.

    /usr/bin/python3 worked.py > ../Tikkun.Tests/Model/worked-equations.csv

A row is an equation, its inputs in order, what it gives, and what the row tells apart. Whether a test holds is 1 or 0.
"""

import math
import struct

U = 65535


def f32(value):
    return struct.unpack("<f", struct.pack("<f", value))[0]


def grown(beta, u):
    return (beta * u) / (1 + (beta - 1) * u)


def over(numerator, denominator, weight):
    return numerator / (denominator * weight) if weight > 0 else 0.0


EQUATIONS = {
    "Grown": grown,
    "Prepared": lambda others, earlier, chi: others + chi * earlier,
    "Share": lambda s, w: over(s, U, w),
    "Filling": lambda p, w: over(p, U * U, w),
    "Desire": lambda a, w: over(a, 1, w),
    "Aim": lambda s, a: f32(min(1.0, s / (U * a))) if a > 0 else 0.0,
    "Help": lambda beta, h, kin, y: grown(beta, max(h, kin)) * (1 - y),
    "Light": lambda share, light, floor, help: min(1.0, share + (light * (1 - floor)) * help),
    "Wakes": lambda help, b, threshold: help + b >= threshold,
    "Bears": lambda a, share, help: a <= share + help,
    "Sight": lambda light, first, k: light * (first + (1 - first) * k),
    "Lack": lambda sight, s: sight * (1 - s),
    "Rouses": lambda u, arousal: u < arousal,
    "Surrounding": lambda h, i: max(0.0, h - i),
    "Compassion": lambda descent, x, y: ((descent + x) + y) / (1 + ((descent + x) + y)),
    "Lishma": lambda i, m, compassion: 1 - ((1 - i) * (1 - m)) * (1 - compassion),
    "Inclusion": lambda b: (4 * b) * (1 - b),
    "Effort": lambda resolve, iota, v0, v, e0, lishma: ((resolve * iota) * (v0 + (1 - v0) * v)) * (e0 + (1 - e0) * lishma),
    "Answers": lambda u, answer, lack: u < answer * lack,
    "Rate": lambda pace, effort, r, sight: min(1.0, ((pace * effort) * r) * sight),
    "RateInUnits": lambda r: math.floor(r * 65536),
    "Lowest": lambda d, margin: d - margin,
    "Reaches": lambda s, lowest: s >= lowest,
    "Mended": lambda c, q: c + -(-q * (U - c) // 65536),
    "Decayed": lambda c, loss: c - math.ceil(loss * c),
    "Unworthy": lambda s, lishma: (1 - s) * (1 - lishma),
    "IsWorthy": lambda u, unworthy: u >= unworthy,
    "Pulled": lambda x, pull: f32(x + pull * (1 - x)),
    "Lifted": lambda x, lift, lishma, effort: f32(x - ((lift * lishma) * effort) * x),
    "Followed": lambda y, tau, x: f32(y + tau * (x - y)),
    "Remembered": lambda d, s, forgetting: s if s < d else f32(d + forgetting * (s - d)),
    "Valued": lambda v, nu, lack, fading, s: f32((v + (nu * lack) * (1 - v)) - (fading * s) * v),
    "Catches": lambda s, caught: s >= caught,
    "Chooses": lambda u, vigilance: u < vigilance,
    "IsGiven": lambda u, vigilance, chance: u < vigilance + chance,
    "Given": lambda n, step, left: min(left, max(1, math.floor(step * n))),
    "IsWhole": lambda s, w: w > 0 and s == U * w,
}

CASES = [
    ("Grown", (1, 0.3), "growth 1 changes nothing"),
    ("Grown", (2, 0.25), "a product over one and more"),
    ("Grown", (1.25, 1), "1 stays 1"),
    ("Prepared", (1000, 600, 0.5), "earlier ends count their share"),
    ("Prepared", (1000, 600, 0), "or nothing"),
    ("Share", (65535, 3), "over all ties"),
    ("Share", (0, 0), "0 without ties, not 0/0"),
    ("Filling", (65535 * 65535, 4), "both ends over all ties"),
    ("Filling", (0, 0), "0 without ties"),
    ("Desire", (3, 16), "felt over all"),
    ("Desire", (0, 0), "0 without ties"),
    ("Aim", (100000, 3), "rounded to binary32"),
    ("Aim", (65535 * 5, 4), "never above 1"),
    ("Aim", (0, 0), "0 where nothing is felt"),
    ("Help", (2, 0.25, 0.5, 0), "the greater of prepared and kin, not their sum"),
    ("Help", (2, 0.5, 0.25, 0), "and the other way round"),
    ("Help", (1.5, 0.5, 0, 0.25), "less by exile"),
    ("Help", (1.5, 0.5, 0, 1), "none in full exile"),
    ("Light", (0.16, 0.5, 0.2, 0.4), "floor and light"),
    ("Light", (0.9, 1, 0.2, 0.9), "never above 1"),
    ("Light", (0.2, 1, 0.2, 0), "the floor alone"),
    ("Wakes", (0.25, 0.25, 0.5), "just enough wakes"),
    ("Wakes", (0.25, 0.24, 0.5), "less does not"),
    ("Bears", (0.5, 0.25, 0.25), "just as much is borne"),
    ("Bears", (0.51, 0.25, 0.25), "more is not"),
    ("Sight", (0.5, 0.25, 0.5), "by one's own light"),
    ("Sight", (1, 0.15, 0.3), "in the order written"),
    ("Lack", (0.625, 0.75), "distance as felt"),
    ("Lack", (0.7, 1), "none where all felt is whole"),
    ("Rouses", (0.5, 0.5), "a draw at the bound does not rouse"),
    ("Rouses", (0.499, 0.5), "one below does"),
    ("Surrounding", (0.75, 0.25), "what is not met"),
    ("Surrounding", (0.25, 0.75), "never below 0"),
    ("Compassion", (0.3, 0.2, 0.5), "D over 1 + D"),
    ("Compassion", (0, 0, 0), "none without distance"),
    ("Lishma", (0.5, 0.25, 0.125), "all three"),
    ("Lishma", (0.5, 0, 0), "love alone"),
    ("Lishma", (0, 0.25, 0), "fear alone"),
    ("Lishma", (0, 0, 0.125), "compassion alone"),
    ("Inclusion", (0,), "one quality alone"),
    ("Inclusion", (0.5,), "both"),
    ("Inclusion", (0.9,), "between"),
    ("Effort", (0.8, 0.9, 0.5, 0.3, 0.2, 0.6), "four factors"),
    ("Effort", (0.8, 1, 0.25, 0, 0.5, 0), "the bases alone"),
    ("Answers", (0.01, 0.02, 0.5), "a draw at the bound is not answered"),
    ("Answers", (0.0099, 0.02, 0.5), "one below is"),
    ("Rate", (6, 0.1, 0.5, 0.3), "four factors"),
    ("Rate", (6, 0.9, 0.9, 0.9), "never above 1"),
    ("RateInUnits", (1.9 / 65536,), "units from below"),
    ("RateInUnits", (0.00001,), "less than one counts as none"),
    ("Lowest", (0.75, 0.25), "depth less the margin"),
    ("Reaches", (0.5, 0.5), "just as low is reached"),
    ("Reaches", (0.4999, 0.5), "lower is not"),
    ("Mended", (0, 1), "a share of one unit moves by one: upwards"),
    ("Mended", (65535 - 256, 256), "an exact multiple: no more"),
    ("Mended", (30000, 12345), "in between"),
    ("Mended", (65535, 65536), "whole stays whole"),
    ("Mended", (0, 65536), "a rate of 1 makes whole"),
    ("Decayed", (100, 0.5), "an exact half"),
    ("Decayed", (101, 0.001), "a little loses one"),
    ("Decayed", (0, 0.9), "nothing loses nothing"),
    ("Unworthy", (0.25, 0.5), "neither aim nor heart"),
    ("IsWorthy", (0.375, 0.375), "a draw at the bound is worthy"),
    ("IsWorthy", (0.374, 0.375), "one below is not"),
    ("Pulled", (f32(0.3), 0.05), "towards 1, rounded to binary32"),
    ("Lifted", (f32(0.3), 0.2, 0.7, 0.4), "towards 0, rounded to binary32"),
    ("Followed", (f32(0.3), 0.5, f32(0.8)), "half-way after, rounded"),
    ("Remembered", (f32(0.5), f32(0.3), 0.02), "lower is remembered at once"),
    ("Remembered", (f32(0.3), f32(0.5), 0.02), "higher makes forget slowly, rounded"),
    ("Remembered", (f32(0.3), f32(0.3), 0.02), "as low changes nothing"),
    ("Valued", (f32(0.4), 0.2, 0.3, 0.01, f32(0.6)), "learned and faded, rounded"),
    ("Valued", (f32(0.4), 0.2, 0, 0.01, 1), "faded alone"),
    ("Valued", (f32(0.4), 0.2, 0.3, 0.01, 0), "learned alone"),
    ("Catches", (0.95, 0.95), "just caught"),
    ("Catches", (0.9499, 0.95), "not yet"),
    ("Chooses", (0.2, 0.2), "a draw at the bound does not choose"),
    ("Chooses", (0.1999, 0.2), "one below does"),
    ("IsGiven", (0.25, 0.2, 0.05), "a draw at the bound is not given"),
    ("IsGiven", (0.2499, 0.2, 0.05), "one below is"),
    ("Given", (1, 0.5, 9), "at least one"),
    ("Given", (7, 0.5, 9), "the whole part of the step"),
    ("Given", (7, 3, 4), "at most those left"),
    ("IsWhole", (65535 * 16, 16), "every end whole"),
    ("IsWhole", (65535 * 16 - 1, 16), "one short"),
    ("IsWhole", (0, 0), "never without ties"),
]

print("equation,inputs,expected,tells")
for name, inputs, tells in CASES:
    expected = float(EQUATIONS[name](*inputs))
    print(f"{name},{' '.join(repr(float(i)) for i in inputs)},{expected!r},\"{tells}\"")
