#!/usr/bin/env bash
# Every shipped scenario for ten years with twenty replicates, and every study with two, stopping at the first fault.
# Usage: scripts/check-scenarios.sh [REPLICATES] [THREADS]; needs a Release build of Simulation.Runner.
set -euo pipefail
cd "$(dirname "$0")/.."
replicates=${1:-20}
threads=${2:-2}
program=(dotnet Simulation.Runner/bin/Release/net10.0/Simulation.Runner.dll)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mapfile -t studies < <(grep -rl --include='*.yaml' '^study:' scenarios | sort)
mapfile -t scenarios < <(grep -rL --include='*.yaml' '^study:' scenarios | sort)

"${program[@]}" check --quiet "${scenarios[@]}" "${studies[@]}"
echo "${#scenarios[@]} scenarios and ${#studies[@]} studies pass check"

for file in "${scenarios[@]}"; do
  "${program[@]}" run "$file" --years 10 --replicates "$replicates" --threads "$threads" \
    --store "$work/store" --out "$work/out" --no-report --fail-fast --quiet --json > /dev/null || { echo "$file failed" >&2; exit 1; }
done
echo "${#scenarios[@]} scenarios ran ten years with $replicates replicates"

for file in "${studies[@]}"; do
  verb=compare
  if grep -q '^axes:' "$file"; then verb=sweep; fi
  "${program[@]}" "$verb" "$file" --replicates 2 --threads "$threads" \
    --store "$work/store" --out "$work/out" --no-report --fail-fast --quiet --json > /dev/null || { echo "$file failed" >&2; exit 1; }
done
echo "${#studies[@]} studies ran with 2 replicates"
