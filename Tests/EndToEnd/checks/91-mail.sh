# Years of mail that are taken in, and a message that comes to a large folder
# shellcheck shell=bash disable=SC2154

as_user mkdir -p years
as_user python3 /project/Tests/EndToEnd/fixtures/mail.py years 10000 >"$ARTIFACTS/mail.json"
# expected MEMBER: what the folders hold, by those who made them.
expected() {
    jq -r "$1" "$ARTIFACTS/mail.json"
}
settings "${with_hook/\[Policy\]/Addresses=me@example.org
[Policy]}"
the_hook shows
service restart coltivad.service
known=$(coltiva_json .contacts status)
# waiting: how much is open and ready.
waiting() {
    coltiva_json '.followUps | length' next -N 100
}
before=$(waiting)

coltiva import --json years >"$ARTIFACTS/import.json"
# imported MEMBER: what the import said of them.
imported() {
    jq -r "$1" "$ARTIFACTS/import.json"
}
for member in .rows .onlyWrote; do
    check "10,000 messages: ${member#.}" is "$(imported $member)" "$(expected $member)"
done
check "whom the user wrote to is known" is "$(imported .kept.added)" "$(expected .people)"
check "what passed with them is in their histories" is "$(imported .kept.joined)" "$(expected .joined)"
check "what passed with others is kept" is "$(imported .kept.waiting)" "$(expected .waiting)"
check "lists, programs and drafts are left out, each for its reason" is \
    "$(imported '[.skipped[].reason] | group_by(.) | map({key: .[0], value: length}) | from_entries | tostring')" \
    "$(expected '.skipped | to_entries | sort_by(.key) | from_entries | tostring')"
check "nobody is to be written to for it" is "$(waiting)" "$before"
check "the same folders say nothing new" is "$(coltiva import --json years | jq .kept.change)" null

# A message that comes while the folder is watched, and was imported a moment ago.
settings "${with_hook/\[Policy\]/Addresses=me@example.org
[Mail]
Watch=%h/years/INBOX %h/years/Sent
[Policy]}"
coltiva reload -q
# arrives NUMBER: a message from someone who is known, delivered as mail programs do.
arrives() {
    user_file "years/INBOX/tmp/$1.late" <<MAIL
From: <p1@example.org>
To: me@example.org
Subject: One more $1
Date: $(date -R)
Message-ID: <late.$1@example.org>

Shall we meet?
MAIL
    as_user mv "years/INBOX/tmp/$1.late" "years/INBOX/new/$1.late"
}
someone=$(coltiva_json '.contacts[] | select(.channels | index("email:p1@example.org")) | .id' list)
# The first comes while the folders are looked through for the first time.
for number in 1 2; do
    arrives $number
    delivered=$(date +%s%N)
    check "message $number that comes to a folder of thousands is logged" eventually \
        coltiva_json ".entries[] | select(.direction == \"inbound\" and .about == \"One more $number\")" log "$someone"
    echo "# it was there $((($(date +%s%N) - delivered) / 1000000)) ms after its delivery, the time of asking included"
done
check "its answer is to be written" coltiva_json '.open[] | select(.kind == "reply")' show "$someone"

coltiva undo -q
coltiva undo -q
check "the folders are taken back as one" coltiva undo -q
check "nobody of them is left" is "$(coltiva_json .contacts status)" "$known"
as_user rm -rf years
settings "$with_hook"
coltiva reload -q
