# Coltiva in the machine: installed, set up, asked and watched. To be sourced.
# shellcheck shell=bash disable=SC2034,SC2154

dropins=$MACHINE_HOME/.config/systemd/user/coltivad.service.d

install_coltiva() {
    as_user make --silent --directory=/project install BIN=/binaries PREFIX="$MACHINE_HOME/.local" >"$ARTIFACTS/install.txt" 2>&1 ||
        { cat "$ARTIFACTS/install.txt"; return 1; }
    # The catalog is the machine's: journalctl(1), --update-catalog.
    as_root install -D -m 644 /project/systemd/coltiva.catalog /usr/lib/systemd/catalog/coltiva.catalog || return
    as_root journalctl --update-catalog || return
    as_user install -D -t .local/bin /project/Tests/EndToEnd/fixtures/hook || return
    # A restart need not keep us waiting, and there will be many.
    service stop coltivad.service
    drop_in restart RestartSec=100ms '[Unit]' StartLimitIntervalSec=0
    settings "$with_hook"
    the_hook shows
    service start coltivad.service
}

# user_file PATH: standard input, as a file of the user's.
user_file() {
    # shellcheck disable=SC2016
    as_user sh -c 'mkdir -p "$(dirname "$1")" && cat >"$1"' sh "$1"
}

coltiva() {
    as_user coltiva "$@"
}

# coltiva_json FILTER VERB...: what jq's filter makes of the reply.
coltiva_json() {
    local filter=$1
    shift
    coltiva "$@" --json | as_user jq -er "$filter"
}

service() {
    as_user systemctl --user --quiet "$@"
}

# property NAME: of the service.
property() {
    service show coltivad.service --property="$1" --value
}

# drop_in NAME LINE...: lines for the service's unit, from [Service] on; none: takes them away. In force at the next start.
drop_in() {
    local name=$1
    shift
    if [ $# = 0 ]; then
        as_user rm -f "$dropins/$name.conf"
    else
        printf '%s\n' "[Service]" "$@" | user_file "$dropins/$name.conf"
    fi
    service daemon-reload
}

# No hours hold anything back, and the first reminder of an answer comes three seconds after the message was logged.
usual='[Me]
Hours=Mon..Sun 00:00-24:00
[Policy]
ContactHours=Mon..Sun 00:00-24:00
ReplyRemind=6d23h59min57s 1d
[Delivery]
Apart=0
[Daemon]
LogLevel=debug
Backup=
[Circle collaborator]
Cadence=never
[Practice]
When=
[Digest]
When=
'

# The hook of this test shows reminders; there is no desktop.
with_hook="$usual"'[Hook desktop]
Exec=
[Hook test]
Exec=%h/.local/bin/hook
Retries=1
RetryAfter=1s
'

# settings TEXT: writes the configuration.
settings() {
    printf '%s' "$1" | user_file .config/coltiva/coltiva.conf
}

# the_hook shows|fails|waits|babbles: what the hook of this test does from now on.
the_hook() {
    echo "$1" | user_file hook-does
}

# hook_calls NAME: how often the hook was called for them.
hook_calls() {
    as_user grep -c "^reminder $1 " hook-calls 2>/dev/null || true
}

# called NAME: whether the hook was called for them.
called() {
    [ -n "$(hook_calls "$1")" ] && [ "$(hook_calls "$1")" != 0 ]
}

# reminder_state NAME: how far the first reminder of their follow-up has come.
reminder_state() {
    coltiva_json '[.open[].reminders[].state] | first' show "$1"
}

# writes NAME: someone who is known or not wrote just now.
writes() {
    coltiva show "$1" >/dev/null 2>&1 || coltiva add "$1" -q || return
    coltiva log in "$1" -m "about the paper" -q
}

# message_id EVENT: its MESSAGE_ID.
message_id() {
    sed -n "s/^ *case $1 = \"\(.*\)\"$/\1/p" "$project/Sources/Systemd/MessageID.swift"
}

# records EVENT [FIELD=VALUE]...: its records as JSON, one a line.
records() {
    local event=$1
    shift
    as_user journalctl --user --no-pager --output=json MESSAGE_ID="$(message_id "$event")" "$@"
}

# journaled EVENT [FIELD=VALUE]...: whether there is a record.
journaled() {
    [ -n "$(records "$@")" ]
}

# count EVENT [FIELD=VALUE]...: how many records there are.
count() {
    records "$@" | wc -l
}

# more_than NUMBER EVENT [FIELD=VALUE]...
more_than() {
    local number=$1
    shift
    [ "$(count "$@")" -gt "$number" ]
}

# identifier NAME: c12, the contact's identifier.
identifier() {
    coltiva_json .contact.id show "$1"
}

# on_time NAME: their reminder was shown within a second of its moment.
on_time() {
    local moment shown
    moment=$(coltiva_json '[.. | objects | select(has("rung")) | .at][0]' show "$1" | xargs -I{} date -d {} +%s%6N) || return
    shown=$(records reminderShown COLTIVA_CONTACT="$(identifier "$1")" | jq -r .__REALTIME_TIMESTAMP | head -n 1)
    echo "it was shown $(((shown - moment) / 1000)) ms after its moment"
    [ $((shown - moment)) -ge 0 ] && [ $((shown - moment)) -lt 1000000 ]
}

# second_daemon OPTION...: starts one beside the service, in the journal too; its status.
second_daemon() {
    as_user systemd-run --user --quiet --wait --collect --unit="coltivad-$RANDOM" "$MACHINE_HOME/.local/bin/coltivad" \
        --socket "/run/user/$MACHINE_UID/second" "$@" >/dev/null 2>&1
    echo $?
}

# runs_anew PID: the daemon serves, and is another process than that one.
runs_anew() {
    local state
    state=$(service show coltivad.service --property=ActiveState --property=MainPID | sort | tr '\n' ' ')
    [[ $state == "ActiveState=active MainPID="* && $state != *"=$1 " && $state != *"=0 " ]]
}

# stays SECONDS PID: the daemon is the same process for so long.
stays() {
    for _ in $(seq $(($1 * 10))); do sleep 0.1; done
    is "$(property MainPID)" "$2"
}

# host_pid: the daemon's number outside of the machine.
host_pid() {
    local pid number
    pid=$(property MainPID)
    find "$(cat "$MACHINE_STATE/cgroup")" -path '*coltivad.service/cgroup.procs' -exec cat {} + | while read -r number; do
        [ "$(awk '/^NSpid:/ { print $NF }' "/proc/$number/status")" = "$pid" ] && echo "$number"
    done
}

# traced PID: strace has got hold of it.
traced() {
    ! grep -q '^TracerPid:.0$' "/proc/$1/status"
}

# no_process NAME: the user has none of that name.
no_process() {
    ! as_user pgrep --list-full --exact "$1"
}
