#!/usr/bin/env bash
# Plants the slips of scripts/slips.txt in the rules, one at a time, and looks whether a test sees it that is neither golden nor slow. No file of
# the source is touched: only Simulation.Core is built again, beside the tests as they are. Usage: bash scripts/slips.sh [FIRST] [LAST].
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build Simulation.Tests -c Release --nologo -v quiet -p:RunAnalyzers=false
dotnet build scripts/mutants -c Release --nologo -v quiet -p:RunAnalyzers=false
dotnet scripts/mutants/bin/Release/net10.0/Simulation.Mutants.dll planted . scripts/slips.txt "${1:-1}" "${2:-1000}"
