#!/usr/bin/env bash
# What people can get: for each system a zip with the program as one file, scenarios, documents and a start; the .NET tool; the model as a
# library; hashes and a list of what others made. Built twice it is the same bytes: scripts/release.sh --twice.
# Usage: scripts/release.sh [--twice] [--out FOLDER] [PART...]; a part is a system, `tool` or `library`. All parts and results/release
# if nothing is given. What can be started here (linux-x64 on Linux, the tool) is started; of the rest the contents are looked at.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
out=$here/results/release twice=''
parts=()
while [ $# -gt 0 ]; do
  case $1 in
    --twice) twice=yes ;;
    --out) out=$2; shift ;;
    win-x64|linux-x64|linux-arm64|osx-arm64|osx-x64|tool|library) parts+=("$1") ;;
    *) echo "no part $1; there are: win-x64 linux-x64 linux-arm64 osx-arm64 osx-x64 tool library" >&2; exit 2 ;;
  esac
  shift
done
[ ${#parts[@]} -gt 0 ] || parts=(win-x64 linux-x64 osx-arm64 tool library)
systems=() packages=()
for part in "${parts[@]}"; do case $part in tool|library) packages+=("$part") ;; *) systems+=("$part") ;; esac; done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Every file is as old as what it was made from.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
export SOURCE_DATE_EPOCH
property() { dotnet msbuild "$here/Simulation.Runner" -nologo -getProperty:"$1"; }
version=$(property Version)
runtime=$(property BundledNETCoreAppPackageVersion)

dotnet build "$here/scripts/release" -c Release --nologo -v quiet -p:RunAnalyzers=false --artifacts-path "$scratch/helper" -p:NuGetLockFilePath=obj/release.lock.json
helper() { dotnet "$scratch/helper/bin/Simulation.Release/release/Simulation.Release.dll" "$@"; }
dotnet build "$here/scripts/site" -c Release --nologo -v quiet -p:RunAnalyzers=false --artifacts-path "$scratch/helper" -p:NuGetLockFilePath=obj/release.lock.json
dotnet "$scratch/helper/bin/Simulation.Site/release/Simulation.Site.dll" "$here" "$scratch/site"

# The page that checks receipts in a browser, with the model in it.
GWSIM_PAGE=$scratch/verify.html bash "$here/scripts/second-opinion.sh" page

# released PROJECT COMMAND...: builds it so that it says nothing of where or when it was built, apart from the ordinary build.
released() {
  local project=$1 command=$2 place=$3; shift 3
  dotnet "$command" "$here/$project" -c Release --nologo -v quiet -p:Released=true -p:RunAnalyzers=false -p:NuGetLockFilePath="obj/release.lock.json" \
    --artifacts-path "$scratch/$place" "$@"
}

# one SYSTEM FOLDER: the zip for a system.
one() {
  local system=$1 folder=$scratch/$1/gwsim program=gwsim
  case $system in win-*) program=gwsim.exe ;; esac
  released Simulation.Runner publish "$system.build" -r "$system" --self-contained -o "$scratch/$system/published"
  mkdir -p "$folder"
  cp -r "$scratch/$system/published/." "$folder"
  mv "$folder/Simulation.Runner${program#gwsim}" "$folder/$program"
  chmod +x "$folder/$program"
  case $system in
    win-*) sed 's/$/\r/' "$here/scripts/release/zip/start.cmd" > "$folder/start.cmd" ;;
    osx-*) cp "$here/scripts/release/zip/start.command" "$folder/"; chmod +x "$folder/start.command" ;;
    *) cp "$here/scripts/release/zip/start.sh" "$folder/"; chmod +x "$folder/start.sh" ;;
  esac
  sed 's/$/\r/' "$here/scripts/release/zip/LEESMIJ.txt" > "$folder/LEESMIJ.txt"
  cp "$here/LICENSE" "$here/THIRD-PARTY.md" "$folder/"
  cp -r "$scratch/site" "$folder/documenten"
  helper licences "$here" "$folder/licences" "$runtime" "$system"
  helper zip "$folder" "$2/gwsim-$version-$system.zip" "$SOURCE_DATE_EPOCH"
}

# all FOLDER: everything that was asked for.
all() {
  rm -rf "$1"; mkdir -p "$1"
  for system in ${systems[@]+"${systems[@]}"}; do one "$system" "$1"; done
  for package in ${packages[@]+"${packages[@]}"}; do
    case $package in
      tool) released Simulation.Runner pack tool -o "$1" ;;
      library) released Simulation.Core pack library -o "$1" ;;
    esac
  done
  cp "$scratch/verify.html" "$1/"
  helper bom "$here" "$version" "$runtime" ${systems[@]+"${systems[@]}"} > "$1/gwsim-$version.cdx.json"
  helper sums "$1"
}

all "$out"
if [ -n "$twice" ]; then
  mkdir "$scratch/copy"
  tar -C "$here" -c --exclude=bin --exclude=obj --exclude=./results --exclude=node_modules . | tar -x -C "$scratch/copy"
  SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH bash "$scratch/copy/scripts/release.sh" --out "$scratch/again" "${parts[@]}"
  diff "$out/SHA256SUMS" "$scratch/again/SHA256SUMS" && echo "built twice, in two places: the same bytes"
fi
ls -l "$out"
