#!/bin/bash
# Tries our Varlink on itself and on the implementation in Python, each as client and as service of org.varlink.certification.
#
#   Tests/Certification/run.sh [BIN]   BIN: the folder of varlink-certification; else .build/debug of the project
#
# One line for each pairing, "ok - ..." or "FAIL - ..."; the last says how many. 0: none failed. Where the other implementation
# cannot be fetched from PyPI, its pairings are "SKIP - ..." with the reason; CERTIFICATION_REQUIRED=1 makes that a failure.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
binaries=$(cd "${1:-$project/.build/debug}" && pwd) || exit 66
ours=$binaries/varlink-certification
[ -x "$ours" ] || { echo "$ours is not there yet: make certification" >&2; exit 66; }
work=$(mktemp -d)
service=
passed=0 failed=0 skipped=0

end_service() {
    [ -z "$service" ] && return
    kill "$service" 2>/dev/null
    wait "$service" 2>/dev/null
    service=
}
trap 'end_service; rm -rf "$work"' EXIT

tell() { # NAME STATUS; what was said is in $work/said
    if [ "$2" = 0 ]; then
        echo "ok - $1"
        passed=$((passed + 1))
    else
        echo "FAIL - $1"
        sed 's/^/    /' "$work/said" "$work/service"
        failed=$((failed + 1))
    fi
}

pairing() { # NAME ADDRESS SERVICE CLIENT, each a command without its options
    # The service says when it listens, or ends without a word.
    rm -f "$work/heard"
    mkfifo "$work/heard"
    # shellcheck disable=SC2086 # a command with its arguments
    $3 "--varlink=$2" >"$work/heard" 2>"$work/service" &
    service=$!
    read -r line <"$work/heard"
    echo "$line" >>"$work/service"
    # shellcheck disable=SC2086
    timeout 60 $4 --client "--varlink=$2" >"$work/said" 2>&1 </dev/null
    tell "$1" $?
    end_service
}

others() { # the pairings with the implementation in Python
    theirs="$work/python/bin/python -u -m varlink.tests.test_certification"
    for address in "unix:$work/socket" "unix:@org.varlink.certification.$$" "unix:$work/socket;mode=0600"; do
        pairing "their client, our service, $address" "$address" "$ours" "$theirs"
        pairing "our client, their service, $address" "$address" "$theirs" "$ours"
    done
    timeout 60 $theirs --client "--activate=$ours --varlink=\$VARLINK_ADDRESS" >"$work/said" 2>&1 </dev/null
    tell "their client starts our service and passes it a socket" $?
}

"$ours" >"$work/said" 2>&1
tell "ours with itself, over a pair of sockets" $?
for address in "unix:$work/socket" "unix:@org.varlink.certification.$$"; do
    pairing "our client, our service, $address" "$address" "$ours" "$ours"
done

if python3 -m venv "$work/python" >"$work/said" 2>&1 \
    && "$work/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes \
        --requirement "$here/requirements.txt" >>"$work/said" 2>&1; then
    others
else
    echo "SKIP - theirs with ours: the implementation in Python cannot be had: $(tail -n 1 "$work/said")"
    skipped=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && { [ "$skipped" = 0 ] || [ -z "${CERTIFICATION_REQUIRED:-}" ]; }
