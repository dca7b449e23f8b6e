#!/usr/bin/env bash
# Runs the studies behind docs/results.md and renews its figures; the numbers in its text come from the tables in results/.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build -c Release Simulation.Runner --verbosity quiet
gwsim() { dotnet run --no-build -c Release --project Simulation.Runner -- "$@" --lang en --quiet; }

gwsim sweep results/mix-curve
gwsim compare studies/coach-withdrawal
gwsim compare results/headlines
gwsim sweep studies/coach-withdrawal --replicates 264 --out results/coach-withdrawal-and-beheer
gwsim compare results/withdrawal-many-moves
gwsim sweep studies/money-ends --replicates 132
gwsim sweep funding/project-money-ends --replicates 132
gwsim sweep studies/waakvlam-contract --replicates 132
gwsim sweep studies/handed-over --replicates 132
gwsim sweep studies/when-to-stop --replicates 132
gwsim sweep studies/fewest-hours --replicates 132
gwsim compare results/early-warning

mkdir -p docs/results
cp results/mix-curve/figures/sweep-participation_broad.svg docs/results/mix-participation.svg
cp results/coach-withdrawal/figures/difference-participation_broad.svg docs/results/withdrawal-participation.svg
cp results/coach-withdrawal-and-beheer/figures/sweep-complaints_per_100.svg docs/results/withdrawal-and-beheer.svg
cp results/withdrawal-many-moves/figures/difference-participation_broad.svg docs/results/withdrawal-many-moves.svg
cp results/early-warning/figures/time-evictions_per_100.svg docs/results/early-warning-evictions.svg
cp results/early-warning/figures/payers-no_early_warning.svg docs/results/early-warning-payers.svg
