#!/usr/bin/env bash
# Plants truths in the model and looks whether calibration finds them: in how many assumptions the 90% interval holds the truth.
# Usage: bash scripts/planted-truths.sh [HOW MANY] [FOLDER]; after a Release build. Some ten minutes a truth on two processors.
set -euo pipefail
cd "$(dirname "$0")/.."
truths=${1:-5}
folder=${2:-results/planted}
for truth in $(seq 1 "$truths"); do
  echo "== truth $truth"
  dotnet Simulation.Runner/bin/Release/net10.0/Simulation.Runner.dll calibrate --planted "$truth" --seed "$truth" \
    --first 1200 --points 500 --waves 2 --draws 400 --members 12 --quiet --lang en --out "$folder/$truth"
done
