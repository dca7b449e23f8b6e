#!/usr/bin/env bash
# What can happen to a computer while the program runs, on purpose: kills at random moments, full and read-only disks, files that are cut
# or flipped, folders that vanish, clocks that go back, terminals that close. Each has to end in the right result, or in words and an exit
# code; never in a wrong result and never in a stack trace. Usage: bash scripts/crash.sh [KILLS] [SEED]; after a Release build. 20 kills
# without a word; some attacks need root (a disk of their own) and are said to be skipped without.
set -uo pipefail
cd "$(dirname "$0")/.."
kills=${1:-20}
# With twenty kills or fewer, as in the gate, one of each kind of file is broken; with more three times each, and every file.
times=$([ "$kills" -le 20 ] && echo 1 || echo 3)
RANDOM=${2:-1}
program=${GWSIM:-$PWD/Simulation.Runner/bin/Release/net10.0/Simulation.Runner.dll}
scratch=$(mktemp -d)
mounts=()
finish() {
  for mount in "${mounts[@]}"; do umount -l "$mount" 2> /dev/null; done
  rm -rf "$scratch"
}
trap finish EXIT
held=0 fell=0 skipped=0

gwsim() { dotnet "$program" "$@"; }
# A study of three arms; the numbers say how much work it is. In the background as a process of its own, so that signals reach it.
asked=(compare studies/taper-montana --replicates 20 --years 8 --no-report --quiet --lang en)
study() { local place=$1; shift; gwsim "${asked[@]}" --store "$place/store" --out "$place/out" "$@"; }
begin() { local place=$1; shift; exec dotnet "$program" "${asked[@]}" --store "$place/store" --out "$place/out" "$@"; }
tables() { (cd "$1/out" && cat runs.csv outcomes.csv differences.csv series.csv ledger.csv | sha256sum); }
holds() { held=$((held + 1)); echo "  held     $1"; }
falls() { fell=$((fell + 1)); echo "  FELL     $1: $2"; tail -n 3 "$scratch/said" 2> /dev/null | cut -c1-200; }
skips() { skipped=$((skipped + 1)); echo "  skipped  $1: $2"; }

# ended NAME CODE [PLACE]: right tables when the code is 0; else words, and no code but 1, 2 and 130.
ended() {
  local name=$1 code=$2 place=${3:-}
  if grep -qE '^ +at [A-Z]|Unhandled exception' "$scratch/said"; then falls "$name" "a stack trace (exit $code)"
  elif [ "$code" -eq 0 ]; then
    if [ -z "$place" ] || [ "$(tables "$place")" = "$right" ]; then holds "$name (exit 0, right)"; else falls "$name" "exit 0 and other tables"; fi
  elif [ "$code" -ne 1 ] && [ "$code" -ne 2 ] && [ "$code" -ne 130 ]; then falls "$name" "exit $code"
  elif [ ! -s "$scratch/said" ]; then falls "$name" "exit $code without a word"
  else holds "$name (exit $code: $(tail -n 1 "$scratch/said" | cut -c1-100))"; fi
}
try() { local name=$1 place=$2; shift 2; "$@" > "$scratch/told" 2> "$scratch/said"; ended "$name" $? "$place"; }

# A small disk of its own; nothing where that is not allowed.
disk() {
  mkdir -p "$1"
  mount -t tmpfs -o "size=$2" none "$1" 2> /dev/null || return 1
  mounts+=("$1")
}

echo "== undisturbed"
began=$(date +%s%N)
study "$scratch/right" > /dev/null 2> "$scratch/said" || { cat "$scratch/said"; exit 1; }
lasts=$((($(date +%s%N) - began) / 1000000))
right=$(tables "$scratch/right")
echo "  $lasts ms, $right"

echo "== $kills kills"
for kill in $(seq 1 "$kills"); do
  place=$scratch/kills/$((kill / 4))
  manner=$((kill % 5)) extra=() beside=()
  case $manner in
    1) extra=(--full) ;;
    2) extra=(--events) ;;
    3) gwsim "${asked[@]}" --store "$place/store" --out "$scratch/second/out" > /dev/null 2>&1 & beside+=($!) ;;
    4) gwsim report "$scratch/right/out" --no-report --lang en > /dev/null 2>&1 & beside+=($!) ;;
  esac
  begin "$place" "${extra[@]}" > /dev/null 2>&1 & victim=$!
  wait=$((RANDOM % (lasts + lasts / 4)))
  sleep "$((wait / 1000)).$(printf %03d $((wait % 1000)))"
  kill -KILL $victim 2> /dev/null
  wait $victim 2> /dev/null
  for other in "${beside[@]}"; do wait "$other" || falls "beside kill $kill" "exit $?"; done
  [ $manner -ne 3 ] || [ "$(tables "$scratch/second")" = "$right" ] || falls "the second writer beside kill $kill" "other tables"
  # Every fourth one is brought to its end; those before it leave what they leave.
  if [ $((kill % 4)) -eq 3 ] || [ "$kill" -eq "$kills" ]; then try "ends after kill $kill" "$place" study "$place"; fi
done

echo "== a studio beside it"
(exec dotnet "$program" studio --port 0 --no-open --lang en > "$scratch/studio" 2>&1) & studio=$!
for _ in $(seq 600); do grep -q http "$scratch/studio" && break; sleep 0.1; done
if grep -q http "$scratch/studio"; then
  begin "$scratch/studios" > /dev/null 2>&1 & victim=$!; sleep 1; kill -KILL $victim 2> /dev/null; wait $victim 2> /dev/null
  try "a studio that is open" "$scratch/studios" study "$scratch/studios"
  cp "$scratch/studio" "$scratch/said"; kill -TERM $studio 2> /dev/null; wait $studio; ended "a studio that gets SIGTERM" $?
else skips "a studio that is open" "there is no studio"; kill -KILL $studio 2> /dev/null; fi
wait $studio 2> /dev/null

echo "== signals and terminals"
begin "$scratch/term" > "$scratch/told" 2> "$scratch/said" & victim=$!; sleep 1.2; kill -TERM $victim 2> /dev/null; wait $victim
ended "SIGTERM" $? "$scratch/term"
try "after SIGTERM" "$scratch/term" study "$scratch/term"
gwsim compare studies/taper-montana --replicates 8 --no-report --lang en --out "$scratch/closed/out" --store "$scratch/closed/store" >&- 2> "$scratch/said"
ended "no stdout" $?
gwsim list --lang en 2> "$scratch/said" | head -n 1 > /dev/null; ended "stdout that closes after a line" "${PIPESTATUS[0]}"
gwsim list --lang en > /dev/full 2> "$scratch/said"; ended "stdout on a full disk" $?
gwsim compare studies/taper-montana --replicates 8 --no-report --store "$scratch/closed/store" --out "$scratch/closed/out" >&- 2>&-; code=$?
echo "(nobody hears it)" > "$scratch/said"; ended "neither stdout nor stderr" $code
mkdir -p "$scratch/nobody"
(cd "$scratch/nobody" && env -u HOME -u XDG_DATA_HOME dotnet "$program" run base --replicates 2 --no-report --quiet) \
  > "$scratch/told" 2> "$scratch/said"; ended "no HOME, and the store where it usually is" $?
(cd "$scratch/nobody" && HOME=/nowhere dotnet "$program" run base --replicates 2 --no-report --quiet) > "$scratch/told" 2> "$scratch/said"
ended "a HOME that is not there" $?
try "no HOME" "$scratch/homeless" env -u HOME -u XDG_DATA_HOME dotnet "$program" "${asked[@]}" --store "$scratch/homeless/store" --out "$scratch/homeless/out"
try "no temporary folder" "$scratch/templess" env TMPDIR="$scratch/nowhere" dotnet "$program" "${asked[@]}" --store "$scratch/templess/store" --out "$scratch/templess/out"
(ulimit -f 200; export DOTNET_EnableWriteXorExecute=0; study "$scratch/limited" > "$scratch/told" 2> "$scratch/said"; exit $?); ended "files of 200 kB at most" $?
try "after that" "$scratch/limited" study "$scratch/limited"

echo "== disks"
if disk "$scratch/small" 200k; then
  try "a store on a full disk" "" gwsim compare studies/taper-montana --replicates 400 --years 8 --no-report --quiet --lang en --store "$scratch/small/store" --out "$scratch/full/out"
  [ -e "$scratch/full/out/outcomes.csv" ] && falls "a store on a full disk" "there are tables"
  rm -rf "$scratch/small/"*; head -c 195k /dev/zero > "$scratch/small/filler"
  mkdir -p "$scratch/full2"; gwsim "${asked[@]}" --store "$scratch/full2/store" --out "$scratch/small/out" > "$scratch/told" 2> "$scratch/said"; ended "tables on a full disk" $?
  [ -e "$scratch/small/out/receipt.json" ] && falls "tables on a full disk" "there is a receipt"
  rm "$scratch/small/filler"; cp -r "$scratch/right/store" "$scratch/small/store" 2> /dev/null; mount -o remount,ro "$scratch/small"
  mkdir -p "$scratch/small2"; gwsim compare studies/taper-montana --replicates 30 --years 8 --no-report --quiet --lang en --store "$scratch/small/store" --out "$scratch/small2/out" > "$scratch/told" 2> "$scratch/said"; ended "a read-only store" $?
  gwsim "${asked[@]}" --store "$scratch/small2/store" --out "$scratch/small/out" > "$scratch/told" 2> "$scratch/said"; ended "a read-only folder of results" $?
  mount -o remount,rw "$scratch/small"; rm -rf "$scratch/small/"*; head -c 199k /dev/zero > "$scratch/small/filler"
  try "no room for temporary files" "" env TMPDIR="$scratch/small" dotnet "$program" compare studies/taper-montana --replicates 8 --quiet --lang en --store "$scratch/roomless/store" --out "$scratch/roomless/out"
else skips "full and read-only disks" "mounting is not allowed"; fi
if [ "$(id -u)" -ne 0 ]; then
  mkdir "$scratch/kept"; chmod a-w "$scratch/kept"
  study "$scratch/kept" > "$scratch/told" 2> "$scratch/said"; ended "a folder one may not write in" $?
  chmod u+w "$scratch/kept"
else skips "a folder one may not write in" "root may"; fi
begin "$scratch/gone" > "$scratch/told" 2> "$scratch/said" & victim=$!; sleep 1.2; rm -rf "$scratch/gone/store"; wait $victim
ended "a store that vanishes" $? "$scratch/gone"
begin "$scratch/gone" > /dev/null 2>&1 & victim=$!; sleep 1.2; rm -rf "$scratch/gone/out"; wait $victim; try "after that" "$scratch/gone" study "$scratch/gone"

echo "== clocks"
if command -v faketime > /dev/null; then
  try "a clock that was set back a year" "$scratch/right" faketime -f '-365d' dotnet "$program" "${asked[@]}" --store "$scratch/right/store" --out "$scratch/right/out"
else
  find "$scratch/right" -exec touch -d '+400 days' {} +
  try "files from the future" "$scratch/right" study "$scratch/right"
fi

echo "== bytes"
# flip FILE: one bit somewhere; cut FILE: the end is gone.
flip() { local size at byte; size=$(stat -c %s "$1"); at=$(((RANDOM * 32768 + RANDOM) % size)); byte=$(od -An -tu1 -j $at -N 1 "$1"); printf "\\x$(printf %02x $((byte ^ (1 << (RANDOM % 8)))))" | dd of="$1" bs=1 seek=$at conv=notrunc status=none; }
cut_short() { truncate -s $(($(stat -c %s "$1") * (RANDOM % 100) / 100)) "$1"; }
# Every file of the folder, or one of each kind.
files() { (cd "$scratch/whole/out" && ls -p | grep -v /) | if [ "$times" -eq 1 ]; then awk -F. '!seen[$NF]++'; else cat; fi; }
# Small, with all that a folder of results can hold.
all=(compare studies/taper-montana --replicates 4 --years 8 --full --events --parquet --quiet --lang en)
gwsim "${all[@]}" --store "$scratch/whole/store" --out "$scratch/whole/out" > /dev/null 2> "$scratch/said" || falls "everything at once" "exit $?"
for harm in flip cut_short; do
  for nth in $(seq "$times"); do
    rm -rf "$scratch/bytes"; cp -r "$scratch/right" "$scratch/bytes"
    log=$(find "$scratch/bytes/store" -type f -size +1k | sort | sed -n "${nth}p"); [ -n "$log" ] || continue
    $harm "$log"; try "$harm in a log of runs ($nth)" "$scratch/bytes" study "$scratch/bytes"
  done
  # What is in the receipt verify finds; what is not is made again by report.
  for file in $(files); do
    rm -rf "$scratch/bytes"; cp -r "$scratch/whole" "$scratch/bytes"
    $harm "$scratch/bytes/out/$file"
    cmp -s "$scratch/bytes/out/$file" "$scratch/whole/out/$file" && continue
    gwsim verify "$scratch/bytes/out/receipt.json" --quiet --lang en > "$scratch/told" 2> "$scratch/said"; code=$?
    cat "$scratch/told" >> "$scratch/said"
    if [ $code -ne 0 ]; then ended "$harm in $file, verify" $code; continue; fi
    if [ "$file" = receipt.json ] || grep -q "\"$file\"" "$scratch/whole/out/receipt.json"; then falls "$harm in $file" "verify finds nothing"; continue; fi
    try "$harm in $file, report" "" gwsim report "$scratch/bytes/out" --store "$scratch/bytes/store" --quiet
    cmp -s "$scratch/bytes/out/$file" "$scratch/whole/out/$file" || falls "$harm in $file" "report does not make it again"
  done
  for nth in $(seq "$times"); do
    rm -rf "$scratch/bytes" "$scratch/merged"; cp -r "$scratch/right" "$scratch/bytes"
    log=$(find "$scratch/bytes/store" -type f -size +1k | sort | sed -n "${nth}p"); [ -n "$log" ] || continue
    $harm "$log"
    gwsim merge "$scratch/merged/store" "$scratch/bytes/store" --lang en > "$scratch/told" 2> "$scratch/said"; ended "$harm in what is merged ($nth)" $?
    try "after that" "$scratch/merged" study "$scratch/merged"
  done
  for kind in scenarios/base.yaml scenarios/studies/taper-montana.yaml scenarios/assumptions/ensemble.yaml; do
    for nth in $(seq "$times"); do
      rm -rf "$scratch/files"; mkdir -p "$scratch/files"; cp -r scenarios "$scratch/files/scenarios"
      $harm "$scratch/files/$kind"
      if [ $kind = scenarios/assumptions/ensemble.yaml ]; then named=(run "$scratch/files/scenarios/base.yaml" --ensemble "$scratch/files/$kind"); else named=(compare "$scratch/files/scenarios/studies/taper-montana.yaml"); fi
      try "$harm in $kind ($nth)" "" gwsim "${named[@]}" --replicates 2 --years 8 --no-report --quiet --lang en --store "$scratch/files/store" --out "$scratch/files/out"
    done
  done
done

echo "$held held, $fell fell, $skipped skipped"
[ "$fell" -eq 0 ]
