#!/usr/bin/env bash
# What holds the project and takes too long for every change: run it before a release, after a Release build. One part by name, or all:
# bash scripts/long.sh [PART...]. Each part says how many seconds it took.
set -uo pipefail
cd "$(dirname "$0")/.."
parts=(tests latency determinism fuzz crash slips truths peers)
bench() { dotnet Simulation.Benchmarks/bin/Release/net10.0/Simulation.Benchmarks.dll "$@"; }
tests() { dotnet test Simulation.Tests --no-build -c Release --nologo --filter "$1" --logger "console;verbosity=${2:-minimal}"; }

part() {
  case $1 in
    tests) GWSIM_LONG=1 tests Speed=long ;; # Tests with the trait Speed=long: the committed table of patterns at full power under two seeds.
    latency) GWSIM_BROWSER_TESTS=required GWSIM_LATENCY=all tests FullyQualifiedName~LatencyTests detailed ;; # What docs/performance.md says of the studio.
    determinism) bash scripts/determinism.sh ;; # Every manner, also those that have to be built: Debug, ready to run.
    fuzz) bench fuzz --mutations 200000 --seed 2 --corpus results/fuzz ;; # Forty times what the gate does, other texts; what falls is kept.
    crash) bash scripts/crash.sh 100 2 ;; # A hundred kills instead of the few of the gate.
    slips) bash scripts/slips.sh ;; # Slips planted in the rules, each to be seen by a test that is not golden.
    truths) bash scripts/planted-truths.sh ;; # Truths planted in the model itself, to be found by calibration.
    peers) bash Simulation.Benchmarks/peers/run.sh ;; # The community in other languages: each must count what ours counts.
    *) echo "no part $1; there are: ${parts[*]}" >&2; return 1 ;;
  esac
}

failed=()
for name in "${@:-${parts[@]}}"; do
  echo "== $name"
  began=$SECONDS
  part "$name" || failed+=("$name")
  echo "   $name: $((SECONDS - began)) s"
done
[ ${#failed[@]} -eq 0 ] || { echo "failed: ${failed[*]}"; exit 1; }
