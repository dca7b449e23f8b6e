#!/usr/bin/env bash
# The same eight scenarios and studies in every manner that must not matter: threads, pieces, somebody who looks on, how the code was
# compiled, what the processor may do, the collector, language, time zone, working directory. One fingerprint an arm, held against
# Simulation.Tests/Golden/fingerprints.txt. `--quick`, as in the gate, does several at a time, which sees the same and does not say which of
# them it is, and leaves out what has to be built (Debug, ahead-of-time native code beside IL).
set -uo pipefail
cd "$(dirname "$0")/.."
here=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
release=$here/Simulation.Benchmarks/bin/Release/net10.0/Simulation.Benchmarks.dll
expected=$here/Simulation.Tests/Golden/fingerprints.txt
checked=0 different=0

# manner NAME [VARIABLE=VALUE...] -- COMMAND...
manner() {
  local name=$1; shift
  local set=()
  while [ "$1" != -- ]; do set+=("$1"); shift; done
  shift
  checked=$((checked + 1))
  if env "${set[@]}" "$@" > "$scratch/found" 2> "$scratch/said" && cmp -s "$scratch/found" "$expected"; then
    echo "  same       $name"
  else
    different=$((different + 1))
    echo "  DIFFERENT  $name"
    diff "$expected" "$scratch/found" | head -n 4
    head -n 4 "$scratch/said"
  fi
}
prints() { echo dotnet "$release" fingerprints "$@"; }

if [ "${1:-}" = --quick ]; then
  # Three threads, in pieces and looked at: the test of the same fingerprints.
  manner "1 thread, no intrinsics, Turkish, the other side of the date line" DOTNET_EnableHWIntrinsic=0 LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati -- \
    $(prints --threads 1)
  manner "8 threads, compiled by profile, collector of a server, Dutch, west of the date line" DOTNET_TieredPGO=1 DOTNET_TC_QuickJitForLoops=1 DOTNET_gcServer=1 LC_ALL=nl_NL.UTF-8 TZ=Pacific/Pago_Pago -- $(prints --threads 8)
  manner "2 threads, compiled in full, no AVX-512" DOTNET_TieredCompilation=0 DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0 -- $(prints)
  cd "$scratch" && manner "in pieces, nothing compiled beforehand, no AVX2, another working directory" \
    DOTNET_ReadyToRun=0 DOTNET_EnableAVX2=0 DOTNET_gcConcurrent=0 LC_ALL=en_US.UTF-8 -- $(prints --chunked)
  echo "$checked manners, $different different"
  [ "$different" -eq 0 ]
  exit
fi

for threads in 1 2 3 8; do manner "$threads threads" -- $(prints --threads "$threads"); done
manner "in pieces, last first" -- $(prints --chunked)
manner "looked at after every step" -- $(prints --observed)
manner "compiled at once and in full (no tiers)" DOTNET_TieredCompilation=0 -- $(prints)
manner "compiled by profile" DOTNET_TieredPGO=1 -- $(prints)
manner "loops compiled in haste, and again while they run" DOTNET_TC_QuickJitForLoops=1 -- $(prints)
manner "nothing compiled beforehand" DOTNET_ReadyToRun=0 -- $(prints)
manner "no AVX-512" DOTNET_EnableAVX512=0 DOTNET_EnableAVX512F=0 -- $(prints)
manner "no AVX2" DOTNET_EnableAVX2=0 -- $(prints)
manner "no intrinsics at all" DOTNET_EnableHWIntrinsic=0 -- $(prints)
manner "collector of a server" DOTNET_gcServer=1 -- $(prints)
manner "collector not beside the work" DOTNET_gcConcurrent=0 -- $(prints)
manner "Dutch" LANG=nl_NL.UTF-8 LC_ALL=nl_NL.UTF-8 -- $(prints)
manner "English" LANG=en_US.UTF-8 LC_ALL=en_US.UTF-8 -- $(prints)
manner "Turkish" LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 -- $(prints)
manner "the other side of the date line" TZ=Pacific/Kiritimati -- $(prints)
manner "west of it" TZ=Pacific/Pago_Pago -- $(prints)
cd "$scratch" && manner "another working directory" -- $(prints); cd "$here"

dotnet build -c Debug Simulation.Benchmarks -p:RunAnalyzers=false --nologo -v quiet -o "$scratch/debug" > "$scratch/built" 2>&1 || cat "$scratch/built"
manner "Debug" -- dotnet "$scratch/debug/Simulation.Benchmarks.dll" fingerprints
# In a copy: a restore for one system would change what the next build finds here.
mkdir "$scratch/copy"
tar -c --exclude=bin --exclude=obj --exclude=.git . | tar -x -C "$scratch/copy"
rm "$scratch"/copy/*/packages.lock.json
dotnet publish "$scratch/copy/Simulation.Benchmarks" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true \
  -p:RestorePackagesWithLockFile=false -p:RunAnalyzers=false --nologo -v quiet -o "$scratch/ready" > "$scratch/built" 2>&1 || cat "$scratch/built"
manner "ready to run" -- dotnet "$scratch/ready/Simulation.Benchmarks.dll" fingerprints

echo "$checked manners, $different different"
[ "$different" -eq 0 ]
