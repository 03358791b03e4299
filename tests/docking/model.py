"""A plain second reading of the model, from its written specification alone. Generated systems only.

Usage: python3 model.py SCENARIO.json

The scenario is an object of parameters, by the keys of the parameter table, with an optional "timeline". One line a
tick is printed, "TICK CHAIN", and at the end "checksum HEX". In generated systems every weight w is 1, so it is left
out: W is the degree of a soul, and the A of the document (Σ w over the first n ends) is n.
"""

import json
import struct
import sys
from itertools import accumulate
from math import ceil, floor, isqrt
from operator import mul

U, ON = 65535, (True, "on")
M32, M64 = 2**32 - 1, 2**64 - 1
A, B, C = 0x9E3779B97F4A7C15, 0xD1B54A32D192ED03, 0xABC98388FB8FAC03
D, E, F = 0x8CB92BA72F3D8DD7, 0xDE4BA9B14ECD8A7D, 0xC2B2AE3D27D4EB4F
MODEL_VERSION = 1

GENERATION, BLOW, PAIRING, MATCHING, TYING, MIXING, LIVING, AWAKENING, CUTTING = range(9)

# fmt: off
DEFAULTS = {
    "souls": 600000, "seed": 1, "ticks": 3000, "ties.perLayer": [9, 3, 2, 1, 1, 1], "ties.kind": "tens",
    "breaking.kind": "broken", "breaking.levels": None, "breaking.blow": 0.9, "generations.count": 3,
    "generations.gap": 60, "generations.growth": 1.25, "generations.preparation": 1, "light": 1, "light.floor": 0.2,
    "awakening.threshold": 0.5, "awakening.fromAbove": 0, "strength": 0.2, "answer": 0.02, "sight.first": 0.15,
    "pace": 6, "resolve": 0.8, "effort.base": 0.2, "importance.base": 0.5, "importance.learning": 0.2,
    "importance.fading": 0.01, "compassion.arousal": 0.5, "compassion.descent": 0.3, "reach.margin": 0.25,
    "reach.beyond": 0.1, "reach.forgetting": 0.02, "caught": 0.95, "vigilance": 0.2, "given.chance": 0.05,
    "given.step": 0.5, "completion.help": 1, "inclusion": "on", "filling": "on", "light.byHelp": "on", "completion": "on", "rope.pull.thought": 0.05, "rope.pull.speech": 0.05,
    "rope.pull.deed": 0.05, "rope.lift": 0.2, "rope.tension": 0.5, "upkeep": 0.02, "force": 0,
}
# fmt: on


def f32(value):
    """Rounds to binary32."""
    return struct.unpack("<f", struct.pack("<f", value))[0]


def bits(value):
    """The 32-bit pattern of a binary32 value."""
    return struct.unpack("<I", struct.pack("<f", value))[0]


def philox(seed, subject, time, purpose):
    """Philox 4×32-10: the words W0..W3."""
    k0, k1 = seed & M32, seed >> 32
    c0, c1, c2, c3 = subject & M32, subject >> 32, time, purpose
    for _ in range(10):
        p0, p1 = 0xD2511F53 * c0, 0xCD9E8D57 * c2
        c0, c1, c2, c3 = (p1 >> 32) ^ c1 ^ k0, p1 & M32, (p0 >> 32) ^ c3 ^ k1, p0 & M32
        k0, k1 = (k0 + 0x9E3779B9) & M32, (k1 + 0xBB67AE85) & M32
    return c0, c1, c2, c3


def draw(word):
    return word * 2.0**-32


def key(seed, subject, time, purpose):
    low, high, _, _ = philox(seed, subject, time, purpose)
    return low + (high << 32)


def mix(z):
    z &= M64
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M64
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M64
    return z ^ (z >> 31)


class Bijection:
    """A bijection of 0..n−1 with a key."""

    def __init__(self, n, key):
        self.n, self.key, self.m = n, key, isqrt(n - 1) + 1

    def turn(self, round, digit):
        return (mix(self.key + round * A + digit * B) >> 33) % self.m

    def forward(self, x):
        while True:
            left, right = divmod(x, self.m)
            for round in range(6):
                left, right = right, (left + self.turn(round, right)) % self.m
            x = left * self.m + right
            if x < self.n:
                return x

    def inverse(self, x):
        while True:
            left, right = divmod(x, self.m)
            for round in reversed(range(6)):
                left, right = (right + self.m - self.turn(round, left)) % self.m, left
            x = left * self.m + right
            if x < self.n:
                return x


def layers(n):
    """L: the digits of N less one, and one more where the first digit is not 1."""
    text = str(n)
    return len(text) - 1 + (text[0] != "1")


def sparks(p):
    """The breaking: b of every soul."""
    n, kind = p["souls"], p["breaking.kind"]
    b = [1.0 - i % 2 if kind == "alloy" else 1.0 if 2 * i < n else 0.0 for i in range(n)]
    if kind != "broken":
        return b
    levels = max(6, layers(n) + 2) if p["breaking.levels"] is None else p["breaking.levels"]
    for level in range(levels):
        size = 10 ** max(0, layers(n) - 1 - level)
        q = n // size
        place = Bijection(q, key(p["seed"], level, 0, PAIRING))
        piece_at = sorted(range(q), key=place.forward)
        for k in range(q // 2):
            m = p["breaking.blow"] * draw(philox(p["seed"], k, level, BLOW)[0])
            one, two = piece_at[2 * k] * size, piece_at[2 * k + 1] * size
            for t in range(size):
                first, second = b[one + t], b[two + t]
                b[one + t] = (1 - m) * first + m * second
                b[two + t] = (1 - m) * second + m * first
    return [f32(value) for value in b]


def meets(parts, round, i):
    """The part that part i meets in a round; i itself where it sits out."""
    if parts % 2 == 1:
        return (2 * round - i) % parts
    q = parts - 1
    j = (2 * round - i) % q
    return round if i == q else q if j == i else j


def nested_tens(p):
    """The souls at the other ends of the ties of every soul, in the order of the ends."""
    n, seed, count, k = p["souls"], p["seed"], layers(p["souls"]), p["ties.perLayer"]
    ends = [[] for _ in range(n)]
    for layer in range(count):
        size = 10**layer
        parts = n // size if layer == count - 1 else 10
        rounds = parts if parts % 2 == 1 else parts - 1
        used = min(rounds, k[min(layer, len(k) - 1)])
        for block in range(n // (parts * size)):
            start = block * parts * size
            places = [Bijection(size, key(seed, block, (layer << 8) + u, TYING)) for u in range(parts)]
            for q in range(size):
                ring = [start + u * size + places[u].inverse(q) for u in range(parts)]
                order = Bijection(rounds, key(seed, block * size + q, layer, MATCHING))
                for round in map(order.forward, range(used)):
                    for u in range(parts):
                        v = meets(parts, round, u)
                        if u < v:
                            ends[ring[u]].append(ring[v])
                            ends[ring[v]].append(ring[u])
        if layer == 0:
            for i in range(n):
                ends[i].sort(key=lambda j: (j - i) % 10)
    return ends


def network(p):
    """For every soul its ends, as pairs: the soul at the other end, and the slot of the twin there."""
    n, tens = p["souls"], nested_tens(p)
    if p["ties.kind"] == "tens":
        return [[(j, tens[j].index(i)) for j in tens[i]] for i in range(n)]
    ends = [[] for _ in range(n)]
    for t in range((sum(map(len, tens)) + n // 2) // n):
        mixing = Bijection(n, key(p["seed"], t, 0, MIXING))
        for i in range(n):
            ends[i].append((mixing.inverse(mixing.forward(i) ^ 1), t))
    return ends


class Model:
    def __init__(self, scenario):
        self.p = p = {name: scenario.get(name, value) for name, value in DEFAULTS.items()}
        self.timeline = scenario.get("timeline", [])
        self.N = n = p["souls"]
        ends = network(p)
        self.others = [[j for j, _ in row] for row in ends]
        self.W = [len(row) for row in ends]
        # The ends of all souls in one list: those of soul i stand at first[i] .. first[i + 1] − 1.
        self.first = list(accumulate(self.W, initial=0))
        self.twins = [[self.first[j] + slot for j, slot in row] for row in ends]
        G = p["generations.count"]
        self.g = [philox(p["seed"], i, 0, GENERATION)[0] * G >> 32 for i in range(n)]
        # The twins of the ends that come from earlier generations, and the souls tied of the same generation.
        self.earlier = [[t for j, t in zip(self.others[i], self.twins[i]) if self.g[j] < self.g[i]] for i in range(n)]
        self.kin = [[j for j in self.others[i] if self.g[j] == self.g[i]] for i in range(n)]
        self.beta = list(accumulate([p["generations.growth"]] * (G - 1), mul, initial=1.0))
        self.b = sparks(p)
        self.c = [0] * self.first[-1]
        self.cut = [False] * self.first[-1]
        self.S = [0] * n
        self.n = [min(1, degree) for degree in self.W]
        self.awake = [False] * n
        self.complete = [False] * n
        self.s, self.d, self.v, self.x, self.y = ([0.0] * n for _ in range(5))
        self.tick, self.choices = 0, {}
        self.chain = mix(MODEL_VERSION * E + self.digest())

    def aim(self, i):
        """What others read of soul i: S and s, from its corrections and revealed ends."""
        self.S[i] = sum(self.c[self.first[i] : self.first[i + 1]])
        self.s[i] = f32(min(1.0, self.S[i] / (U * self.n[i]))) if self.n[i] else 0.0

    # Interventions

    def cut_end(self, i, slot):
        for end in (self.first[i] + slot, self.twins[i][slot]):
            self.c[end], self.cut[end] = 0, True
        self.aim(i)
        self.aim(self.others[i][slot])

    def intervene(self, entry):
        if "set" in entry:
            self.p.update(entry["set"])
        if "purify" in entry:
            i = entry["purify"]
            self.awake[i], self.n[i] = True, self.W[i]
            for end in range(self.first[i], self.first[i + 1]):
                self.c[end] = 0 if self.cut[end] else U
            self.aim(i)
        if "cut" in entry:
            what = entry["cut"]
            if "tie" in what:
                i, j = what["tie"]
                for slot in [slot for slot in range(self.W[i]) if self.others[i][slot] == j]:
                    self.cut_end(i, slot)
            if "soul" in what:
                for slot in range(self.W[what["soul"]]):
                    self.cut_end(what["soul"], slot)
            if "share" in what:
                for i in range(self.N):
                    for slot, j in enumerate(self.others[i]):
                        time, purpose = self.tick, CUTTING + 256 * slot
                        if j > i and draw(philox(self.p["seed"], i, time, purpose)[0]) < what["share"]:
                            self.cut_end(i, slot)
        if "choose" in entry:
            self.choices[entry["choose"]["soul"]] = entry["choose"]

    # Phases

    def step(self):
        self.tick, self.choices = self.tick + 1, {}
        for entry in self.timeline:
            if entry["at"] == self.tick:
                self.intervene(entry)
        after = self.c[:]
        for i in range(self.N):
            if self.complete[i]:
                self.darken(i, after)
            elif self.awake[i] or self.tick >= self.g[i] * self.p["generations.gap"]:
                self.live(i, after)
        self.c = after
        for i in range(self.N):
            if self.awake[i]:
                self.aim(i)
                whole = self.W[i] > 0 and self.S[i] == U * self.W[i]
                if whole and not self.complete[i] and self.p["completion"] in ON:
                    self.x[i], self.y[i], self.d[i] = 0.0, 0.0, 1.0
                self.complete[i] = whole
        self.chain = mix(self.chain * E + self.digest())

    def darken(self, i, after):
        """The last step of Mend."""
        loss = self.p["upkeep"] * (1 - self.p["light"])
        if loss > 0:
            for end in range(self.first[i], self.first[i + 1]):
                after[end] -= ceil(loss * after[end])

    def live(self, i, after):
        """The phases of one soul that is born or awake, and not complete; its new corrections go to `after`."""
        p, c, seed, tick = self.p, self.c, self.p["seed"], self.tick
        first, W, n, b, s, d, v = self.first[i], self.W[i], self.n[i], self.b[i], self.s[i], self.d[i], self.v[i]
        x, y, beta, light = self.x[i], self.y[i], self.beta[self.g[i]], p["light"]

        def star(u):
            return (beta * u) / (1 + (beta - 1) * u)

        # Shine
        H = I = K = a = kin = 0.0
        if W > 0:
            towards = [c[t] for t in self.twins[i]]
            from_earlier = sum([c[t] for t in self.earlier[i]])
            H = ((sum(towards) - from_earlier) + p["generations.preparation"] * from_earlier) / (U * W)
            K = self.S[i] / (U * W)
            I = sum(map(mul, c[first : first + W], towards)) / ((U * U) * W) if p["filling"] in ON else 0.0
            a = n / W
            kin = p["completion.help"] if any([self.complete[j] for j in self.kin[i]]) else 0.0
        h = star(max(H, kin)) * (1 - y)
        reached = min(1.0, p["light.floor"] / beta + (light * (1 - p["light.floor"])) * h)
        R = reached if p["light.byHelp"] in ON else 1.0

        # Awaken
        if not self.awake[i]:
            wakes = h + b >= star(p["awakening.threshold"])
            if not wakes and draw(philox(seed, i, tick, AWAKENING)[0]) >= p["awakening.fromAbove"]:
                return
            self.awake[i] = True
        words = philox(seed, i, tick, LIVING)
        choice = self.choices.get(i, {})
        chosen = choice.get("do")

        # Bear
        bears = a <= p["strength"] / beta + h

        # Ask
        sight = light * (p["sight.first"] + (1 - p["sight.first"]) * K)
        lack = sight * (1 - s)
        surrounding = max(0.0, H - I)
        descent = (p["compassion.descent"] + x) + y
        roused = chosen == "rouse" or draw(words[0]) < p["compassion.arousal"]
        compassion = descent / (1 + descent) if roused else 0.0
        lishma = 1 - ((1 - I) * (1 - surrounding)) * (1 - compassion)
        iota = (4 * b) * (1 - b) if p["inclusion"] in ON else 1.0
        valued = p["importance.base"] + (1 - p["importance.base"]) * v
        effort = ((p["resolve"] * iota) * valued) * (p["effort.base"] + (1 - p["effort.base"]) * lishma)

        # Answer
        answered = not bears and draw(words[1]) < p["answer"] * lack

        # Mend
        if (bears or answered) and chosen != "rest":
            r = min(1.0, ((p["pace"] * effort) * R) * sight)
            near, far = floor(r * 65536), floor((r * p["reach.beyond"]) * 65536)
            level = d - p["reach.margin"]
            for slot in range(n) if chosen != "work" else [choice["end"]] if choice["end"] < n else []:
                end = first + slot
                if not self.cut[end]:
                    q = near if self.s[self.others[i][slot]] >= level else far
                    after[end] += (q * (U - c[end]) + 65535) // 65536
        self.darken(i, after)

        # Act
        if chosen != "rest":
            if draw(words[2]) < (1 - s) * (1 - lishma):
                pull = p["rope.pull." + ("thought", "speech", "deed")[(i + tick) % 3]]
                x = f32(x + pull * (1 - x))
            else:
                x = f32(x - ((p["rope.lift"] * lishma) * effort) * x)
            y = f32(y + p["rope.tension"] * (x - y))

        # Remember
        d = s if s < d else f32(d + p["reach.forgetting"] * (s - d))
        v = f32((v + (p["importance.learning"] * lack) * (1 - v)) - (p["importance.fading"] * s) * v)

        # Reveal
        if bears and n < W and light > 0 and chosen != "rest":
            u = draw(words[3])
            if chosen == "goDown" or (s >= p["caught"] and u < p["vigilance"]):
                n, d = n + 1, 0.0
            elif s >= p["caught"] and u < p["vigilance"] + p["given.chance"]:
                n = n + min(W - n, max(1, floor(p["given.step"] * n)))

        self.n[i], self.d[i], self.v[i], self.x[i], self.y[i] = n, d, v, x, y

    # Checksum

    def digest(self):
        total = 0
        for i in range(self.N):
            flags = self.awake[i] + 2 * self.complete[i]
            z = F + i * A + self.S[i] * B + (self.n[i] + (flags << 32)) * C
            z += (bits(self.d[i]) + (bits(self.v[i]) << 32)) * D
            total += mix(z + (bits(self.x[i]) + (bits(self.y[i]) << 32)) * E)
        return total & M64

    def checksum(self):
        ends = 0
        for i in range(self.N):
            for slot, j in enumerate(self.others[i]):
                ends += mix(F + i * A + slot * B + j * C + self.c[self.first[i] + slot] * D)
        return mix(self.chain * E + ends)

    def over(self):
        later = any(entry["at"] > self.tick for entry in self.timeline)
        return self.tick >= self.p["ticks"] or (all(self.complete) and not later)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        model = Model(json.load(file))
    print(model.tick, f"{model.chain:016x}")
    while not model.over():
        model.step()
        print(model.tick, f"{model.chain:016x}")
    print("checksum", f"{model.checksum():016x}")


if __name__ == "__main__":
    main()
