# The to-do list: what stands on it, what others do to it, and what is none of ours
# shellcheck shell=bash disable=SC2154

list=.local/share/todo/coltiva

# to_do NAME: the file in which they are to be answered, if it is there.
to_do() {
    # shellcheck disable=SC2016
    as_user sh -c 'grep -ls "^SUMMARY:$1: " "$2"/coltiva-*.ics' sh "$1" "$list"
}

# no_to_do NAME: it is not there.
no_to_do() {
    ! to_do "$1"
}

# says FILE LINE: it has the line.
says() {
    as_user grep -qx "$2"$'\r' "$1"
}

# does FILE EXPRESSION: what another program does to a file, as it does it: sed(1) makes another, which takes its place.
does() {
    # shellcheck disable=SC2016
    as_user sh -c 'sed "$2" "$1" >"$1.new" && mv "$1.new" "$1"' sh "$1" "$2"
}

# commands_say WORDS: the last command that can be taken back is that one.
commands_say() {
    coltiva_json '[.changes[] | select(.undoneAt == null)][0].summary' undo --list | grep -x "$1"
}

user_file "$list/groceries.ics" <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//another program//EN
BEGIN:VTODO
UID:groceries
DTSTAMP:20260101T000000Z
SUMMARY:Groceries
END:VTODO
END:VCALENDAR
ICS
theirs=$(as_user stat -c '%i %Y %s' "$list/groceries.ics")

settings "$with_hook
[ToDo]
Directory=~/$list
"
the_hook shows
check "a folder comes into use with a reload" coltiva_json '.changed[] | select(startswith("[ToDo] Directory="))' reload
writes "Sophie Germain"
check "what is to be done stands on the list" eventually to_do "Sophie Germain"
file=$(to_do "Sophie Germain")
check "it is for its owner alone" is "$(as_user stat -c %a "$file")" 600
check "it is open" says "$file" STATUS:NEEDS-ACTION

check "another program says that it is done" does "$file" "s/^STATUS:.*/STATUS:COMPLETED\r/"
check "it is done here" eventually commands_say "done Sophie Germain"
check "the journal says by whom" journaled decisionMade COLTIVA_BY="to-do list"
check "nothing is open with her" coltiva_json '.open | length == 0' show "Sophie Germain"
coltiva undo -q
check "what is taken back stands there again" eventually says "$file" STATUS:NEEDS-ACTION

check "another program removes it" as_user rm "$file"
check "it is dismissed here" eventually commands_say "dismiss Sophie Germain"
coltiva undo -q
check "and stands there again when that is taken back" eventually to_do "Sophie Germain"

# The folder goes and comes back, as where a disk is mounted: nothing is decided by it.
as_user mv "$list" "$list.away"
writes "Maria Agnesi"
as_user mv "$list.away" "$list"
check "what was said while the folder was away stands there when it is back" eventually to_do "Maria Agnesi"
check "and nothing was dismissed by it" coltiva_json '.open | length == 1' show "Sophie Germain"

check "she is forgotten" is "$(coltiva_json .contact.name forget --yes "Sophie Germain")" "Sophie Germain"
check "and goes from the list" eventually no_to_do "Sophie Germain"
check "no byte of her name is left" \
    is "$(as_user sh -c 'grep -rli "germain" .local/share/coltiva .local/state/coltiva .local/share/todo | wc -l')" 0
check "what another program keeps there is as it was" is "$(as_user stat -c '%i %Y %s' "$list/groceries.ics")" "$theirs"

# The list stays where it is when the folder is no longer named.
settings "$with_hook"
coltiva reload -q
coltiva "done" "Maria Agnesi" -q
# Whatever was to be written has been written when another call is answered.
coltiva status >/dev/null
check "a list that is named no longer is left as it is" says "$(to_do "Maria Agnesi")" STATUS:NEEDS-ACTION
