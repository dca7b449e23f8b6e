#!/usr/bin/env bash
# What a run costs as there are more of them: time and memory to run it, to collect it from the segments of a cluster and to make tables of
# it. The smallest runs there are (8 homes, one year), so that what is not the model weighs most. Two shapes: one scenario with all the runs,
# and a design with a hundred runs at each point. Last a real study of 1600 runs, in the ordinary way and as tasks. Usage, after a Release build: bash scripts/scale.sh [LARGEST] [SEGMENTS...]: by tens
# from 10000 to LARGEST (1000000), then 100000 of them in as many segments as are named (4 16 64), which divide each other. Needs python3, and 3 kB of disk a run, twice.
set -euo pipefail
cd "$(dirname "$0")/.."
largest=${1:-1000000}
shift || true
segments=("${@:-4}")
[ $# -gt 0 ] || segments=(4 16 64)
program=${GWSIM:-$PWD/Simulation.Runner/bin/Release/net10.0/Simulation.Runner.dll}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GWSIM_LANG=en
threads=$(nproc)
cut=$((largest < 100000 ? largest : 100000))

# measured NAME RUNS COMMAND...: a row with seconds, microseconds a run and the most memory.
measured() {
  python3 - "$@" << 'PY'
import resource, subprocess, sys, time
name, runs = sys.argv[1], int(sys.argv[2])
began = time.monotonic()
done = subprocess.run(sys.argv[3:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
took = time.monotonic() - began
if done.returncode: sys.exit(f"{name}: exit {done.returncode}\n{done.stderr}")
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"| {name} | {runs} | {took:.1f} | {1e6 * took / runs:.0f} | {used.ru_utime + used.ru_stime:.1f} | {used.ru_maxrss / 1024:.0f} |", flush=True)
PY
}

cat > "$scratch/tiny.yaml" << 'YAML'
name: tiny
title: {nl: Klein, en: Small}
building: {homes: 8}
YAML
# design POINTS: a study over so many points.
design() {
  cat > "$scratch/design.yaml" << YAML
study: design
title: {nl: Ontwerp, en: Design}
base: tiny.yaml
years: 1
outcomes: [participation_broad]
design: latin_hypercube
points: $1
axes:
  mix.supported_share: {low: 0.1, high: 0.7}
  coach.times_rule: {low: 0, high: 2}
YAML
}

echo "| what | runs | s | us a run | s of processor | MB at most |"
echo "|---|---|---|---|---|---|"
for ((runs = 10000; runs <= largest; runs *= 10)); do
  for shape in one design; do
    if [ $shape = one ]; then line=(run "$scratch/tiny.yaml" --replicates "$runs" --years 1)
    else design $((runs / 100)); line=(sweep "$scratch/design.yaml" --replicates 100); fi
    line+=(--ensemble none --no-report --quiet --store "$scratch/store")
    place=$scratch/cluster
    dotnet "$program" "${line[@]}" --slurm "$place" --tasks 1 --threads "$threads" > /dev/null
    measured "$shape: work" "$runs" dotnet "$program" work --manifest "$place/manifest.json" --chunk 0 --of 1 --threads "$threads" --quiet
    measured "$shape: collect" "$runs" dotnet "$program" collect "$place" --store "$scratch/store"
    measured "$shape: tables" "$runs" dotnet "$program" "${line[@]}" --threads "$threads" --out "$scratch/out"
    if [ $shape = one ]; then echo "  $(($(du -sb "$scratch/store" | cut -f1) / runs)) bytes a run in the store"; fi
    rm -rf "$scratch/store" "$scratch/out"
    if [ "$runs" -eq "$cut" ] && [ $shape = one ]; then mv "$place" "$scratch/kept"; fi
    rm -rf "$place"
  done
done

# The same runs in more and more segments: run in as many as the most, and put together for fewer. A task more is a start of the program more.
kept=$scratch/kept
most=${segments[-1]}
rm -rf "$kept/segments"
tasks() { for ((chunk = 0; chunk < most; chunk++)); do dotnet "$program" work --manifest "$kept/manifest.json" --chunk $chunk --of "$most" --threads "$threads" --quiet > /dev/null; done; }
export -f tasks
export program kept most threads
measured "work in $most tasks" "$cut" bash -c tasks
mv "$kept/segments" "$scratch/all"
for of in "${segments[@]}"; do
  for ((chunk = 0; chunk < of; chunk++)); do
    each=$((most / of))
    mapfile -t parts < <(find "$scratch/all" -mindepth 1 -maxdepth 1 | sort | sed -n "$((chunk * each + 1)),$(((chunk + 1) * each))p")
    dotnet "$program" merge "$(printf '%s/segments/%05d-of-%05d' "$kept" "$chunk" "$of")" "${parts[@]}" > /dev/null
  done
  measured "collect of $of segments" "$cut" dotnet "$program" collect "$kept" --store "$scratch/store"
  rm -rf "$scratch/store" "$kept/segments"
done

# What the detour over tasks costs: the last three together against the first.
real=(compare studies/taper-montana --replicates 400 --no-report --quiet)
measured "a real study here" 1600 dotnet "$program" "${real[@]}" --threads "$threads" --store "$scratch/one" --out "$scratch/out"
rm -rf "$scratch/out"
kept=$scratch/real most=4
dotnet "$program" "${real[@]}" --store "$scratch/store" --slurm "$kept" --tasks "$most" --threads "$threads" > /dev/null
measured "work in $most tasks" 1600 bash -c tasks
measured "collect" 1600 dotnet "$program" collect "$kept" --store "$scratch/store"
measured "tables" 1600 dotnet "$program" "${real[@]}" --threads "$threads" --store "$scratch/store" --out "$scratch/out"
