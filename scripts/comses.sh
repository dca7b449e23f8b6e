#!/usr/bin/env bash
# What the CoMSES model library asks for, in its own layout: code, data, docs, media and results, each as a folder and as an archive to upload in
# the category of that name (the library unpacks it there), and submission.md with the fields of the form. What is committed goes in, and nothing
# else. Documentation is Markdown, as the library takes only text and PDF there; figures go to media.
# Usage: scripts/comses.sh [FOLDER] [RUNS] (results/comses, and as many runs as the study asks). Needs a Release build.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$here/results/comses}
runs=${2:-}
study=studies/coach-withdrawal
cd "$here"
program=$here/Simulation.Runner/bin/Release/net10.0/Simulation.Runner.dll
[ -f "$program" ] || { echo "build first: dotnet build -c Release" >&2; exit 2; }
[ -z "$(git status --porcelain)" ] || echo "note: what is not committed is left out" >&2
commit=$(git rev-parse HEAD)
day=$(git show -s --format=%cs HEAD)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

rm -rf "$folder"
mkdir -p "$folder"/{code,data,docs,media,results}
git archive HEAD | tar -x -C "$folder/code"
source=$folder/code

# The whole source stays together, so that it builds as it is; what is input and what is for reading is laid out once more where a reviewer looks.
cp -r "$source/scenarios/." "$folder/data/"
cp "$source"/docs/*.csv "$folder/data/"
cp "$source"/docs/*.md "$folder/docs/"
cp "$source/LICENSE" "$folder/docs/LICENSE.txt"
cp "$source"/docs/model/*.svg "$source"/docs/results/*.svg "$folder/media/"

dotnet "$program" compare "$here/scenarios/$study.yaml" --lang en --quiet --crate --date "$day" ${runs:+--replicates "$runs"} \
  --out "$folder/results/coach-withdrawal" --store "$scratch/store" >/dev/null

# One line of the source of citations.
cited() { sed -n "s/^  \"$1\": \"\(.*\)\",\$/\1/p" "$source/codemeta.json"; }
{
  echo "# Submission to the CoMSES model library"
  echo
  echo "Made by scripts/comses.sh from commit $commit."
  echo
  echo "| field | value |"
  echo "|---|---|"
  echo "| title | $(cited name) |"
  echo "| description | $(cited description) |"
  echo "| version | $(cited version) |"
  echo "| license | $(basename "$(cited license)") |"
  echo "| programming language | $(cited programmingLanguage) |"
  echo "| platform | $(cited runtimePlatform) |"
  echo "| narrative documentation | docs/model.md (ODD, second update), docs/odd-summary.md, docs/odd-checklist.md |"
  echo "| release notes | code/CHANGELOG.md |"
  echo "| contributors, associated publication, peer review asked | for whoever submits to fill in |"
  echo
  echo "What a reviewer is asked:"
  echo
  echo "- Can it be run? code/README.md: the .NET 10 SDK, then \`dotnet run -c Release --project Simulation.Runner -- compare scenarios/$study.yaml\`."
  echo "  What that gives is in results/coach-withdrawal; \`verify\` holds a receipt against it."
  echo "- Is it documented? docs/model.md, and docs/parameters.md with every number and its source."
  echo "- Is the code clean and explained? code/CONTRIBUTING.md and code/docs/architecture.md; \`bash .ci/run\` is the gate."
} >"$folder/submission.md"

# The same commit gives the same archives on one machine, which the receipt names.
for part in code data docs media results; do
  [ -n "$(find "$folder/$part" -type f -print -quit)" ] || { echo "$part is empty" >&2; exit 1; }
  tar --sort=name --mtime="$day 00:00:00Z" --owner=0 --group=0 --numeric-owner -C "$folder" -cf - "$part" | gzip -n >"$folder/$part.tar.gz"
  printf '%-8s %5d files  %s\n' "$part" "$(find "$folder/$part" -type f | wc -l)" "$(du -h "$folder/$part.tar.gz" | cut -f1)"
done
