// What the JavaScript peers have in common: a generator with a seed (JavaScript's own has none), the clock, and the lines they print.
export const Weeks = 520, SettledFrom = 260, EdgeWeeks = 12, Steps = [-4, -3, -2, -1, 1, 2, 3, 4];

/** sfc32 (Doty-Humphrey, PractRand): a function that gives a number in [0, 1). */
export function generator(seed, replicate) {
  let a = seed >>> 0, b = replicate >>> 0, c = 0x9e3779b9, counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** A place other than `i`. */
export function somebodyElse(random, count, i) {
  const other = Math.floor(random() * (count - 1));
  return other >= i ? other + 1 : other;
}

export const clamped = number => Math.max(0, Math.min(1, number));

/** Runs `make(count, seed, replicate)`, which gives { week(), edge(), incidents, evictions, moveOuts }, and prints a line a replicate. */
export function drive(name, make) {
  const [count, replicates, seed] = process.argv.slice(2, 5).map(Number);
  const edge = process.argv[5] === 'edge';
  const weeks = edge ? EdgeWeeks : Weeks, from = edge ? 0 : SettledFrom;
  const run = community => {
    if (edge) community.edge();
    let share = 0;
    for (let week = 0; week < weeks; week++) {
      const now = community.week(week);
      if (week >= from) share += now;
    }
    return share / (weeks - from);
  };
  // Before it counts, so that no replicate is timed in code that is still being compiled.
  for (let warm = 0; warm < 3; warm++) run(make(count, 1e6, warm));
  console.log('impl,N,rep,wall_s,cpu_s,mean_share,incidents,evictions,moveouts');
  for (let replicate = 0; replicate < replicates; replicate++) {
    const community = make(count, seed, replicate);
    const cpu = process.cpuUsage(), wall = process.hrtime.bigint();
    const share = run(community);
    const took = Number(process.hrtime.bigint() - wall) / 1e9, used = process.cpuUsage(cpu);
    const worked = (used.user + used.system) / 1e6;
    console.log([name, count, replicate, took.toFixed(6), worked.toFixed(6), share.toFixed(6), community.incidents, community.evictions, community.moveOuts].join());
  }
}
