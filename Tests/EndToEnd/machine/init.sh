#!/bin/bash
# The first process of the machine: builds its root, then becomes systemd. machine.sh starts it in its namespaces.
set -euo pipefail
# mount and pivot_root are there, and not on the path of everyone.
export PATH=$PATH:/usr/sbin:/sbin
if [ -z "${IN_CGROUP:-}" ]; then
    echo 0 >"$(cat "$MACHINE_STATE/cgroup")/cgroup.procs"
    IN_CGROUP=1 exec unshare --cgroup bash "$0"
fi
trap 'echo "init.sh, line $LINENO: $BASH_COMMAND" >"$MACHINE_STATE/failed"' ERR
# /proc is the host's until the root is another one: this is our number there.
read -r host_pid _ </proc/self/stat

root=$MACHINE_STATE/root
layer=$MACHINE_STATE/layer
mkdir "$root" "$layer"
mount -t tmpfs -o size=1g,mode=755 layer "$layer"
mkdir "$layer/upper" "$layer/work"
mount -t overlay overlay -o "lowerdir=/,upperdir=$layer/upper,workdir=$layer/work" "$root"

# What the kernel gives.
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys"
mount -o remount,bind,ro "$root/proc/sys"
mount -t sysfs -o ro,nosuid,nodev,noexec sysfs "$root/sys"
mount -t cgroup2 -o nosuid,nodev,noexec cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs -o mode=755,nosuid dev "$root/dev"
for device in null:3 zero:5 full:7 random:8 urandom:9; do
    mknod -m 666 "$root/dev/${device%:*}" c 1 "${device#*:}"
done
mknod -m 666 "$root/dev/tty" c 5 0
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5,nosuid,noexec devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
touch "$root/dev/console"
mount --bind "$(readlink /proc/self/fd/0)" "$root/dev/console"
mount -t tmpfs -o mode=1777,nosuid,nodev shm "$root/dev/shm"
mount -t tmpfs -o mode=755,nosuid,nodev run "$root/run"
mount -t tmpfs -o mode=1777,nosuid,nodev tmp "$root/tmp"
mkdir -p "$root/var/log/journal"
# Access control lists and mappings, by which the user reads the journal, want a file system that is no overlay.
mount -t tmpfs -o mode=2755,nosuid,nodev journal "$root/var/log/journal"
# A boot of its own, by which the journal tells it from the host's.
cat /proc/sys/kernel/random/uuid >"$root/run/boot-id"
mount --bind "$root/run/boot-id" "$root/proc/sys/kernel/random/boot_id"

# Who it is and who lives there.
etc=$root/etc
hostname "$RIG_NAME"
echo "$RIG_NAME" >"$etc/hostname"
rm -f "$etc/machine-id"
tr -d - </proc/sys/kernel/random/uuid >"$etc/machine-id"
: >"$etc/fstab"
ln -sfn /usr/share/zoneinfo/Europe/Berlin "$etc/localtime"
echo "$MACHINE_USER:x:$MACHINE_UID:$MACHINE_UID::$MACHINE_HOME:/bin/bash" >>"$etc/passwd"
echo "$MACHINE_USER:x:$MACHINE_UID:" >>"$etc/group"
echo "$MACHINE_USER:!:19000:0:99999:7:::" >>"$etc/shadow"
mkdir -p "$root$MACHINE_HOME"
chown "$MACHINE_UID:$MACHINE_UID" "$root$MACHINE_HOME"
rm -rf "$root/var/lib/systemd/linger"
mkdir -p "$root/var/lib/systemd/linger" "$etc/systemd/journald.conf.d" "$etc/systemd/system"
touch "$root/var/lib/systemd/linger/$MACHINE_USER"
printf '[Journal]\nStorage=persistent\nAudit=no\nReadKMsg=no\nRateLimitIntervalSec=0\n' >"$etc/systemd/journald.conf.d/machine.conf"

# What it runs: the host's own services are not among it.
for unit in systemd-journald-audit.socket systemd-udevd.service systemd-udevd-kernel.socket systemd-udevd-control.socket \
    systemd-udev-trigger.service systemd-timesyncd.service systemd-networkd.service systemd-resolved.service \
    systemd-modules-load.service systemd-sysctl.service systemd-binfmt.service proc-sys-fs-binfmt_misc.automount \
    sys-kernel-config.mount sys-kernel-debug.mount sys-kernel-tracing.mount sys-fs-fuse-connections.mount dev-hugepages.mount \
    dev-mqueue.mount systemd-pstore.service systemd-random-seed.service systemd-firstboot.service systemd-repart.service \
    systemd-machine-id-commit.service kmod-static-nodes.service tmp.mount; do
    ln -sfn /dev/null "$etc/systemd/system/$unit"
done
ln -sfn /dev/null "$etc/tmpfiles.d/tmp.conf"
cat >"$etc/systemd/system/machine.target" <<UNIT
[Unit]
Requires=basic.target
After=basic.target
Wants=dbus.socket dbus.service systemd-logind.service systemd-user-sessions.service user@$MACHINE_UID.service machine-ready.service
UNIT
cat >"$etc/systemd/system/machine-ready.service" <<UNIT
[Unit]
Requires=user@$MACHINE_UID.service
After=user@$MACHINE_UID.service systemd-logind.service dbus.service
[Service]
Type=oneshot
ExecStart=/bin/touch /run/host/ready
UNIT
mkdir "$root/run/host"
mount --bind "$MACHINE_STATE" "$root/run/host"
# Folders of the host, FROM:TO, to be read only.
for bind in $MACHINE_BINDS; do
    mkdir -p "$root${bind#*:}"
    mount --bind "${bind%:*}" "$root${bind#*:}"
    mount -o remount,bind,ro "$root${bind#*:}"
done

cd "$root"
pivot_root . mnt
exec chroot . /bin/bash -euc '
    umount -l /mnt
    echo '"$host_pid"' >/run/host/pid.new
    mv /run/host/pid.new /run/host/pid
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LANG=C.UTF-8 container=coltiva \
        setpriv --bounding-set '"$MACHINE_DROPPED"' --inh-caps '"$MACHINE_DROPPED"' \
        /lib/systemd/systemd --system --unit=machine.target --log-target=journal-or-kmsg
' </dev/console >/dev/console 2>&1
