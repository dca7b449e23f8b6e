#!/usr/bin/env bash
# Which branches the quick tests reach: those of Core by the tests of rules and laws, those of Runner by all others, so that the model runs at its own
# speed there. results/coverage/index.html is a page to read. Fails where Core is below 95% or Runner below 85%, or a test falls.
# Usage: scripts/coverage.sh [FOLDER], which gets a list of what ran (TRX). Needs a Release build.
set -euo pipefail
cd "$(dirname "$0")/.."
lists=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# Left out: what the compiler writes (state machines of regular expressions and records) and properties without a body.
settings() {
  cat << XML
<RunSettings><DataCollectionRunSettings><DataCollectors><DataCollector friendlyName="XPlat Code Coverage"><Configuration>
  <Format>cobertura</Format>
  <Include>[Simulation.$1]*</Include>
  <ExcludeByAttribute>GeneratedCodeAttribute,CompilerGeneratedAttribute</ExcludeByAttribute>
  <ExcludeByFile>**/obj/**</ExcludeByFile>
  <SkipAutoProps>true</SkipAutoProps>
  <SingleHit>true</SingleHit>
</Configuration></DataCollector></DataCollectors></DataCollectionRunSettings></RunSettings>
XML
}

# reached PROJECT LEAST FILTER: runs these quick tests and says which share of the branches of a project they reach.
reached() {
  local project=$1 least=$2 filter=$3 share
  settings "$project" > "$work/$project.runsettings"
  dotnet test Simulation.Tests --no-build -c Release --nologo --filter "Speed!=slow&Speed!=long&$filter" --settings "$work/$project.runsettings" \
    --collect "XPlat Code Coverage" --results-directory "$work/$project" ${lists:+--logger "trx;LogFileName=quick-$project.trx"} || failed=1
  if [ -n "$lists" ]; then mkdir -p "$lists"; cp "$work/$project"/*.trx "$lists/"; fi
  mkdir -p results/coverage
  cp "$work/$project"/*/coverage.cobertura.xml "results/coverage/$project.xml"
  # In tenths of a percent.
  share=$(grep -o "<package name=\"Simulation.$project\" [^>]*" "results/coverage/$project.xml" | grep -o 'branch-rate="[^"]*"' | cut -d'"' -f2 | awk '{ printf "%d", $1 * 1000 }')
  echo "branches of $project reached: $((share / 10)).$((share % 10))%, at least $least% asked"
  [ "$share" -ge $((least * 10)) ] || failed=1
}

ofRules='FullyQualifiedName~Simulation.Tests.Core.|FullyQualifiedName~Simulation.Tests.Laws.'
reached Core 95 "($ofRules)"
reached Runner 85 "FullyQualifiedName!~Simulation.Tests.Core.&FullyQualifiedName!~Simulation.Tests.Laws."
dotnet tool restore > /dev/null
dotnet reportgenerator "-reports:results/coverage/*.xml" -targetdir:results/coverage "-reporttypes:Html;TextSummary" -verbosity:Warning
[ "$failed" -eq 0 ]
