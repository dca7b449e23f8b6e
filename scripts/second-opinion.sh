#!/usr/bin/env bash
# A second opinion on the arithmetic: the known runs (Simulation.Tests/Golden/runs.txt) by two other compilers, to the last bit. `native` is compiled to
# the machine's own code before it starts (needs gcc or clang, and zlib1g-dev), `web` is WebAssembly under Node (needs node 18 or later). `page`
# puts that engine into verify.html, which checks a receipt in a browser.
# Usage: scripts/second-opinion.sh [native|web|page]...; page writes to $GWSIM_PAGE, or results/verify.html. All three if nothing is given.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
expected=$here/Simulation.Tests/Golden/runs.txt
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
failed=0

# made PROJECT: publishes it apart from the ordinary build; $scratch/PROJECT has what came of it.
made() {
  local project=$1; shift
  dotnet publish "$here/scripts/second-opinion/$project" -c Release --nologo -v quiet -p:Released=true -p:RunAnalyzers=false \
    -p:NuGetLockFilePath=obj/second-opinion.lock.json --artifacts-path "$scratch/$project.build" -o "$scratch/$project" "$@"
}

# same NAME COMMAND...: whether a program prints the known runs.
same() {
  local name=$1; shift
  local began=$SECONDS
  if "$@" > "$scratch/found" 2> "$scratch/said" && cmp -s "$scratch/found" "$expected"; then
    echo "  same       $name: $(wc -l < "$expected") runs, $((SECONDS - began)) s"
  else
    echo "  DIFFERENT  $name"
    diff "$expected" "$scratch/found" | head -n 4 || true
    head -n 4 "$scratch/said"
    failed=1
  fi
}

native() {
  local compiler
  compiler=$(command -v clang || command -v gcc) || { echo "native needs a C compiler: apt-get install gcc zlib1g-dev" >&2; return 1; }
  made native -r linux-x64 -p:CppCompilerAndLinker="$(basename "$compiler")"
  same "compiled ahead of time ($(basename "$compiler"))" "$scratch/native/Simulation.Native"
}

engine() {
  [ -d "$scratch/web" ] && return
  dotnet build "$here/Simulation.Runner" -c Release --nologo -v quiet -p:Released=true -p:RunAnalyzers=false \
    -p:NuGetLockFilePath=obj/second-opinion.lock.json --artifacts-path "$scratch/runner"
  made web -p:RunnerFolder="$scratch/runner/bin/Simulation.Runner/release"
}

web() {
  command -v node > /dev/null || { echo "web needs node" >&2; return 1; }
  engine
  same "WebAssembly under node $(node --version)" node "$here/scripts/second-opinion/web/main.mjs" "$scratch/web/wwwroot/_framework"
}

page() {
  local out=${GWSIM_PAGE:-$here/results/verify.html} model version
  engine
  mkdir -p "$(dirname "$out")"
  version=$(dotnet msbuild "$here/Simulation.Core" -nologo -getProperty:Version)
  model=$(node "$here/scripts/second-opinion/web/main.mjs" "$scratch/web/wwwroot/_framework" model)
  node "$here/scripts/second-opinion/page.mjs" "$here/scripts/second-opinion/page" "$out" "$version" "$scratch/web/wwwroot/_framework" "$model"
  echo "$out: $(( $(stat -c %s "$out") / 1000000 )) MB, model $model"
}

for part in "${@:-native}" ; do case $part in native|web|page) ;; *) echo "no part $part; there are: native web page" >&2; exit 2 ;; esac; done
if [ $# -eq 0 ]; then set -- native web page; fi
for part in "$@"; do "$part"; done
exit $failed
