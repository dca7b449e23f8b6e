#!/usr/bin/env bash
# The program for somebody who has no .NET: one folder to unpack, in which `gwsim` is the program. Scenarios and licence lie beside it.
# Usage: scripts/publish.sh [SYSTEM] [FOLDER]; linux-x64 (or linux-arm64, win-x64, osx-arm64) and results/publish if nothing is given.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
system=${1:-linux-x64}
folder=${2:-$here/results/publish}/gwsim-$system
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
rm -rf "$folder"
# Apart from the ordinary build, whose packages are locked for no system in particular.
dotnet publish "$here/Simulation.Runner" -c Release -r "$system" --self-contained -p:PackAsTool=false -p:NuGetLockFilePath=obj/publish.lock.json \
  --artifacts-path "$scratch" -o "$folder" --nologo -v quiet
# The starter finds the program by a name inside it, so it may be called anything.
for starter in "$folder/Simulation.Runner" "$folder/Simulation.Runner.exe"; do
  [ -f "$starter" ] && mv "$starter" "$(dirname "$starter")/gwsim${starter##*Simulation.Runner}"
done
cp "$here/LICENSE" "$here/README.md" "$here/README.nl.md" "$folder/"
du -sh "$folder"
