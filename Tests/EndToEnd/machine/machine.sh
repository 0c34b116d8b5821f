# A throw-away machine to prove Coltiva on: systemd as process 1 of namespaces of its own, over a layer in memory on top of /, with a
# shellcheck shell=bash
# journal, logind and the user manager of an ordinary user. To be sourced; needs root. What it leaves behind: nothing.
#
#   machine_obstacle     why no machine can be had here; empty: it can
#   machine_boot         boots it
#   as_user, as_root     run a command in it: the status and the three streams are the command's
#   machine_stop         ends it

RIG_NAME=${RIG_NAME:-coltiva-e2e}
MACHINE_STATE=/run/$RIG_NAME
MACHINE_USER=keeper
# journald keeps a journal of its own only for uids from 1000 on.
MACHINE_UID=1500
MACHINE_HOME=/home/$MACHINE_USER
# The clock may be set to the present, which tells everyone that it was set; it is the clock of the host, so it is never moved.
MACHINE_DROPPED=-sys_module,-sys_rawio,-audit_control,-audit_read,-audit_write,-syslog,-mac_admin,-mac_override,-wake_alarm,-block_suspend

machine_obstacle() {
    local program cannot="no namespaces, overlayfs or cgroup2 can be had"
    [ "$(id -u)" = 0 ] || { echo "it takes root"; return; }
    for program in /lib/systemd/systemd dbus-daemon unshare nsenter setpriv script; do
        command -v "$program" >/dev/null || { echo "there is no $program"; return; }
    done
    # shellcheck disable=SC2016
    unshare --mount --pid --uts --ipc --net --cgroup --fork --propagation private bash -ec '
        mount -t tmpfs none /mnt; mkdir /mnt/{upper,work,root,cgroup}
        mount -t overlay none -o lowerdir=/,upperdir=/mnt/upper,workdir=/mnt/work /mnt/root
        mount -t cgroup2 none /mnt/cgroup' 2>/dev/null || echo "$cannot"
}

machine_boot() {
    local cgroups i
    # One machine at a time. A lock on the folder leaves no file behind, and goes with this process.
    exec {machine_lock}</run
    flock "$machine_lock"
    # What an earlier run left that was killed.
    machine_stop
    mkdir -m 700 "$MACHINE_STATE"
    # A cgroup2 tree, in which the machine gets a branch and takes it for the whole.
    if [ "$(stat -fc %T /sys/fs/cgroup)" = cgroup2fs ]; then
        cgroups=/sys/fs/cgroup
    else
        cgroups=$MACHINE_STATE/cgroups
        mkdir "$cgroups"
        mount -t cgroup2 none "$cgroups"
    fi
    mkdir -p "$cgroups/$RIG_NAME"
    echo "$cgroups/$RIG_NAME" >"$MACHINE_STATE/cgroup"
    export MACHINE_STATE MACHINE_USER MACHINE_UID MACHINE_HOME MACHINE_DROPPED RIG_NAME
    # script(1) gives process 1 a console.
    setsid -f script -qfec "exec unshare --mount --uts --ipc --net --pid --fork --kill-child=SIGKILL --propagation private \
        bash '$(dirname "${BASH_SOURCE[0]}")/init.sh'" "$MACHINE_STATE/console.log" </dev/null >/dev/null 2>&1 {machine_lock}<&-
    for ((i = 0; i < 600; i++)); do
        [ -e "$MACHINE_STATE/ready" ] && return 0
        [ -e "$MACHINE_STATE/failed" ] && break
        sleep 0.1
    done
    echo "the machine did not boot: $(cat "$MACHINE_STATE/failed" 2>/dev/null)" >&2
    tail -n 30 "$MACHINE_STATE/console.log" >&2
    return 1
}

as_root() {
    nsenter --target "$(cat "$MACHINE_STATE/pid")" --all setpriv --bounding-set "$MACHINE_DROPPED" --inh-caps=-all \
        env -i -C / HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb "$@"
}

as_user() {
    nsenter --target "$(cat "$MACHINE_STATE/pid")" --all setpriv --reuid "$MACHINE_UID" --regid "$MACHINE_UID" --init-groups \
        --inh-caps=-all --bounding-set "$MACHINE_DROPPED" env -i -C "$MACHINE_HOME" HOME="$MACHINE_HOME" USER="$MACHINE_USER" \
        LOGNAME="$MACHINE_USER" PATH="$MACHINE_HOME/.local/bin:/usr/bin:/bin" LANG=C.UTF-8 TERM=dumb DISPLAY=:77 \
        XDG_RUNTIME_DIR="/run/user/$MACHINE_UID" DBUS_SESSION_BUS_ADDRESS="unix:path=/run/user/$MACHINE_UID/bus" "$@"
}

# Whether process 1 of the machine is there, and not another process that was given its number.
machine_runs() {
    grep -q "/$RIG_NAME" "/proc/$1/cgroup" 2>/dev/null && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null
}

machine_stop() {
    local pid cgroup i
    [ -d "$MACHINE_STATE" ] || return 0
    pid=$(cat "$MACHINE_STATE/pid" 2>/dev/null)
    cgroup=$(cat "$MACHINE_STATE/cgroup" 2>/dev/null)
    if [ -n "$pid" ] && machine_runs "$pid"; then
        # systemd(1): SIGRTMIN+4 is poweroff.target.
        kill -s RTMIN+4 "$pid"
        for ((i = 0; i < 100; i++)); do
            machine_runs "$pid" || break
            sleep 0.1
        done
        machine_runs "$pid" && kill -s KILL "$pid"
    fi
    for ((i = 0; i < 100; i++)); do
        [ -d "$cgroup" ] || break
        [ -e "$cgroup/cgroup.kill" ] && echo 1 >"$cgroup/cgroup.kill"
        find "$cgroup" -depth -type d -exec rmdir {} + 2>/dev/null
        [ -d "$cgroup" ] && sleep 0.1
    done
    if mountpoint -q "$MACHINE_STATE/cgroups"; then umount "$MACHINE_STATE/cgroups"; fi
    rm -rf --one-file-system "$MACHINE_STATE"
}
