#!/bin/bash
# Has other programs work on our to-do list: icalendar, vobject and todoman from PyPI read it; Radicale and vdirsyncer bring it to a server and back.
#
#   Tests/ToDo/run.sh [BIN]   BIN: the folder of coltivad and coltiva; else .build/debug of the project
#
# One line for each, "ok - ...", "FAIL - ..." or, with the reason, "SKIP - ..."; the last says how many. 0: none failed.
# CERTIFICATION_REQUIRED=1 makes one that cannot be had a failure.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
binaries=$(cd "${1:-$project/.build/debug}" && pwd) || exit 66
[ -x "$binaries/coltivad" ] || { echo "$binaries/coltivad is not there yet: make build" >&2; exit 66; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

try() { # NAME CHECK
    if timeout 300 "$work/python/bin/python" "$here/list.py" "$2" "$binaries" >"$work/said" 2>&1; then
        echo "ok - $1"
        passed=$((passed + 1))
    else
        echo "FAIL - $1"
        sed 's/^/    /' "$work/said"
        failed=$((failed + 1))
    fi
}

get() { # REQUIREMENTS
    "$work/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement "$here/$1" \
        >"$work/said" 2>&1
}

skip() { # NAME
    echo "SKIP - $1: they cannot be had: $(tail -n 1 "$work/said")"
    skipped=$((skipped + 1))
}

if python3 -m venv "$work/python" >"$work/said" 2>&1 && get readers.txt; then
    for reader in icalendar vobject todoman; do try "$reader reads what was written" "$reader"; done
else
    skip "icalendar, vobject and todoman"
fi
if [ -x "$work/python/bin/pip" ] && get sync.txt; then
    try "Radicale and vdirsyncer: to a server, and back" sync
else
    skip "Radicale and vdirsyncer"
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && { [ "$skipped" = 0 ] || [ -z "${CERTIFICATION_REQUIRED:-}" ]; }
