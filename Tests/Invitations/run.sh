#!/bin/bash
# Has other programs read our invitations: icalendar and vobject from PyPI, and khal where it is installed.
#
#   Tests/Invitations/run.sh    after `swift build --build-tests`
#
# One line for each reader, "ok - ...", "FAIL - ..." or, with the reason, "SKIP - ..."; the last says how many. 0: none failed.
# CERTIFICATION_REQUIRED=1 makes a reader that cannot be had a failure.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

tell() { # NAME STATUS; what was said is in $work/said
    if [ "$2" = 0 ]; then
        echo "ok - $1"
        passed=$((passed + 1))
    else
        echo "FAIL - $1"
        sed 's/^/    /' "$work/said"
        failed=$((failed + 1))
    fi
}

skip() { # NAME REASON
    echo "SKIP - $1: $2"
    skipped=$((skipped + 1))
}

mkdir "$work/files"
cd "$project" || exit 66
COLTIVA_INVITATIONS=$work/files swift test --skip-build --disable-xctest --filter InvitationFilesTests >"$work/said" 2>&1
[ -n "$(ls "$work/files")" ] || { cat "$work/said"; echo "no invitation was written: swift build --build-tests" >&2; exit 66; }

if python3 -m venv "$work/python" >"$work/said" 2>&1 \
    && "$work/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes \
        --requirement "$here/requirements.txt" >>"$work/said" 2>&1; then
    for reader in icalendar vobject; do
        "$work/python/bin/python" "$here/read.py" "$reader" "$work/files" >"$work/said" 2>&1
        tell "$reader reads what was written" $?
    done
else
    skip "icalendar and vobject" "they cannot be had: $(tail -n 1 "$work/said")"
fi
if command -v khal >/dev/null; then
    python3 "$here/read.py" khal "$work/files" >"$work/said" 2>&1
    tell "khal reads what was written" $?
else
    skip khal "it is not installed"
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && { [ "$skipped" = 0 ] || [ -z "${CERTIFICATION_REQUIRED:-}" ]; }
