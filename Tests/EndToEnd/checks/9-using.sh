# People and mail that come in, events that go out, and what is wrong by the doctor's word
# shellcheck shell=bash disable=SC2154

settings "${with_hook/\[Policy\]/Addresses=me@example.org
[Mail]
Watch=%h/Maildir
[Policy]}"
the_hook shows
as_user mkdir -p Maildir/cur Maildir/new Maildir/tmp
service restart coltivad.service

# A card, and what its owner has to be answered.
user_file card.vcf <<'CARD'
BEGIN:VCARD
VERSION:4.0
FN:Olga Taussky-Brauer
EMAIL:olga@example.org
END:VCARD
CARD
check "a file is looked at, and nothing is kept of it" coltiva import -n card.vcf -q
check "nobody of it is known" is "$(coltiva show Brauer >/dev/null 2>&1; echo $?)" 67
check "it is taken in" is "$(coltiva_json .kept.added import card.vcf)" 1
check "the second time it says nothing new" is "$(coltiva import --json card.vcf | as_user jq .kept.change)" null

as_user sh -c 'coltiva watch --plain >watched 2>watch-errors & echo $! >watching'
check "whoever watches is told how things stand" eventually as_user grep -q "^snapshot" watched

# delivers NAME: a message into the folder, as those who deliver mail do it: under a name of its own, then moved.
delivers() {
    user_file "Maildir/tmp/$1" && as_user mv "Maildir/tmp/$1" "Maildir/new/$1"
}
delivers 1.machine <<MAIL
From: Olga <olga@example.org>
To: me@example.org
Subject: An ideal
Date: $(date -R)
Message-ID: <1@example.org>

Shall we meet?
MAIL
check "mail that comes is logged" eventually coltiva_json '.entries[] | select(.direction == "inbound" and .about == "An ideal")' \
    log Brauer
check "its answer is to be written" coltiva_json '.open[] | select(.kind == "reply")' show Brauer
check "whoever watches is told" eventually as_user grep -q "^event.*Olga Taussky-Brauer.*log" watched
check "the message is where it was, untouched" as_user test -f Maildir/new/1.machine
as_user sh -c 'kill "$(cat watching)"'

# What is written to her, and what becomes of a topic that it names.
user_file letter.txt <<'LETTER'
Dear Olga,
your ideal stayed with me. Shall we talk about it over a coffee?
I need your answer by tomorrow.
LETTER
coltiva topic Brauer "her ideal" https://example.org/ideal -q
check "a message is checked beside what is known of its reader" \
    is "$(coltiva_json '[.findings[].label] | join(" ")' draft Brauer letter.txt)" pressing
check "it is logged as sent" coltiva log out Brauer --text letter.txt -q
check "what it names has been written about" coltiva_json '.topics[] | select(.lastUsed != null)' topic Brauer

# Nobody shows notifications here, no backup is made by itself, and the clock is the test's.
check "the doctor finds nothing else to mend" is \
    "$(coltiva doctor --json | as_user jq -r '.checks[] | select(.verdict == "toMend") | .subject' | xargs)" \
    "Notifications Backup Clock"
service stop coltivad.socket coltivad.service
check "the doctor says what to do" is "$(coltiva doctor | grep -c 'mend: systemctl --user')" 2
service start coltivad.socket coltivad.service
check "what was done can be taken back" coltiva_json '.changes[] | select(.summary | startswith("import"))' undo --list

# Everything goes out, and who is there already stays as they are when it comes in again.
check "people go out" coltiva export -q -o people.json
check "everyone is there already" is "$(coltiva_json .kept.added import people.json)" 0
check "a card goes out" is "$(coltiva export --format vcard Brauer | grep -c '^FN:Olga Taussky-Brauer')" 1

# Nothing of a person is left where Coltiva keeps anything, whatever was kept of them.
coltiva backup -q
as_user sh -c 'grep -rqi "taussky" .local/share/coltiva .local/state/coltiva' || check "she is on the disk" false
check "she is forgotten" is "$(coltiva_json .contact.name forget --yes Brauer)" "Olga Taussky-Brauer"
check "no byte of her name is left" is "$(as_user sh -c 'grep -rli "taussky" .local/share/coltiva .local/state/coltiva | wc -l')" 0
check "a backup stands for those before" is "$(as_user sh -c 'ls .local/state/coltiva/backups | wc -l')" 1
settings "$with_hook"
coltiva reload -q
