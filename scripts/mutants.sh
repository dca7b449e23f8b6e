#!/usr/bin/env bash
# A random sample of all slips that can be made in a folder of the source (another operator, another number, a statement left out), each built and
# shown to the quick tests that are not golden; what none sees is MISSED. Usage: bash scripts/mutants.sh [FOLDER] [SEED] [FIRST] [LAST] [near|all];
# without a folder forty of each folder where a slip would be a wrong result. near asks only the tests that name the file and those of its folder.
set -euo pipefail
cd "$(dirname "$0")/.."
folders=(Simulation.Core/Processes Simulation.Core/Cases Simulation.Core/Plans Simulation.Core/Randomness
  Simulation.Runner/Experiments Simulation.Runner/Calibration)
if [ -n "${1:-}" ]; then folders=("$1"); fi
dotnet build Simulation.Tests -c Release --nologo -v quiet -p:RunAnalyzers=false
dotnet build scripts/mutants -c Release --nologo -v quiet -p:RunAnalyzers=false
dotnet scripts/mutants/bin/Release/net10.0/Simulation.Mutants.dll sample . "${5:-all}" "${2:-1}" "${3:-1}" "${4:-40}" "${folders[@]}"
