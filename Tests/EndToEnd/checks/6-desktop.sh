# A desktop: notifications that are seen, clicked and taken away
# shellcheck shell=bash disable=SC2154

# runs_beside NAME COMMAND...: a program of the desktop, as a unit of the user's.
runs_beside() {
    local name=$1
    shift
    as_user systemd-run --user --quiet --collect --unit="$name" --setenv=DISPLAY=:77 "$@"
}

# on_screen NUMBER: so many notifications are displayed.
on_screen() {
    is "$(as_user dunstctl count displayed)" "$1"
}

# click LABEL: what a user does who chooses an action from dunst's menu.
click() {
    echo "$1" | user_file choice
    as_user rm -f offered
    as_user dunstctl context
    eventually as_user test -s offered
}

# photograph FILE: the whole screen.
photograph() {
    as_user import -window root png:- >"$ARTIFACTS/$1" && test -s "$ARTIFACTS/$1"
}

# is_closed NAME: nothing is open with them.
is_closed() {
    coltiva_json '.open | length == 0' show "$1"
}

as_user rm -f hook-calls
service restart coltivad.service
# What was left open until here is none of this.
for name in $(coltiva_json '.followUps[].name' next -N 100 | sort -u); do coltiva dismiss "$name" -q; done
settings "$usual"
coltiva reload -q
check "nobody shows notifications yet" coltiva_json 'select(.desktop == false)' status
runs_beside screen Xvfb :77 -screen 0 800x400x24 -noreset -nolisten tcp
check "there is a screen" eventually as_user xdpyinfo
coltiva add "Mary <Shelley> & Daughters" -q
coltiva log "in" Mary -m 'Is "5 < 6 & 7" right? <b>Yours</b>' -q
check "what is due waits for a desktop" eventually more_than 0 desktopAbsent --since=-5s
runs_beside server dunst -conf /project/Tests/EndToEnd/fixtures/dunstrc
check "the daemon notices that there is one" eventually coltiva_json 'select(.desktop == true)' status
check "the notification comes" eventually on_screen 1
check "the journal says so" eventually journaled reminderShown COLTIVA_CONTACT="$(identifier 'Mary <Shelley> & Daughters')"
check "it is photographed" photograph notification.png

echo "Dear Mary, your question stayed with me: yours, in bold <b>or not</b>?" | user_file letter.txt
printf 'copy\nquit\n' | as_user script -qec 'coltiva draft Mary letter.txt; timeout 10 xclip -selection clipboard -out >copied' /dev/null >/dev/null
check "a message is copied from a terminal" is "$(as_user cat copied)" "$(as_user cat letter.txt)"

service restart coltivad.service
check "after a restart it is shown again, in its own place" eventually more_than 1 reminderShown \
    COLTIVA_CONTACT="$(identifier 'Mary <Shelley> & Daughters')"
check "it is there once" on_screen 1
check "it is photographed again" photograph notification-after-restart.png
check "its menu offers the actions of a reply" click Done
check "they are those of the interface" is "$(as_user sed 's/^#\([A-Za-z ]*\) (.*/\1/' offered | paste -sd ,)" "Done,No answer needed,Tomorrow"
check "a click on Done closes the follow-up" eventually is_closed Mary
check "nothing is to be done" is "$(coltiva_json '.followUps | length' next)" 0
check "the notification is gone" eventually on_screen 0

writes Grace
check "another one comes" eventually on_screen 1
check "the client closes its follow-up" coltiva "done" Grace -q
check "the notification is taken away" eventually on_screen 0
check "notify-send has ended" eventually no_process notify-send

writes Emmy
eventually on_screen 1 >/dev/null
check "a click on Tomorrow is taken" click Tomorrow
check "it is snoozed" eventually coltiva_json '.open[].reminders[] | select(.rung | startswith("snoozed")) | select(.state == "planned")' show Emmy
check "it stays on the list" coltiva_json '.followUps[] | select(.name == "Emmy")' next

coltiva doctor --color always >"$ARTIFACTS/doctor.txt"

writes Rosalind
eventually on_screen 1 >/dev/null
as_user dunstctl close-all
check "a notification that is only closed decides nothing" coltiva_json '.followUps[] | select(.name == "Rosalind")' next

service stop coltivad.service
check "the daemon stops with a notification open" is "$(property Result)" success
check "its notify-send ends with it" eventually no_process notify-send
service start coltivad.service
as_user systemctl --user stop server.service screen.service
check "the daemon notices that the desktop is gone" eventually coltiva_json 'select(.desktop == false)' status
