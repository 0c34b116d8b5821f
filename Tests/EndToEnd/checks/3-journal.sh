# Reminders, and the records of everything that happens
# shellcheck shell=bash disable=SC2154

# has_fields EVENT: its last record came by the journal's own protocol, from the unit, with its place in the code and every field that
# the catalog's text cites.
has_fields() {
    local record field
    record=$(records "$1" | tail -n 1)
    [ -n "$record" ] || { echo "there is no record"; return 1; }
    for field in MESSAGE PRIORITY CODE_FILE CODE_LINE CODE_FUNC $(cited "$1"); do
        jq -e --arg field "$field" '.[$field] // "" | . != ""' >/dev/null <<<"$record" || { echo "it has no $field: $record"; return 1; }
    done
    jq -e '._TRANSPORT == "journal" and .SYSLOG_IDENTIFIER == "coltivad" and (._SYSTEMD_USER_UNIT | test("^coltivad"))' \
        >/dev/null <<<"$record" || { echo "$record"; return 1; }
}

# cited EVENT: the fields that the catalog's text of it cites.
cited() {
    sed -n "/^-- $(message_id "$1")/,/^-- /p" "$project/systemd/coltiva.catalog" | grep -o '@COLTIVA_[A-Z]*@' | tr -d @ | sort -u
}

# explained EVENT: journalctl -x shows the text of the catalog.
explained() {
    local subject
    subject=$(sed -n "/^-- $(message_id "$1")/,/^Subject/s/^Subject: //p" "$project/systemd/coltiva.catalog")
    as_user journalctl --user --no-pager --catalog MESSAGE_ID="$(message_id "$1")" | grep -F "Subject: ${subject%%@*}"
}

# journals EVENT WHAT: it is journaled within ten seconds, as it should be.
journals() {
    check "$2 is journaled" eventually journaled "$1"
    check "its record has its fields" has_fields "$1"
    check "journalctl -x explains it" explained "$1"
}

service start coltivad.service
service restart coltivad.service
journals started "the start"
journals stopping "the end"
journals settingsLoaded "that settings are in force"

writes Ada
journals entryLogged "an entry"
check "a reminder fires" eventually journaled reminderShown COLTIVA_CONTACT="$(identifier Ada)"
check "the hook was called for it once" is "$(hook_calls Ada)" 1
journals reminderClaimed "that a reminder is claimed"
journals reminderShown "that a reminder is shown"
check "its moment and its record are less than a second apart" on_time Ada

check "a decision is taken" coltiva "done" Ada -q
journals decisionMade "a decision"

the_hook babbles
writes Babbage
journals hookRubbish "a line that is no word"
check "the reminder counts as shown" eventually journaled reminderShown COLTIVA_CONTACT="$(identifier Babbage)"

the_hook fails
writes Curie
journals reminderFailed "that a hook failed"
journals reminderUndelivered "that it failed for good"
check "the status counts it" coltiva_json 'select(.undelivered == 1)' status
the_hook shows

settings "${with_hook/Apart=0/Apart=soon}"
check "bad settings are refused with 78" is "$(coltiva reload >/dev/null 2>&1; echo $?)" 78
check "the status names the place" coltiva_json '.findings[] | select(contains("coltiva.conf:7:7: error:"))' status
journals settingsRefused "the refusal of settings"
check "the hook says it on the desktop" eventually as_user grep "^settings " hook-calls
check "the daemon goes on with the good ones" coltiva next
settings "$with_hook"
coltiva reload -q

as_root ln -s /usr/share/zoneinfo/Asia/Tokyo /etc/localtime.new
as_root mv -T /etc/localtime.new /etc/localtime
journals zoneChanged "another time zone"
check "the daemon is there now" coltiva_json 'select(.timeZone == "Asia/Tokyo")' status

# To the present: nothing moves, and everyone who asked is told.
as_root /usr/bin/python3 -c 'import time; time.clock_settime(time.CLOCK_REALTIME, time.time())'
journals clockStepped "that the clock was set"

# A second daemon, and one with a database of somebody else's.
check "a second daemon ends with 75" is "$(second_daemon)" 75
journals alreadyRunning "that one is running already"
as_user mkdir -p foreign
as_user sh -c 'echo "a diary" >foreign/coltiva.db'
check "a foreign file is refused with 73" is "$(second_daemon --data "$MACHINE_HOME/foreign")" 73
check "it is left as it was" is "$(as_user cat foreign/coltiva.db)" "a diary"
journals databaseRefused "the refusal of a database"

# The socket's modes keep all others out but root.
as_root /usr/bin/python3 -c 'import socket, sys
knock = socket.socket(socket.AF_UNIX)
knock.connect(sys.argv[1])
sys.exit(len(knock.recv(1)))' "/run/user/$MACHINE_UID/coltiva/org.coltiva"
check "somebody else is turned away" is $? 0
journals peerRefused "that somebody else was turned away"

# What is late by hours of the user's makes one digest. So a daemon that believes it is earlier plans reminders, and is ended.
drop_in earlier "Environment=LD_PRELOAD=$(find /usr/lib -name libfaketime.so.1 | head -n 1) FAKETIME=-5h DONT_FAKE_MONOTONIC=1"
settings "${with_hook/6d23h59min57s/6d23h30min}"
service restart coltivad.service
for name in Darwin Euler Fermat Gauss; do writes "$name"; done
drop_in earlier
service restart coltivad.service
journals digestShown "the digest of what is late"
check "nobody in it was shown alone" is "$(hook_calls Euler)" 0
settings "$with_hook"
coltiva reload -q

settings "$usual"
coltiva reload -q
writes Hypatia
journals desktopAbsent "that nobody shows notifications"
check "the reminder waits" coltiva_json '.followUps[] | select(.name == "Hypatia") | .reminders[0] | select(.state == "planned")' next
settings "$with_hook"
coltiva reload -q
check "it is shown once somebody can" eventually journaled reminderShown COLTIVA_CONTACT="$(identifier Hypatia)"

# What was known before comes back, and what was said meanwhile is in a backup of its own.
copy=$MACHINE_HOME/copy.db
check "a backup is made" coltiva backup "$copy" -q
journals backupMade "a backup"
writes Kovalevskaya
check "it is restored" coltiva restore --yes "$copy" -q
journals restored "a restore"
check "who came later is not known" is "$(coltiva show Kovalevskaya >/dev/null 2>&1; echo $?)" 67
check "what was there before the restore is kept" coltiva restore --yes "$(as_user find .local/state/coltiva/backups -name '*.db')" -q
check "and comes back" coltiva show Kovalevskaya
coltiva "done" Kovalevskaya -q

# No folder can be made where a file is.
as_user rm -r .local/state/coltiva/backups
as_user touch .local/state/coltiva/backups
settings "${with_hook/Backup=/Backup=*:*:*}"
coltiva reload -q
writes Somerville
journals backupFailed "that a backup failed"
check "the doctor says so" is "$(coltiva doctor 2>&1 | grep -c backup | sed 's/[1-9].*/said/')" said
as_user rm .local/state/coltiva/backups
coltiva "done" Somerville -q
settings "$with_hook"
coltiva reload -q

for event in $(sed -n 's/^ *case \([A-Za-z]*\) = "[0-9a-f]*"$/\1/p' "$project/Sources/Systemd/MessageID.swift"); do
    journaled "$event" || fail "$event was not journaled by anything here"
done
