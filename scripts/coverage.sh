#!/usr/bin/env bash
# Which lines the tests reach, as a page to read: results/coverage/index.html, with a summary on the screen.
# Usage: scripts/coverage.sh [FILTER]; without a filter the inner loop is run. Needs a Release build.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet tool restore
dotnet test Simulation.Tests --no-build -c Release --filter "${1:-Speed!=slow}" \
  --collect "XPlat Code Coverage" --results-directory "$work"
dotnet reportgenerator "-reports:$work/*/coverage.cobertura.xml" -targetdir:results/coverage "-reporttypes:Html;TextSummary" -verbosity:Warning
cat results/coverage/Summary.txt
