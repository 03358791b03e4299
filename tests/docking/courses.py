"""Runs scenarios in the plain reading of the model, and records the course of their measures.

Usage: python3 courses.py PLAN.jsonl DIR [--order synchronous|sequential] [--jobs N]

Every line of the plan is {"name": STEM, "scenario": {...}}, the scenario as model.py takes it; its timeline may also
hold {"at": TICK, "wake": SOUL} and {"at": TICK, "reveal": "all"}. DIR/STEM.csv gets a row for every tick. Files that
are finished stay as they are, so a plan broken off goes on where it was.

Sequential: in every tick the souls live one after another, in an order shuffled afresh, and each reads what those
before it have left. Synchronous: as model.py does it.
"""

import argparse
import json
import os
import random
import signal
import sys
from itertools import pairwise
from multiprocessing import Pool
from operator import mul
from pathlib import Path

from model import DEFAULTS, LIVING, Model, U, draw, philox

EVERY, SOUL = 10, 3
ACTIONS = "set", "purify", "wake", "reveal", "cut", "choose"
KINDS = "Thoughts", "Words", "Deeds"
COUNTS = "given", "chosen", "answered", *(worth + kind for worth in ("worthy", "unworthy") for kind in KINDS)


def ratio(part, whole):
    return part / whole if whole else 0.0


def mean(values):
    return sum(values) / len(values) if values else None


def scalars(values):
    """Their sum, each rounded to steps of 2⁻³² as in the measures of the document."""
    return sum([int(value * 2.0**32 + 0.5) for value in values])


class Course(Model):
    """The model, updated in either order, with what is looked at when a tick ends."""

    def __init__(self, scenario, order):
        super().__init__(scenario)
        self.sequential = order == "sequential"
        self.flat_twins = [twin for row in self.twins for twin in row]
        self.counts = dict.fromkeys(COUNTS, 0)
        self.waiting, self.feet = 0, []

    def digest(self):
        return 0  # It takes long, and no checksum is wanted.

    def intervene(self, entry):
        super().intervene(entry)
        if "wake" in entry:
            self.awake[entry["wake"]] = True
        if "reveal" in entry:
            self.n = self.W[:]
            for i in range(self.N):
                self.aim(i)

    # Phases

    def step(self):
        self.waiting, self.feet = 0, []
        if not self.sequential:
            super().step()
            return
        self.tick, self.choices = self.tick + 1, {}
        for entry in self.timeline:
            if entry["at"] == self.tick:
                self.intervene(entry)
        order = list(range(self.N))
        random.Random(f"{self.p['seed']} {self.tick}").shuffle(order)
        for i in order:
            if self.complete[i]:
                self.darken(i, self.c)
            elif self.awake[i] or self.tick >= self.g[i] * self.p["generations.gap"]:
                self.live(i, self.c)
            if self.awake[i]:
                self.aim(i)
                whole = self.W[i] > 0 and self.S[i] == U * self.W[i]
                if whole and not self.complete[i]:
                    self.x[i], self.y[i], self.d[i] = 0.0, 0.0, 1.0
                self.complete[i] = whole

    def live(self, i, after):
        """Counts what the soul does on its way through the phases."""
        n, (bears, answered, worthy, u) = self.n[i], self.foresee(i)
        super().live(i, after)
        if not self.awake[i]:
            return
        chosen = self.choices.get(i, {}).get("do")
        self.waiting += not bears
        self.counts["answered"] += answered
        if chosen != "rest":
            self.counts[("worthy" if worthy else "unworthy") + KINDS[(i + self.tick) % 3]] += 1
        if self.n[i] > n and (chosen == "goDown" or u < self.p["vigilance"]):
            self.counts["chosen"] += 1
        elif self.n[i] > n:
            self.counts["given"] += 1
            self.feet.append(i)

    def foresee(self, i):
        """Whether the soul, if it lives now, bears, is answered and acts worthily; and its draw in Reveal."""
        p, c, W, beta = self.p, self.c, self.W[i], self.beta[self.g[i]]
        H = I = a = kin = 0.0
        if W > 0:
            towards = [c[t] for t in self.twins[i]]
            from_earlier = sum([c[t] for t in self.earlier[i]])
            H = ((sum(towards) - from_earlier) + p["generations.preparation"] * from_earlier) / (U * W)
            I = sum(map(mul, c[self.first[i] : self.first[i + 1]], towards)) / ((U * U) * W)
            a = self.n[i] / W
            kin = p["completion.help"] if any([self.complete[j] for j in self.kin[i]]) else 0.0
        nearest = max(H, kin)
        h = ((beta * nearest) / (1 + (beta - 1) * nearest)) * (1 - self.y[i])
        arousal, answer, act, reveal = map(draw, philox(p["seed"], i, self.tick, LIVING))
        bears = a <= p["strength"] / beta + h
        descent = (p["compassion.descent"] + self.x[i]) + self.y[i]
        roused = self.choices.get(i, {}).get("do") == "rouse" or arousal < p["compassion.arousal"]
        compassion = descent / (1 + descent) if roused else 0.0
        lishma = 1 - ((1 - I) * (1 - max(0.0, H - I))) * (1 - compassion)
        answered = not bears and answer < p["answer"] * self.lack(i)
        return bears, answered, act >= (1 - self.s[i]) * (1 - lishma), reveal

    # Measures

    def nearness(self, i):
        return ratio(self.S[i], U * self.W[i])

    def lack(self, i):
        first = self.p["sight.first"]
        return (self.p["light"] * (first + (1 - first) * self.nearness(i))) * (1 - self.s[i])

    def row(self):
        """All that is looked at now, by column; None where there is nothing to measure."""
        twins = [self.c[twin] for twin in self.flat_twins]
        heard = [sum(twins[start:end]) for start, end in pairwise(self.first)]
        row = {"tick": self.tick} | self.measures(heard, list(map(mul, self.c, twins))) | self.counts
        for k in range(self.p["generations.count"]):
            souls = [i for i in range(self.N) if self.g[i] == k]
            ends = sum([self.W[i] for i in souls])
            row[f"g{k}.complete"] = mean([self.complete[i] for i in souls])
            row[f"g{k}.prepared"] = sum([heard[i] for i in souls]) / (U * ends) if ends else None
        row["soul.generation"] = self.g[SOUL]
        row["soul.revealed"] = self.n[SOUL] / self.W[SOUL] if self.W[SOUL] else None
        both = [4 * b * (1 - b) >= 0.5 for b in self.b] if self.tick == 0 else []
        row["both"] = mean(both)
        row["bothTies"] = mean([one and both[j] for one, others in zip(both, self.others) for j in others])
        return row | self.selves(heard)

    def measures(self, heard, met):
        """The measures of the document that are recorded, but for the counts."""
        ends, awake = self.first[-1], [i for i in range(self.N) if self.awake[i]]
        born = sum([self.awake[i] or self.tick >= self.g[i] * self.p["generations.gap"] for i in range(self.N)])
        force = int(self.p["force"] * (U * U))
        aims = [(self.s[i], U * self.W[i], heard[i]) for i in awake]
        seen = sum(self.S) + sum([int(s * (whole - h) + 0.5) for s, whole, h in aims])
        lack = ratio(scalars(map(self.lack, awake)), 2.0**32 * len(awake))
        joy = ratio(scalars(self.s[i] * self.v[i] for i in awake), 2.0**32 * len(awake))
        feet = [self.lack(i) for i in self.feet if not self.complete[i]]
        return {
            "nearness": ratio(sum(self.S), U * ends),
            "unity": ratio(sum(met), U * U * ends),
            "exile": ratio(scalars(self.y[i] for i in awake), 2.0**32 * born),
            "prepared": ratio(sum(heard), U * ends),
            "revealed": ratio(sum(self.n), ends),
            "shared": ratio(sum([int(s * whole + 0.5) for s, whole, _ in aims]), U * ends),
            "closeness": ratio(sum([max(force, product) for product in met]), U * U * ends),
            "awake": len(awake),
            "complete": sum(self.complete),
            "lack": lack,
            "joy": joy,
            "felt": joy - lack,
            "seen": ratio(seen, U * ends),
            "waiting": self.waiting,
            "footLack": scalars(feet) / (2.0**32 * len(feet)) if feet else None,
        }

    def selves(self, heard):
        """Every few ticks: what is prepared for those awake and asleep; of those who work, felt state and nearness."""
        columns = "aware.prepared", "unaware.prepared", "self.n", "self.f", "self.k", "self.ff", "self.kk", "self.fk"
        if self.tick % EVERY != 0:
            return dict.fromkeys(columns)
        prepared = {True: [], False: []}
        for i in filter(self.W.__getitem__, range(self.N)):
            prepared[self.awake[i]].append(heard[i] / (U * self.W[i]))
        working = [i for i in range(self.N) if self.awake[i] and not self.complete[i]]
        f = [self.s[i] * self.v[i] - self.lack(i) for i in working]
        k = [self.nearness(i) for i in working]
        sums = [sum(f, 0.0), sum(k, 0.0)] + [sum(map(mul, one, two), 0.0) for one, two in ((f, f), (k, k), (f, k))]
        return dict(zip(columns, [mean(prepared[True]), mean(prepared[False]), len(working), *sums]))


# Plans


class Mistake(Exception):
    pass


def need(holds, key, expected):
    if not holds:
        raise Mistake(f"{key}: expected {expected}")


def check(entry, taken):
    need(isinstance(entry, dict) and "name" in entry, "name", "the stem of the file of the run")
    name, scenario = entry["name"], entry.get("scenario")
    need(isinstance(name, str) and name == Path(name).name != "..", "name", "the stem of a file")
    need(name not in taken, "name", f"another than {name}, which an earlier line has")
    need(isinstance(scenario, dict), "scenario", "an object of parameters")
    for key in entry:
        need(key in ("name", "scenario"), key, "name and scenario alone")
    souls, timeline = scenario.get("souls", DEFAULTS["souls"]), scenario.get("timeline", [])
    for key in scenario:
        need(key == "timeline" or key in DEFAULTS, key, "a parameter of docs/model.md")
    need(isinstance(souls, int) and souls >= 10 and not str(souls)[1:].strip("0"), "souls", "one digit and then zeros")
    need(isinstance(timeline, list), "timeline", "a list")
    for action in timeline:
        at = action.get("at") if isinstance(action, dict) else None
        need(isinstance(at, int) and at >= 1, "timeline.at", "the number of a tick, 1 or later")
        for key, value in action.items():
            need(key in ("at", *ACTIONS), f"timeline.{key}", "at, " + ", ".join(ACTIONS))
            need(key not in ("set", "cut", "choose") or isinstance(value, dict), f"timeline.{key}", "an object")
            need(key not in ("wake", "purify") or value in range(souls), f"timeline.{key}", f"0 to {souls - 1}")
            need(key != "reveal" or value == "all", "timeline.reveal", "all")
        for key in action.get("set", {}):
            need(key in DEFAULTS, f"timeline.set.{key}", "a parameter of docs/model.md")


def read_plan(path):
    """The scenarios of a plan, by name. All of it is read before anything is run."""
    plan = {}
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                entry = json.loads(line)
                check(entry, plan)
            except json.JSONDecodeError as error:
                raise Mistake(f"{path}:{number}: line: expected JSON ({error.msg}, column {error.colno})") from None
            except Mistake as mistake:
                raise Mistake(f"{path}:{number}: {mistake}") from None
            plan[entry["name"]] = entry["scenario"]
    return plan


# Runs


def record(run):
    """Runs a scenario to its end, and writes its course."""
    path, scenario, order = run
    course = Course(scenario, order)
    part = path.with_name(path.name + ".part")
    with open(part, "w", encoding="utf-8", newline="\n") as file:
        print(*course.row(), sep=",", file=file)
        while True:
            print(*("" if value is None else repr(value) for value in course.row().values()), sep=",", file=file)
            if course.over():
                break
            course.step()
    os.replace(part, path)


def main():
    parser = argparse.ArgumentParser(description="Runs scenarios and records the course of their measures.")
    parser.add_argument("plan", metavar="PLAN.jsonl", help="a run in every line")
    parser.add_argument("folder", metavar="DIR", type=Path, help="where the courses go; made if need be")
    parser.add_argument("--order", choices=("synchronous", "sequential"), default="sequential")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="runs side by side")
    arguments = parser.parse_args()
    try:
        plan = read_plan(arguments.plan)
    except (Mistake, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 2
    arguments.folder.mkdir(parents=True, exist_ok=True)
    runs = [(arguments.folder / f"{name}.csv", scenario, arguments.order) for name, scenario in plan.items()]
    left = [run for run in runs if not run[0].exists()]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with Pool(max(1, arguments.jobs), signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
            for done, _ in enumerate(pool.imap_unordered(record, left), len(runs) - len(left) + 1):
                if sys.stderr.isatty():
                    print(f"\r{done} of {len(runs)}", end="\n" * (done == len(runs)), file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
