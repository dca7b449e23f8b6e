"""The community of ../README.md in Python.

    python3 community_numpy.py numpy|objects RESIDENTS REPLICATES SEED [edge]

"numpy" asks a question of all residents at once, as one writes such models with arrays; "objects" has an object a resident and the
standard library only, which is the least that any engine of agents in Python has to do.
"""
import random
import sys
import time

WEEKS, SETTLED_FROM, EDGE_WEEKS = 520, 260, 12
STEPS = (-4, -3, -2, -1, 1, 2, 3, 4)


class Arrays:
    def __init__(self, count, seed, replicate):
        import numpy

        self.np = numpy
        self.random = numpy.random.default_rng([seed, replicate])
        self.count = count
        self.motivation, self.vulnerability = numpy.empty(count), numpy.empty(count)
        self.level, self.was_active = numpy.zeros(count, int), numpy.zeros(count, bool)
        place = numpy.arange(count)[:, None]
        other = self.random.integers(0, count - 1, (count, 8))
        other += other >= place
        self.neighbours = numpy.where(self.random.random((count, 8)) < 0.1, other, (place + numpy.array(STEPS)) % count)
        self.refresh(numpy.arange(count))
        self.incidents = self.evictions = self.moveouts = 0

    def refresh(self, who):
        draw = self.random.random
        vulnerable = draw(len(who)) < 1 / 3
        self.motivation[who] = 0.3 + 0.6 * draw(len(who))
        self.vulnerability[who] = self.np.where(vulnerable, 0.5 + 0.5 * draw(len(who)), 0.3 * draw(len(who)))
        self.level[who] = 0

    def edge(self):
        self.vulnerability[:], self.level[:] = 1, 3

    def week(self):
        np, draw = self.np, self.random.random
        share = self.was_active[self.neighbours].sum(1) / 8
        chance = np.clip(0.15 + 0.55 * self.motivation + 0.3 * share - 0.2 * self.vulnerability, 0, 1)
        active = draw(self.count) < chance
        self.motivation = np.clip(self.motivation + 0.05 * (share - self.motivation) + 0.01 * active - 0.005, 0, 1)
        incident = draw(self.count) < 0.01 * self.vulnerability * (1 - 0.5 * share)
        back = np.flatnonzero(~incident & (self.level > 0))
        self.level[back[draw(len(back)) < 0.2]] = 0
        hit = np.flatnonzero(incident)
        self.level[hit[draw(len(hit)) < 0.3]] += 1
        evicted = np.flatnonzero(self.level == 4)
        self.refresh(evicted)
        leaving = np.flatnonzero(draw(self.count) < 0.0025)
        self.refresh(leaving)
        self.incidents += len(hit)
        self.evictions += len(evicted)
        self.moveouts += len(leaving)
        self.was_active = active
        return active.mean()


class Resident:
    def __init__(self):
        self.motivation = self.vulnerability = 0.0
        self.level = 0
        self.active = self.was_active = False
        self.neighbours = []


class Objects:
    def __init__(self, count, seed, replicate):
        self.random = random.Random(seed * 1_000_003 + replicate)
        self.residents = [Resident() for _ in range(count)]
        self.incidents = self.evictions = self.moveouts = 0
        for i, resident in enumerate(self.residents):
            for step in STEPS:
                other = (i + step) % count
                if self.random.random() < 0.1:
                    other = self.random.randrange(count - 1)
                    other += other >= i
                resident.neighbours.append(self.residents[other])
            self.refresh(resident)

    def refresh(self, resident):
        draw = self.random.random
        resident.motivation = 0.3 + 0.6 * draw()
        resident.vulnerability = 0.5 + 0.5 * draw() if draw() < 1 / 3 else 0.3 * draw()
        resident.level = 0

    def edge(self):
        for resident in self.residents:
            resident.vulnerability, resident.level = 1.0, 3

    def week(self):
        draw = self.random.random
        active = 0
        for resident in self.residents:
            share = sum(other.was_active for other in resident.neighbours) / 8
            chance = 0.15 + 0.55 * resident.motivation + 0.3 * share - 0.2 * resident.vulnerability
            resident.active = draw() < min(1.0, max(0.0, chance))
            active += resident.active
            motivation = resident.motivation + 0.05 * (share - resident.motivation) + 0.01 * resident.active - 0.005
            resident.motivation = min(1.0, max(0.0, motivation))
            if draw() < 0.01 * resident.vulnerability * (1 - 0.5 * share):
                self.incidents += 1
                if draw() < 0.3:
                    resident.level += 1
                    if resident.level == 4:
                        self.evictions += 1
                        self.refresh(resident)
            elif resident.level > 0 and draw() < 0.2:
                resident.level = 0
            if draw() < 0.0025:
                self.moveouts += 1
                self.refresh(resident)
        for resident in self.residents:
            resident.was_active = resident.active
        return active / len(self.residents)


def main():
    way, count, replicates, seed = sys.argv[1], *map(int, sys.argv[2:5])
    edge = sys.argv[5:] == ["edge"]
    weeks, start = (EDGE_WEEKS, 0) if edge else (WEEKS, SETTLED_FROM)
    make = {"numpy": Arrays, "objects": Objects}[way]
    print("impl,N,rep,wall_s,cpu_s,mean_share,incidents,evictions,moveouts")
    for replicate in range(replicates):
        community = make(count, seed, replicate)
        if edge:
            community.edge()
        cpu, wall = time.thread_time(), time.perf_counter()
        shares = [community.week() for _ in range(weeks)]
        took, worked = time.perf_counter() - wall, time.thread_time() - cpu
        share = sum(shares[start:]) / (weeks - start)
        counts = f"{community.incidents},{community.evictions},{community.moveouts}"
        print(f"python-{way},{count},{replicate},{took:.6f},{worked:.6f},{share:.6f},{counts}")


main()
