// The community of ../README.md in JavaScript: one object a resident, an array of neighbours.
//   node community.mjs RESIDENTS REPLICATES SEED [edge]
import { clamped, drive, generator, somebodyElse, Steps } from './rules.mjs';

class Resident {
  motivation = 0;
  vulnerability = 0;
  level = 0;
  active = false;
  wasActive = false;
  neighbours = [];
}

class Community {
  incidents = 0;
  evictions = 0;
  moveOuts = 0;

  constructor(count, seed, replicate) {
    this.random = generator(seed, replicate);
    this.residents = Array.from({ length: count }, () => new Resident());
    this.residents.forEach((resident, i) => {
      for (const step of Steps)
        resident.neighbours.push(this.residents[this.random() < 0.1 ? somebodyElse(this.random, count, i) : (i + step + count) % count]);
      this.refresh(resident);
    });
  }

  refresh(resident) {
    resident.motivation = 0.3 + 0.6 * this.random();
    resident.vulnerability = this.random() < 1 / 3 ? 0.5 + 0.5 * this.random() : 0.3 * this.random();
    resident.level = 0;
  }

  edge() {
    for (const resident of this.residents) {
      resident.vulnerability = 1;
      resident.level = 3;
    }
  }

  week() {
    const random = this.random;
    let active = 0;
    for (const resident of this.residents) {
      let seen = 0;
      for (const other of resident.neighbours) if (other.wasActive) seen++;
      const share = seen / 8;
      resident.active = random() < clamped(0.15 + 0.55 * resident.motivation + 0.3 * share - 0.2 * resident.vulnerability);
      if (resident.active) active++;
      resident.motivation = clamped(resident.motivation + 0.05 * (share - resident.motivation) + (resident.active ? 0.01 : 0) - 0.005);
      if (random() < 0.01 * resident.vulnerability * (1 - 0.5 * share)) {
        this.incidents++;
        if (random() < 0.3 && ++resident.level === 4) {
          this.evictions++;
          this.refresh(resident);
        }
      } else if (resident.level > 0 && random() < 0.2) {
        resident.level = 0;
      }
      if (random() < 0.0025) {
        this.moveOuts++;
        this.refresh(resident);
      }
    }
    for (const resident of this.residents) resident.wasActive = resident.active;
    return active / this.residents.length;
  }
}

drive('js-objects', (count, seed, replicate) => new Community(count, seed, replicate));
