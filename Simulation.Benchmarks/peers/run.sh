#!/usr/bin/env bash
# The community of ../README.md in other languages beside ours, timed in one run: every round runs each of them, so that what else the machine
# does hits all alike. Takes what is on the machine and what Debian and npm can provide (g++, a JDK, Node with flocc, Python with NumPy); what
# is not to be had is told and left out of the table. Exit code 1 where one counts something else than ours.
# Usage: Simulation.Benchmarks/peers/run.sh [ROUNDS] [FOLDER] (5, and results/peers). Needs a Release build of the benchmarks.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5}
out=${2:-$here/../../results/peers}
residents=1000
bench=(dotnet "$here/../bin/Release/net10.0/Simulation.Benchmarks.dll")
[ -f "${bench[1]}" ] || { echo "build first: dotnet build -c Release Simulation.Benchmarks" >&2; exit 2; }
mkdir -p "$out"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

lines=$out/runs.csv edge=$out/edge.csv
: >"$lines" >"$edge"
missing() { echo "left out: $1" >&2; }

# get COMMAND PACKAGE...: a command that Debian can provide.
get() {
  command -v "$1" >/dev/null && return
  local sudo
  sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
  shift
  { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1
}

# A name, how many runs a round, and how it is called: the number of residents, of runs and the seed follow.
declare -a names=() many=()
declare -A call=()
peer() { names+=("$1"); many+=("$2"); call[$1]=${*:3}; }

if get g++ g++; then
  # No fused multiply-add: the same bits as ours are asked for.
  g++ -std=c++20 -O3 -march=native -ffp-contract=off -Wall -Wextra "$here/community.cpp" -o "$scratch/community"
  peer cpp-addressed 20 "$scratch/community addressed"
  peer cpp-columns 20 "$scratch/community columns"
  peer cpp-objects 10 "$scratch/community objects"
else
  missing "C++: no g++"
fi
if get javac default-jdk-headless; then
  javac -d "$scratch" "$here/Community.java"
  peer java-objects 10 "java -cp $scratch Community"
else
  missing "Java: no javac"
fi
missing "MASON (Java), krABMaga (Rust), ActressMas (.NET) and Mesa (Python): Debian and npm do not have them"
if get node nodejs; then
  peer js-objects 10 "node $here/community.mjs"
  cp "$here"/*.mjs "$here"/package*.json "$scratch"
  if get npm npm && npm ci --silent --ignore-scripts --no-audit --no-fund --prefix "$scratch" >/dev/null 2>&1; then
    peer js-flocc 4 "node $scratch/community_flocc.mjs"
  else
    missing "flocc (JavaScript): npm does not give it"
  fi
else
  missing "JavaScript: no node"
fi
python=
for one in /usr/bin/python3 python3; do
  if [ -z "$python" ] && command -v "$one" >/dev/null; then
    "$one" -c 'import numpy' 2>/dev/null || get no-such-command python3 python3-numpy || true
    if "$one" -c 'import numpy' 2>/dev/null; then python=$one; fi
  fi
done
if [ -n "$python" ]; then
  peer python-numpy 4 "$python $here/community_numpy.py numpy"
else
  missing "NumPy: Debian does not give it"
fi
if get python3 python3; then peer python-objects 2 "${python:-python3} $here/community_numpy.py objects"; fi

csharp() { "${bench[@]}" peers objects --residents $residents --replicates "$1" --seed "$2" "${@:3}"; }
ours() { "${bench[@]}" community --residents $residents --replicates "$2" --seed 1 --impl "$1" "${@:3}" 2>/dev/null; }
best=$(ours auto 1 | sed -n '2s/,.*//p')

for round in $(seq "$rounds"); do
  echo "round $round of $rounds" >&2
  ours plain 20 >>"$lines"
  if [ "$best" != plain ]; then ours "$best" 20 >>"$lines"; fi
  csharp 10 "$round" >>"$lines"
  for nth in "${!names[@]}"; do
    name=${names[$nth]}
    # The one with our draws has our seed, so that its runs are ours; the others get new luck every round.
    ${call[$name]} $residents "${many[$nth]}" "$([ "$name" = cpp-addressed ] && echo 1 || echo "$round")" >>"$lines"
  done
done
echo "runs on the edge, to see evictions" >&2
ours plain 40 --edge >>"$edge"
if [ "$best" != plain ]; then ours "$best" 40 --edge >>"$edge"; fi
csharp 40 1 --edge >>"$edge"
for name in "${names[@]}"; do ${call[$name]} $residents 40 1 edge >>"$edge"; done

"${bench[@]}" peers table "$lines" "$edge" --figure "$out/peers.png" | tee "$out/peers.md"
