# A crash loses nothing
# shellcheck shell=bash disable=SC2154

settings "$with_hook"
coltiva reload -q
the_hook waits
writes Kepler
check "a reminder is on its way to the screen" eventually called Kepler
check "it is claimed, and not yet shown" is "$(reminder_state Kepler)" claimed
the_hook shows
coltiva add Lovelace -q
coltiva log "in" Lovelace -m "the last word before the crash" -q
crashed=$(property MainPID)
check "the daemon is killed" as_user kill -KILL "$crashed"
check "it is started again" eventually runs_anew "$crashed"
check "the service manager knows why" is "$(property NRestarts)" 1
check "the hook of the old one is gone" no_process tail
check "what was claimed and not shown is shown" eventually journaled reminderShown COLTIVA_CONTACT="$(identifier Kepler)"
check "its hook was called once more" is "$(hook_calls Kepler)" 2
check "the entry of the last moment is there" coltiva_json '.entries[] | select(.about == "the last word before the crash")' log Lovelace
check "its follow-up, too" coltiva_json '.followUps[] | select(.name == "Lovelace")' next
