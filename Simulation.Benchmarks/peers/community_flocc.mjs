// The community of ../README.md on flocc, a library for agent-based models in JavaScript: an agent a resident, whose rule gives the data of next
// week, which the library sets when everybody has had a turn.
//   node community_flocc.mjs RESIDENTS REPLICATES SEED [edge]
import flocc from 'flocc';
import { clamped, drive, generator, somebodyElse, Steps } from './rules.mjs';

const { Agent, Environment } = flocc;

class Community {
  incidents = 0;
  evictions = 0;
  moveOuts = 0;

  constructor(count, seed, replicate) {
    this.random = generator(seed, replicate);
    this.environment = new Environment();
    const agents = Array.from({ length: count }, () => new Agent({ active: false }));
    agents.forEach((agent, i) => {
      const neighbours = Steps.map(step => agents[this.random() < 0.1 ? somebodyElse(this.random, count, i) : (i + step + count) % count]);
      agent.set({ neighbours, ...this.fresh(), tick: one => this.turn(one) });
      this.environment.addAgent(agent);
    });
  }

  fresh() {
    const motivation = 0.3 + 0.6 * this.random();
    const vulnerability = this.random() < 1 / 3 ? 0.5 + 0.5 * this.random() : 0.3 * this.random();
    return { motivation, vulnerability, level: 0 };
  }

  edge() {
    for (const agent of this.environment.getAgents()) agent.set({ vulnerability: 1, level: 3 });
  }

  week() {
    this.active = 0;
    this.environment.tick();
    return this.active / this.environment.getAgents().length;
  }

  turn(agent) {
    const random = this.random;
    let seen = 0;
    for (const other of agent.get('neighbours')) if (other.get('active')) seen++;
    const share = seen / 8, vulnerability = agent.get('vulnerability'), was = agent.get('motivation');
    let level = agent.get('level');
    const active = random() < clamped(0.15 + 0.55 * was + 0.3 * share - 0.2 * vulnerability);
    if (active) this.active++;
    let next = { active, motivation: clamped(was + 0.05 * (share - was) + (active ? 0.01 : 0) - 0.005) };
    if (random() < 0.01 * vulnerability * (1 - 0.5 * share)) {
      this.incidents++;
      if (random() < 0.3) level++;
    } else if (level > 0 && random() < 0.2) {
      level = 0;
    }
    next.level = level;
    if (level === 4) {
      this.evictions++;
      next = { ...next, ...this.fresh() };
    }
    if (random() < 0.0025) {
      this.moveOuts++;
      next = { ...next, ...this.fresh() };
    }
    return next;
  }
}

drive('js-flocc', (count, seed, replicate) => new Community(count, seed, replicate));
