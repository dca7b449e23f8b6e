#!/usr/bin/env bash
# A study on a real Slurm: Debian's slurm-wlm and munge on the loopback, two nodes of one core, an array of which one node is killed in the
# middle (slurmd, its step daemons and what they started) and does not come back. Its task is put in the queue again and goes on where it
# was. Nothing may be lost, nothing done twice, and the bytes must be those of one machine. Usage, as root, after a Release build:
# bash scripts/slurm.sh [RUNS]; installs what is missing, takes under three minutes, ends everything it started.
set -uo pipefail
cd "$(dirname "$0")/.."
runs=${1:-300}
program=${GWSIM:-$PWD/Simulation.Runner/bin/Release/net10.0/Simulation.Runner.dll}
[ "$(id -u)" -eq 0 ] || { echo "slurmd starts jobs for other people, so it has to be root here"; exit 1; }
missing=$(for tool in slurmctld:slurmctld slurmd:slurmd sbatch:slurm-client munged:munge; do command -v "${tool%:*}" > /dev/null || echo "${tool#*:}"; done)
if [ -n "$missing" ]; then
  # Nothing is started by installing: those would be other daemons than the ones of this test.
  policy=/usr/sbin/policy-rc.d
  [ -e $policy ] && policy='' || { printf '#!/bin/sh\nexit 101\n' > $policy; chmod +x $policy; }
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing > /dev/null
  installed=$?
  [ -z "$policy" ] || rm -f "$policy"
  [ $installed -eq 0 ] || exit 1
fi

scratch=$(mktemp -d /tmp/gwsim-slurm.XXXXXX)
chmod 755 "$scratch"
export SLURM_CONF=$scratch/slurm.conf GWSIM_LANG=en
host=$(hostname -s)
began=$SECONDS
held=0 fell=0
holds() { held=$((held + 1)); printf '  held  %3d s  %s\n' $((SECONDS - began)) "$1"; }
falls() { fell=$((fell + 1)); printf '  FELL  %3d s  %s: %s\n' $((SECONDS - began)) "$1" "$2"; }
check() { if [ "$2" = "$3" ]; then holds "$1"; else falls "$1" "$2 and not $3"; fi; }
gwsim() { dotnet "$program" "$@"; }

# Everything this test started, or what runs on one node of it: by what stands in its environment, with the step daemon above it.
processes() {
  local pid parent
  { grep -lxzF "SLURM_CONF=$SLURM_CONF" /proc/[0-9]*/environ; } 2> /dev/null | cut -d/ -f3 | while read -r pid; do
    [ -z "${1:-}" ] || grep -qxzF "SLURMD_NODENAME=$1" "/proc/$pid/environ" 2> /dev/null || continue
    parent=$(ps -o ppid= -p "$pid" | tr -d ' ')
    [ -z "$parent" ] || [ "$(ps -o comm= -p "$parent")" != slurmstepd ] || echo "$parent"
    echo "$pid"
  done | sort -un
}

daemons=()
finish() {
  for pid in "${daemons[@]}"; do kill -KILL "$pid" 2> /dev/null; done
  for pid in $(processes); do kill -KILL "$pid" 2> /dev/null; done
  sleep 0.3
  rm -rf "$scratch"
}
trap finish EXIT

# tables PLACE: one number for the tables of a study there.
tables() { (cd "$1/out" && cat runs.csv outcomes.csv differences.csv series.csv ledger.csv | sha256sum | cut -c1-16); }
bytes() { (cd "$1" && find . -type f | sort | xargs sha256sum | sha256sum | cut -c1-16); }
asked=(compare studies/taper-montana --replicates "$runs" --years 8)
study() { gwsim "${asked[@]}" --no-report --quiet --store "$1/store" --out "$1/out"; }

echo "== one machine"
study "$scratch/right" > /dev/null 2> "$scratch/said" || { cat "$scratch/said"; exit 1; }
echo "  $((SECONDS - began)) s, $runs runs of each scenario, tables $(tables "$scratch/right")"

echo "== two nodes"
mkdir -p "$scratch/state" "$scratch/spool"
dd if=/dev/urandom of="$scratch/munge.key" bs=128 count=1 status=none
chmod 400 "$scratch/munge.key"
cat > "$SLURM_CONF" << CONF
ClusterName=gwsim
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=26817
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$scratch/munge.socket,cred_expire=15
StateSaveLocation=$scratch/state
SlurmdSpoolDir=$scratch/spool/%n
SlurmctldPidFile=$scratch/slurmctld.pid
SlurmdPidFile=$scratch/slurmd-%n.pid
SlurmctldLogFile=$scratch/slurmctld.log
SlurmdLogFile=$scratch/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SlurmdTimeout=10
KillWait=5
MinJobAge=300
JobRequeue=1
SlurmdParameters=config_overrides
SchedulerParameters=sched_interval=2,batch_sched_delay=1,bf_interval=2
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=26821 CPUs=1 RealMemory=1000 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=26822 CPUs=1 RealMemory=1000 State=UNKNOWN
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
# Nothing here uses cgroups. Slurm before 23.02 cannot be told so, and its first plugin asks nothing of the machine until it is used.
version=$(slurmd -V | grep -o '[0-9][0-9]*\.[0-9][0-9]*' | head -n 1)
[ "$(printf '%s\n' 23.02 "$version" | sort -V | head -n 1)" = 23.02 ] && plugin=disabled || plugin=cgroup/v1
echo "CgroupPlugin=$plugin" > "$scratch/cgroup.conf"
# until SECONDS COMMAND...: whether it becomes true in time.
until_true() { local end=$((SECONDS + $1)); shift; while ! "$@" > /dev/null 2>&1; do [ $SECONDS -lt $end ] || return 1; sleep 0.3; done; }
fails() { falls "$1" "it did not"; tail -n 5 "$scratch"/*.log "$scratch"/cluster/log/* 2> /dev/null; echo "$held held, $fell fell"; exit 1; }
munged --foreground --force --socket="$scratch/munge.socket" --key-file="$scratch/munge.key" --pid-file="$scratch/munge.pid" \
  --seed-file="$scratch/munge.seed" --log-file="$scratch/munge.log" > /dev/null 2>&1 & daemons+=($!); disown
until_true 10 test -S "$scratch/munge.socket" || fails "munge starts"
slurmctld -D -f "$SLURM_CONF" > "$scratch/slurmctld.out" 2>&1 & daemons+=($!); disown
slurmd -D -N n1 -f "$SLURM_CONF" > "$scratch/slurmd-n1.out" 2>&1 & daemons+=($!); disown
slurmd -D -N n2 -f "$SLURM_CONF" > "$scratch/slurmd-n2.out" 2>&1 & second=$!; daemons+=($second); disown
both_idle() { [ "$(sinfo -h -N -o %T | grep -cx idle)" -eq 2 ]; }
until_true 30 both_idle || fails "two nodes are there"
holds "two nodes are there ($(sinfo --version))"

echo "== an array"
cluster=$scratch/cluster
echo y | gwsim "${asked[@]}" --store "$scratch/store" --slurm "$cluster" --tasks 8 --threads 1 --submit > "$scratch/told" 2>&1 || { cat "$scratch/told"; fails "it is submitted"; }
sed 's/^/    /' "$scratch/told"
left() { squeue -h -r -o '%i %T' | wc -l; }
kept() { find "$cluster/segments/$1" -name '*.runs' -size +40k 2> /dev/null | grep -q .; }
victim() { squeue -h -r -w n2 -t RUNNING -o '%K' | head -n 1; }
half_done() { local task; [ "$(left)" -le 6 ] || return 1; task=$(victim); [ -n "$task" ] && kept "$(printf '%05d-of-00008' "$task")"; }
until_true 60 half_done || fails "the second node is in the middle of a task"
task=$(victim)
ended=$(processes n2)
kill -KILL "$second" $ended 2> /dev/null
holds "the second node dies in the middle of task $task ($(echo "$ended" | wc -w) processes beside slurmd)"
gwsim collect "$cluster" --store "$scratch/half" > "$scratch/told" 2> "$scratch/said"; check "collected half way it says that runs are missing" $? 2
sed 's/^/    /' "$scratch/told"
n2_down() { [ "$(sinfo -h -n n2 -o %t)" != "$1" ] && sinfo -h -n n2 -o %t | grep -q down; }
until_true 60 n2_down none && holds "Slurm sees that the node is gone" || falls "Slurm sees that the node is gone" "$(sinfo -h -N -o '%N %T')"
none_left() { [ "$(left)" -eq 0 ]; }
until_true 150 none_left || fails "all tasks end"
holds "all tasks end"

echo "== collected"
gwsim collect "$cluster" --store "$scratch/store" > "$scratch/told" 2> "$scratch/said"; check "everything is there" $? 0
cat "$scratch/told" "$scratch/said" | sed 's/^/    /'
attempts=$(find "$cluster/segments/$(printf '%05d-of-00008' "$task")" -name 'attempt-*.json' | wc -l)
check "the task that was killed was tried twice" "$attempts" 2
went_on=$(grep -o '"there": [0-9]*' "$cluster/segments/$(printf '%05d-of-00008' "$task")/attempt-002.json" | grep -o '[0-9]*$')
[ "${went_on:-0}" -gt 0 ] && holds "it went on from $went_on runs that were kept" || falls "it went on" "from nothing"
sizes() { find "$1" -name '*.runs' -printf '%f %s\n' | while read -r name size; do echo $((size - $(head -n 1 "$scratch/right/store/$name" | wc -c))); done | awk '{ all += $1 } END { print all }'; }
check "no run is in two segments, or twice in one" "$(sizes "$cluster/segments")" "$(sizes "$scratch/right/store")"
check "the store has the bytes of one machine" "$(bytes "$scratch/store")" "$(bytes "$scratch/right/store")"
gwsim collect "$cluster" --store "$scratch/half" > /dev/null 2>&1; check "so has the one that was collected half way, and again" "$(bytes "$scratch/half")" "$(bytes "$scratch/right/store")"
before=$(bytes "$scratch/store")
gwsim "${asked[@]}" --no-report --quiet --store "$scratch/store" --out "$scratch/out" > /dev/null 2>&1; check "the study finds its runs" "$? $(bytes "$scratch/store")" "0 $before"
check "and gives the tables of one machine" "$(tables "$scratch")" "$(tables "$scratch/right")"
SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=1 bash "$cluster/array.sh" > "$scratch/told" 2>&1; check "the task once more does nothing" "$? $(grep -c ' 0 done' "$scratch/told")" "0 1"

for pid in "${daemons[@]}"; do kill -TERM "$pid" 2> /dev/null; done
no_daemon() { local pid; for pid in "${daemons[@]}"; do [ ! -e "/proc/$pid" ] || grep -q '^State:.Z' "/proc/$pid/status" || return 1; done; }
until_true 10 no_daemon && holds "no daemon is left" || falls "no daemon is left" "$(ps -o pid=,comm= -p "$(IFS=,; echo "${daemons[*]}")" | tr '\n' ' ')"
echo "$held held, $fell fell, $((SECONDS - began)) s"
[ "$fell" -eq 0 ]
