#!/usr/bin/env bash
# Plants the slips of scripts/slips.txt in the rules, one at a time, in a copy, and looks whether a test sees it that is neither golden nor
# a fingerprint. Usage: bash scripts/slips.sh [FIRST] [LAST]. The tests that carry the name of the file go first; only what they miss is
# shown to all others. Half a minute to two minutes a slip on two processors.
set -uo pipefail
cd "$(dirname "$0")/.."
first=${1:-1} last=${2:-1000}
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
tar -c --exclude=.git --exclude=bin --exclude=obj . | tar -x -C "$copy"
cd "$copy"
dotnet restore --locked-mode --nologo -v quiet || exit 1
build() { dotnet build Simulation.Tests --no-restore -c Release --nologo -v quiet -p:RunAnalyzers=false > "$copy/built" 2>&1; }
usual='(FullyQualifiedName~Tests.Core|FullyQualifiedName~Tests.Laws)&Speed!=slow'
# caught FILTER: whether a test of those falls, or does not come to an end.
caught() { ! timeout 600 dotnet test Simulation.Tests --no-build -c Release --nologo --filter "$1" > "$copy/said" 2>&1; }
build || { tail -n 5 "$copy/built"; exit 1; }
seen=0 missed=0 nth=0
while IFS= read -r line; do
  [[ -z $line || $line == \#* ]] && continue
  nth=$((nth + 1))
  { [ "$nth" -lt "$first" ] || [ "$nth" -gt "$last" ]; } && continue
  # Columns are parted by a bar between spaces; a bar in code is written \|, a new line \n.
  IFS=$'\x1f' read -r file good bad what <<< "$(sed 's/ *$//; s/ | /\x1f/g; s/\x1f| /\x1f\x1f/; s/\\|/|/g' <<< "$line")"
  path=Simulation.Core/$file
  cp "$path" "$copy/kept"
  GOOD=$good BAD=$bad perl -0pi -e 'BEGIN { for (qw(GOOD BAD)) { $ENV{$_} =~ s/\\n/\n/g } } $n = s/\Q$ENV{GOOD}\E/$ENV{BAD}/; END { exit($n ? 0 : 3) }' "$path"
  if cmp -s "$path" "$copy/kept"; then echo "  not found  $nth $file: $what"; missed=$((missed + 1)); continue; fi
  if ! build; then
    echo "  no build   $nth $file: $what"; grep -m 1 error "$copy/built" | cut -c1-160; missed=$((missed + 1))
  elif caught "($usual)&FullyQualifiedName~$(basename "$file" .cs)" || caught "$usual"; then
    test=$(grep -m 1 '\[FAIL\]' "$copy/said" | sed 's/.*Simulation\.Tests\.//; s/ \[FAIL\].*//' | cut -c1-90)
    echo "  caught     $nth $file: $what ($(grep -c '\[FAIL\]' "$copy/said"), $test)"; seen=$((seen + 1))
  else
    echo "  MISSED     $nth $file: $what"; missed=$((missed + 1))
  fi
  cp "$copy/kept" "$path"
done < "$copy/scripts/slips.txt"
echo "$seen caught, $missed missed"
[ "$missed" -eq 0 ]
