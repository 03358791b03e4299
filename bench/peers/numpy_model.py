"""The rules of docs/model.md in NumPy: every phase is done for all souls at once. Generated systems with default rules.

    python3 numpy_model.py SOULS TICKS          a row a tick, as in series.csv, then the checksum and times
    python3 numpy_model.py SOULS TICKS dense    time of a tick in which every soul is awake and every end moves

Columns of ends are kept slot by slot, so that whatever is done in a slot is done for all souls in one stroke. Where a
soul has fewer ends than others, its last slots lead to nobody: to soul N, and to a twin that stays 0. Of other souls
only what was stored is read, and what is stored is worked out at the end of a tick; so ends are mended in place. The
light λ and the preparation χ are 1 by default; so their factors are left out, as are darkness and awakening from above.
"""

import sys
import time
from math import ceil, sqrt
from typing import NamedTuple

import numpy as np

np.seterr(over="ignore")  # draws, mixing and digests are modulo 2⁶⁴

# Parameters

SEED = 1
PER_LAYER = [9, 3, 2, 1, 1, 1]
BLOW = 0.9
GENERATIONS = 3
LIGHT_FLOOR, ANSWER, SIGHT_FIRST, RESOLVE = 0.2, 0.02, 0.15, 0.8
EFFORT_BASE, IMPORTANCE_BASE, IMPORTANCE_LEARNING, IMPORTANCE_FADING = 0.2, 0.5, 0.2, 0.01
AROUSAL, DESCENT, BEYOND, CAUGHT = 0.5, 0.3, 0.1, 0.95
VIGILANCE, GIVEN_CHANCE, GIVEN_STEP, COMPLETION_HELP = 0.2, 0.05, 0.5, 1
PULL, LIFT, TENSION = np.array([0.05, 0.05, 0.05]), 0.2, 0.5


class Rules(NamedTuple):
    """Those that are otherwise in a dense tick."""

    gap: int = 60
    growth: float = 1.25
    threshold: float = 0.5
    strength: float = 0.2
    pace: float = 6
    inclusion: bool = True
    margin: float = 0.25
    forgetting: float = 0.02


# All wake at once and bear all desire, and who is within reach is asked of every end.
DENSE = Rules(gap=0, growth=1, threshold=0, strength=1, pace=1, inclusion=False, margin=0, forgetting=1)
BEFORE_DENSE = 10

# Draws, mixing and keyed bijections

U = 65535
M32, M64 = 2**32 - 1, 2**64 - 1
A, B, C = 0x9E3779B97F4A7C15, 0xD1B54A32D192ED03, 0xABC98388FB8FAC03
D, E, F = 0x8CB92BA72F3D8DD7, 0xDE4BA9B14ECD8A7D, 0xC2B2AE3D27D4EB4F
MODEL_VERSION = 1
GENERATION, BLOW_OF, PAIRING, MATCHING, TYING, MIXING, LIVING = range(7)


def u64(value):
    return np.asarray(value).astype(np.uint64)


def philox(subject, at, purpose):
    """Philox 4×32-10: the words W0..W3 of every subject."""
    k0, k1 = SEED & M32, SEED >> 32
    c0, c1, c2, c3 = (np.array(c, np.uint64) for c in np.broadcast_arrays(subject, 0, at, purpose))
    for _ in range(10):
        p0, p1 = u64(0xD2511F53) * c0, u64(0xCD9E8D57) * c2
        c0, c1 = (p1 >> u64(32)) ^ c1 ^ u64(k0), p1 & u64(M32)
        c2, c3 = (p0 >> u64(32)) ^ c3 ^ u64(k1), p0 & u64(M32)
        k0, k1 = (k0 + 0x9E3779B9) & M32, (k1 + 0xBB67AE85) & M32
    return c0, c1, c2, c3


def draw(word):
    return word * 2.0**-32


def key(subject, at, purpose):
    low, high, _, _ = philox(subject, at, purpose)
    return low + (high << u64(32))


def mix(z):
    z = (z ^ (z >> u64(30))) * u64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> u64(27))) * u64(0x94D049BB133111EB)
    return z ^ (z >> u64(31))


def forward(n, key, x):
    """The bijection of 0..n−1 with a key, or with a key for each x."""
    m = u64(ceil(sqrt(n)))
    key, x = (np.array(a, np.uint64) for a in np.broadcast_arrays(key, x))
    walking = np.arange(len(x))
    while len(walking) > 0:
        keys = key[walking]
        left, right = x[walking] // m, x[walking] % m
        for round in range(6):
            turn = (mix(keys + u64(round * A & M64) + right * u64(B)) >> u64(33)) % m
            left, right = right, (left + turn) % m
        x[walking] = left * m + right
        walking = walking[x[walking] >= n]
    return x.astype(np.int64)


# Initialization


def layer_count(n):
    digits = str(n)
    return len(digits) - (digits[0] == "1")


def sparks(n):
    """The breaking: b of every soul."""
    b = np.where(2 * np.arange(n) < n, 1.0, 0.0)
    for level in range(max(6, layer_count(n) + 2)):
        size = 10 ** max(0, layer_count(n) - 1 - level)
        q = n // size
        piece_at = np.argsort(forward(q, key(level, 0, PAIRING), np.arange(q)))
        one, two = piece_at[0 : q // 2 * 2 : 2], piece_at[1::2]
        m = (BLOW * draw(philox(np.arange(q // 2), level, BLOW_OF)[0]))[:, np.newaxis]
        pieces = b.reshape(q, size)
        first, second = pieces[one], pieces[two]
        pieces[one] = (1 - m) * first + m * second
        pieces[two] = (1 - m) * second + m * first
    return b.astype(np.float32)


def meets(parts, round, i):
    """The part that part i meets in a round; i itself where it sits out."""
    if parts % 2 == 1:
        return (2 * round - i) % parts
    q = parts - 1
    j = (2 * round - i) % q
    return np.where(i == q, round, np.where(j == i, q, j))


def ends_of_tens(n):
    """Nested tens: the souls at the other ends, slot by slot; nobody is N, and stands last."""
    souls, slots = np.arange(n), []
    for layer in range(layer_count(n)):
        size = 10**layer
        parts = min(10, n // size)
        rounds = parts - 1 + parts % 2
        part, t = np.divmod(souls, size)
        block, u = np.divmod(part, parts)
        ring = block * size + forward(size, key(block, (layer << 8) + u, TYING), t)
        soul_at = np.empty((n // parts, parts), np.int64)
        soul_at[ring, u] = souls
        order = key(ring, layer, MATCHING)
        others = []
        for m in range(min(rounds, PER_LAYER[min(layer, len(PER_LAYER) - 1)])):
            v = meets(parts, forward(rounds, order, np.full(n, m)), u)
            others.append(np.where(v == u, n, soul_at[ring, v]))
        if layer == 0:
            others = np.array(others)
            away = np.where(others == n, 10, (others - souls) % 10)
            others = np.take_along_axis(others, np.argsort(away, axis=0), axis=0)
        slots.extend(others)
    slots = np.array(slots)
    return np.take_along_axis(slots, np.argsort(slots == n, axis=0, kind="stable"), axis=0)


def twins(others, n):
    """For every end where its twin stands, all slots being laid in one row; nobody's end has its twin behind them."""
    ends = np.flatnonzero(others < n)
    i, j = ends % n, others.ravel()[ends]
    ties = ends[np.argsort(np.minimum(i, j) * n + np.maximum(i, j), kind="stable")]
    twin = np.full(others.size, others.size)
    twin[ties[0::2]], twin[ties[1::2]] = ties[1::2], ties[0::2]
    return twin.reshape(others.shape)


def f64(values):
    return values.astype(np.float64)


def f32(values):
    """Rounds to binary32."""
    return f64(values.astype(np.float32))


def bits(values):
    """The 32-bit patterns of binary32 values."""
    return values.view(np.uint32).astype(np.uint64)


class Model:
    def __init__(self, n, rules):
        self.N, self.rules = n, rules
        self.b = sparks(n)
        self.g = (philox(np.arange(n), 0, GENERATION)[0] * u64(GENERATIONS) >> u64(32)).astype(np.int8)
        self.beta = np.cumprod([1.0] + [rules.growth] * (GENERATIONS - 1))
        self.others = ends_of_tens(n)
        self.twins = twins(self.others, n)
        self.W = np.count_nonzero(self.others < n, axis=0)
        self.ends = int(self.W.sum())
        # The corrections of all ends in one row, which ends with nobody's; and the same slot by slot.
        self.all_c = np.zeros(self.others.size + 1, np.uint16)
        self.c = self.all_c[:-1].reshape(self.others.shape)
        self.n = np.minimum(1, self.W)
        self.awake, self.complete = np.zeros(n, bool), np.zeros(n, bool)
        self.complete_in = np.full(n + 1, -1, np.int8)  # the generation of a soul from when it is complete, else −1
        self.d, self.v, self.x, self.y = (np.zeros(n, np.float32) for _ in range(4))
        self.s = np.zeros(n + 1, np.float32)
        self.S, self.O, self.P = (np.zeros(n, np.int64) for _ in range(3))
        self.kin = np.zeros(n, bool)
        self.digests = np.zeros(n, np.uint64)
        self.digest = np.uint64(0)
        self.tick = self.unmet = self.waiting = self.given = self.chosen = self.answered = 0
        self.store(np.arange(n))
        self.chain = mix(u64(MODEL_VERSION) * u64(E) + self.digest)

    def star(self, i, u):
        beta = self.beta[self.g[i]]
        return (beta * u) / (1 + (beta - 1) * u)

    # What the phases share: prepared, help, sight and lack of the souls i.

    def prepared(self, i):
        return self.O[i] / (U * self.W[i])

    def help(self, i):
        kin = np.where(self.kin[i], COMPLETION_HELP, 0.0)
        return self.star(i, np.maximum(self.prepared(i), kin)) * (1 - f64(self.y[i]))

    def sight(self, i):
        return SIGHT_FIRST + (1 - SIGHT_FIRST) * (self.S[i] / (U * self.W[i]))

    def lack(self, i):
        return self.sight(i) * (1 - f64(self.s[i]))

    # Phases

    def step(self):
        self.tick += 1
        self.awaken(np.flatnonzero(~self.awake & (self.tick >= self.g.astype(int) * self.rules.gap)))
        before = np.flatnonzero(~self.complete)
        self.live(np.flatnonzero(self.awake & ~self.complete))
        self.store(before)
        self.chain = mix(self.chain * u64(E) + self.digest)

    def awaken(self, asleep):
        self.awake[asleep] = self.help(asleep) + self.b[asleep] >= self.star(asleep, self.rules.threshold)

    def live(self, i):
        """The phases of the souls i, all awake and not complete."""
        rules, W, n, beta = self.rules, self.W[i], self.n[i], self.beta[self.g[i]]
        b, s, d, v, x, y = (f64(column[i]) for column in (self.b, self.s, self.d, self.v, self.x, self.y))
        words = philox(i, self.tick, LIVING)

        # Shine
        H, I, a, h = self.prepared(i), self.P[i] / ((U * U) * W), n / W, self.help(i)
        R = np.minimum(1.0, LIGHT_FLOOR / beta + (1 - LIGHT_FLOOR) * h)

        # Bear
        bears = a <= rules.strength / beta + h

        # Ask
        sight, lack = self.sight(i), self.lack(i)
        surrounding = np.maximum(0.0, H - I)
        distance = (DESCENT + x) + y
        compassion = np.where(draw(words[0]) < AROUSAL, distance / (1 + distance), 0.0)
        lishma = 1 - ((1 - I) * (1 - surrounding)) * (1 - compassion)
        inclusion = (4 * b) * (1 - b) if rules.inclusion else 1
        valued = IMPORTANCE_BASE + (1 - IMPORTANCE_BASE) * v
        effort = ((RESOLVE * inclusion) * valued) * (EFFORT_BASE + (1 - EFFORT_BASE) * lishma)

        # Answer
        answered = ~bears & (draw(words[1]) < ANSWER * lack)

        # Mend
        rate = np.minimum(1.0, ((rules.pace * effort) * R) * sight)
        works = bears | answered
        self.mend(i[works], rate[works], d[works] - rules.margin)

        # Act
        unworthy = draw(words[2]) < (1 - s) * (1 - lishma)
        pulled = x + PULL[(i + self.tick) % 3] * (1 - x)
        x = f32(np.where(unworthy, pulled, x - ((LIFT * lishma) * effort) * x))
        y = f32(y + TENSION * (x - y))

        # Remember
        d = np.where(s < d, s, f32(d + rules.forgetting * (s - d)))
        v = f32((v + (IMPORTANCE_LEARNING * lack) * (1 - v)) - (IMPORTANCE_FADING * s) * v)

        # Reveal
        u = draw(words[3])
        caught = bears & (n < W) & (s >= CAUGHT)
        chosen = caught & (u < VIGILANCE)
        given = caught & ~chosen & (u < VIGILANCE + GIVEN_CHANCE)
        greater = np.minimum(W - n, np.maximum(1, (GIVEN_STEP * n).astype(np.int64)))
        n = n + np.where(chosen, 1, np.where(given, greater, 0))
        d = np.where(chosen, 0.0, d)

        # Complete, and what is left to the next tick
        whole = self.S[i] == U * W
        self.complete[i] = whole
        self.complete_in[i[whole]] = self.g[i[whole]]
        self.n[i], self.v[i] = n, v
        self.x[i], self.y[i], self.d[i] = np.where(whole, 0.0, x), np.where(whole, 0.0, y), np.where(whole, 1.0, d)

        self.waiting = np.count_nonzero(~bears)
        self.answered += np.count_nonzero(answered)
        self.chosen += np.count_nonzero(chosen)
        self.given += np.count_nonzero(given)

    def mend(self, i, rate, level):
        near, far = np.floor(rate * 65536).astype(np.int64), np.floor((rate * BEYOND) * 65536).astype(np.int64)
        for slot in range(len(self.c)):
            felt = self.n[i] > slot
            i, level, near, far = i[felt], level[felt], near[felt], far[felt]
            q = np.where(self.s[self.others[slot, i]] >= level, near, far)
            c = self.c[slot, i]
            step = (q * (U - c) + 65535) >> 16
            self.c[slot, i] = c + step
            self.S[i] += step

    def store(self, i):
        """What the next tick reads of the souls i, all that were not complete, and what they add to the whole."""
        g, kin = self.g[i], np.zeros(len(i), bool)
        heard, product = np.zeros(len(i), np.int64), np.zeros(len(i), np.int64)
        for slot in range(len(self.c)):
            towards = self.all_c[self.twins[slot, i]].astype(np.int64)
            heard += towards
            product += towards * self.c[slot, i]
            kin |= self.complete_in[self.others[slot, i]] == g
        self.O[i], self.P[i], self.kin[i] = heard, product, kin
        self.s[i] = np.minimum(1.0, self.S[i] / (U * self.n[i]))
        self.unmet = int((U * heard - product)[~self.complete[i]].sum())

        flags = self.awake[i] + 2 * self.complete[i]
        z = u64(F) + u64(i) * u64(A) + u64(self.S[i]) * u64(B) + u64(self.n[i] + (flags << 32)) * u64(C)
        z += (bits(self.d[i]) + (bits(self.v[i]) << u64(32))) * u64(D)
        digests = mix(z + (bits(self.x[i]) + (bits(self.y[i]) << u64(32))) * u64(E))
        self.digest += (digests - self.digests[i]).sum()
        self.digests[i] = digests

    # Observation

    def row(self):
        awake, complete = np.count_nonzero(self.awake), np.count_nonzero(self.complete)
        working = np.flatnonzero(self.awake & ~self.complete)
        lack = int(np.floor(self.lack(working) * 2.0**32 + 0.5).sum()) / (2.0**32 * max(1, awake))
        corrected = int(self.S.sum())
        # What was corrected towards a complete soul is met in full, so complete souls need not be looked at.
        unity = (U * corrected - self.unmet) / (U * U * self.ends)
        row = [self.tick, corrected / (U * self.ends), unity, awake, complete, lack]
        row += [self.waiting, self.given, self.chosen, self.answered]
        return ",".join(map(repr, row)) + f",{self.chain:016x}"

    def checksum(self):
        slot, i = np.nonzero(self.others < self.N)
        z = u64(F) + u64(i) * u64(A) + u64(slot) * u64(B)
        z += u64(self.others[slot, i]) * u64(C) + u64(self.c[slot, i]) * u64(D)
        return mix(self.chain * u64(E) + mix(z).sum())


def dense_time(model, ticks):
    """Nanoseconds an end, in the median tick."""
    model.n[:] = model.W  # all desire at once
    times = []
    for _ in range(BEFORE_DENSE + ticks):
        start = time.perf_counter()
        model.step()
        times.append(time.perf_counter() - start)
    return sorted(times[BEFORE_DENSE:])[ticks // 2] * 1e9 / model.ends


def main():
    souls, ticks, dense = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:] == ["dense"]
    start = time.perf_counter()
    model = Model(souls, DENSE if dense else Rules())
    built = time.perf_counter()
    if dense:
        print(f"denseNsPerEnd {dense_time(model, ticks):.4f}")
    else:
        print("tick,nearness,unity,awake,complete,lack,waiting,given,chosen,answered,checksum")
        print(model.row())
        while model.tick < ticks and not model.complete.all():
            model.step()
            print(model.row())
        print(f"ticksSeconds {time.perf_counter() - built:.3f}")
    print(f"buildSeconds {built - start:.3f}\nchecksum {model.checksum():016x}")


if __name__ == "__main__":
    main()
