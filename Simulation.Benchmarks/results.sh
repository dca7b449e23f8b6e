#!/usr/bin/env bash
# Measures everything docs/performance.md quotes and writes it to results/<cpu>/. A machine that does nothing else gives
# the best numbers; where it does, ratios hold and times are upper bounds.
#   Simulation.Benchmarks/results.sh            the tables of the commands (a few minutes)
#   Simulation.Benchmarks/results.sh --suites   the BenchmarkDotNet suites as well (a quarter of an hour more)
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build -c Release Simulation.Benchmarks >/dev/null
bench="dotnet $PWD/Simulation.Benchmarks/bin/Release/net10.0/Simulation.Benchmarks.dll"
cpu=$(lscpu | sed -n 's/^Model name: *//p' | head -1)
family=$(lscpu | sed -n 's/^CPU family: *//p' | head -1)
name=$(echo "$cpu family $family" | tr '[:upper:] ' '[:lower:]-' | tr -cd 'a-z0-9-')
out=Simulation.Benchmarks/results/$name
mkdir -p "$out"

{
  echo "cpu: $cpu, family $family, $(nproc) processors"
  echo "vectors: $(lscpu | grep -oE 'avx512dq|avx2' | sort -u | tr '\n' ' ')"
  echo "system: $(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release), kernel $(uname -r | cut -d- -f1)"
  echo "runtime: .NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([^ ]*\).*/\1/p' | sort -V | tail -1), SDK $(dotnet --version)"
  echo "source: $(git rev-parse --short HEAD)"
  echo "load when it began (1, 5, 15 minutes): $(cut -d' ' -f1-3 /proc/loadavg)"
} >"$out/machine.txt"

for impl in plain vector256 vector512; do
  $bench community --residents 1000 --replicates 60 --seed 1 --threads 1 --impl $impl | if [ $impl = plain ]; then cat; else tail -n +2; fi
done >"$out/community.csv"
$bench steps --homes 100 --replicates 100 >"$out/steps-100.csv"
$bench steps --homes 10000 --replicates 2 >"$out/steps-10000.csv"
$bench scaling >"$out/scaling.csv"
$bench allocations >"$out/allocations.csv"

if [ "${1:-}" = --suites ]; then
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  (cd "$scratch" && $bench bench --filter '*' >log.txt 2>&1)
  cp "$scratch"/BenchmarkDotNet.Artifacts/results/*-report-github.md "$out/"
fi

echo "load when it ended (1, 5, 15 minutes): $(cut -d' ' -f1-3 /proc/loadavg)" >>"$out/machine.txt"
ls "$out"
