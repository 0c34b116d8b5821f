# What the service manager asks for: an end, a reload, signs of life
# shellcheck shell=bash disable=SC2154

settings "$with_hook"
service start coltivad.service

# reload: systemd 252 returns at once, so that the daemon's words to the manager are read off the wire.
words=$MACHINE_STATE/words
strace -qq -f -s 400 -e trace=sendto,sendmsg -o "$words" -p "$(host_pid)" &
tracer=$!
eventually traced "$(host_pid)" >/dev/null
loaded=$(count settingsLoaded)
settings "${with_hook/Snooze=/}"
check "the service reloads" service reload coltivad.service
check "the settings are read again" eventually more_than "$loaded" settingsLoaded
check "the manager hears READY=1 at the end" eventually grep -q 'READY=1' "$words"
check "and RELOADING=1 with the time before" sh -c 'grep -o "RELOADING=1.*MONOTONIC_USEC=[0-9]\|[^A-Z]READY=1" "$1" | head -n 1 | grep RELOADING' sh "$words"
kill "$tracer"
wait "$tracer" 2>/dev/null
check "the service runs on" is "$(property ActiveState)" active

drop_in watchdog WatchdogSec=2s
service restart coltivad.service
stopped=$(property MainPID)
restarts=$(property NRestarts)
check "the manager watches" is "$(property WatchdogUSec)" 2s
check "for twice that long the signs of life come" stays 4 "$stopped"
as_user kill -STOP "$stopped"
# With debug information it first takes some seconds to write down where it hung.
BOUND=30 check "a daemon that hangs is ended and started again" eventually runs_anew "$stopped"
check "it was the watchdog" as_user sh -c 'journalctl --user -u coltivad.service | grep "Watchdog timeout"'
check "that counts as one restart" is "$(property NRestarts)" $((restarts + 1))
check "it answers" coltiva next
drop_in watchdog
service restart coltivad.service

the_hook waits
writes Mendel
eventually called Mendel
check "the service stops while a hook runs" service stop coltivad.service
check "it ended in order" is "$(property Result) $(property ExecMainStatus)" "success 0"
check "its hook has ended with it" no_process tail
the_hook shows
