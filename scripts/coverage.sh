#!/usr/bin/env bash
# Which branches the tests reach: results/coverage/index.html as a page to read, and the branches of Core and Runner on the screen.
# Fails where Core is below 95% or Runner below 85%; a filter of one's own is only told, not judged.
# Usage: scripts/coverage.sh [FILTER]; without a filter the inner loop is run. Needs a Release build.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Left out: what the compiler writes (state machines of regular expressions and records) and properties without a body.
cat >"$work/coverage.runsettings" <<'XML'
<RunSettings><DataCollectionRunSettings><DataCollectors><DataCollector friendlyName="XPlat Code Coverage"><Configuration>
  <Format>cobertura</Format>
  <Include>[Simulation.Core]*,[Simulation.Runner]*</Include>
  <ExcludeByAttribute>GeneratedCodeAttribute,CompilerGeneratedAttribute</ExcludeByAttribute>
  <ExcludeByFile>**/obj/**</ExcludeByFile>
  <SkipAutoProps>true</SkipAutoProps>
  <SingleHit>true</SingleHit>
</Configuration></DataCollector></DataCollectors></DataCollectionRunSettings></RunSettings>
XML

dotnet tool restore >/dev/null
failed=0
dotnet test Simulation.Tests --no-build -c Release --filter "${1:-Speed!=slow&Speed!=long}" --settings "$work/coverage.runsettings" \
  --collect "XPlat Code Coverage" --results-directory "$work" || failed=1
dotnet reportgenerator "-reports:$work/*/coverage.cobertura.xml" -targetdir:results/coverage "-reporttypes:Html;TextSummary" -verbosity:Warning
cp "$work"/*/coverage.cobertura.xml results/coverage/

# The share of branches of one project, in tenths of a percent.
branches() {
  grep -o "<package name=\"Simulation.$1\" [^>]*" results/coverage/coverage.cobertura.xml | grep -o 'branch-rate="[^"]*"' | cut -d'"' -f2 |
    awk '{ printf "%d", $1 * 1000 }'
}
core=$(branches Core) runner=$(branches Runner)
echo "branches reached: Core $((core / 10)).$((core % 10))%, Runner $((runner / 10)).$((runner % 10))%"
[ "$failed" -eq 0 ] || echo "some tests failed: under the measurement the program is slower, and what is timed may be too late"
[ -n "${1:-}" ] || { [ "$core" -ge 950 ] && [ "$runner" -ge 850 ]; }
