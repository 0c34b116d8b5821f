# Idle: asleep until the next moment
# shellcheck shell=bash disable=SC2154

settings "$with_hook"
drop_in watchdog WatchdogSec=0
service restart coltivad.service
writes Noether
eventually journaled reminderShown COLTIVA_CONTACT="$(identifier Noether)" >/dev/null

# switches: how often any thread of the daemon has left the processor. It stays where none is woken.
switches() {
    cat /proc/"$(host_pid)"/task/*/status | awk '/ctxt_switches/ { all += $2; threads++ } END { print all, threads / 2 }'
}

# rests SECONDS: whether no thread is woken, begun or ended for that long.
rests() {
    local before
    before=$(switches)
    for _ in $(seq $(($1 * 10))); do sleep 0.1; done
    is "$(switches)" "$before"
}

# How long before a reminder what it needs of the disk is done, in microseconds: HeadStart.
LEAD=75000

# armed_for INSTANT: a timer on CLOCK_REALTIME that takes its time as absolute (1, TFD_TIMER_ABSTIME) runs out just the lead before.
# The kernel tells what remains (proc(5), /proc/PID/fdinfo), so the present is looked at before and after: all in microseconds.
armed_for() {
    local wanted file before after text remaining
    wanted=$(($(date -d "$1" +%s%6N) - LEAD))
    for file in /proc/"$(host_pid)"/fdinfo/*; do
        before=${EPOCHREALTIME/./}
        text=$(<"$file")
        after=${EPOCHREALTIME/./}
        [[ $text =~ clockid:\ 0.*settime\ flags:\ 01.*it_value:\ \(([0-9]+),\ ([0-9]+)\) ]] || continue
        remaining=$((BASH_REMATCH[1] * 1000000 + BASH_REMATCH[2] / 1000))
        echo "a timer is armed for $(((before + remaining - wanted) / 1000)) ms after that"
        [ $((before + remaining - 1)) -le "$wanted" ] && [ $((after + remaining + 1)) -ge "$wanted" ] && return
    done
    return 1
} 2>/dev/null

wake=$(coltiva_json .nextWake status)
check "the daemon says when it wakes" date -d "$wake"
check "it is the next reminder" is "$wake" \
    "$(coltiva_json '[.days[].items[].at] | first' agenda --days 20)"
check "a timer on the wall clock is armed for just the lead before that" armed_for "$wake"
# Threads that just worked are kept for five seconds: six show that nothing else is to come.
BOUND=30 check "the daemon comes to rest: for six seconds none of its threads is woken" eventually rests 6
strace -qq -f -o "$ARTIFACTS/calls.txt" -p "$(host_pid)" &
tracer=$!
eventually traced "$(host_pid)" >/dev/null
for _ in $(seq 30); do sleep 0.1; done
kill "$tracer"
wait "$tracer" 2>/dev/null
check "for three seconds it makes no system call" is "$(grep -c ' = [0-9-]' "$ARTIFACTS/calls.txt")" 0
before=$(switches)
coltiva next >/dev/null
check "a question wakes it" test "$(switches)" != "$before"
check "it needs few threads" test "$(find "/proc/$(host_pid)/task" -mindepth 1 -maxdepth 1 | wc -l)" -le 8
drop_in watchdog
service restart coltivad.service
