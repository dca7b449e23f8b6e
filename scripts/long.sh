#!/usr/bin/env bash
# What holds the project and takes too long for every change: run it before a release, after a Release build. One part by name, or all:
# bash scripts/long.sh [PART...]. Each part says how many seconds it took.
set -uo pipefail
cd "$(dirname "$0")/.."
parts=(tests release opinion latency determinism fuzz crash slurm slips mutants truths peers)
bench() { dotnet Simulation.Benchmarks/bin/Release/net10.0/Simulation.Benchmarks.dll "$@"; }
tests() { dotnet test Simulation.Tests --no-build -c Release --nologo --filter "$1" --logger "console;verbosity=${2:-minimal}"; }

part() {
  case $1 in
    tests) GWSIM_LONG=1 tests "(Speed=long|FullyQualifiedName~SitePages|FullyQualifiedName~AccessibilityTests)&FullyQualifiedName!~ReleaseTests" ;; # The table of patterns at full power under two seeds; axe on every page.
    release) bash scripts/release.sh --twice && GWSIM_RELEASE=results/release GWSIM_LONG=1 tests FullyQualifiedName~ReleaseTests ;; # All that people can get, made twice, and started.
    opinion) bash scripts/second-opinion.sh native web ;; # The known runs by two other compilers.
    latency) GWSIM_BROWSER_TESTS=required GWSIM_LATENCY=all tests FullyQualifiedName~LatencyTests detailed ;; # What docs/performance.md says of the studio.
    determinism) bash scripts/determinism.sh ;; # Every manner, also those that have to be built: Debug, ready to run.
    fuzz) bench fuzz --mutations 200000 --seed 2 --corpus results/fuzz ;; # Forty times what the gate does, other texts; what falls is kept.
    crash) bash scripts/crash.sh 100 2 ;; # A hundred kills instead of the few of the gate.
    slurm) bash scripts/slurm.sh ;; # An array on a real Slurm of two nodes, one of which dies; needs root, installs slurm-wlm and munge.
    slips) bash scripts/slips.sh ;; # Slips planted in the rules, each to be seen by a test that is not golden.
    mutants) bash scripts/mutants.sh ;; # Forty slips drawn from all that can be made in each of six folders: which share the quick tests see.
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
