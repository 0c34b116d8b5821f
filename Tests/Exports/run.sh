#!/bin/bash
# Has other programs read what we export: vobject, khard and icalendar from PyPI, Python's own csv, and Taskwarrior where it is installed.
#
#   Tests/Exports/run.sh    after `swift build --build-tests`
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
COLTIVA_EXPORTS=$work/files swift test --skip-build --disable-xctest --filter ExportFilesTests >"$work/said" 2>&1
[ -s "$work/files/meant.json" ] || { cat "$work/said"; echo "nothing was written: swift build --build-tests" >&2; exit 66; }

python3 "$here/read.py" csv "$work/files" >"$work/said" 2>&1
tell "Python's csv reads what was written" $?
if python3 -m venv "$work/python" >"$work/said" 2>&1 \
    && "$work/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes \
        --requirement "$here/requirements.txt" >>"$work/said" 2>&1; then
    for reader in vobject khard icalendar; do
        PATH=$work/python/bin:$PATH "$work/python/bin/python" "$here/read.py" "$reader" "$work/files" >"$work/said" 2>&1
        tell "$reader reads what was written" $?
    done
else
    skip "vobject, khard and icalendar" "they cannot be had: $(tail -n 1 "$work/said")"
fi
if command -v task >/dev/null; then
    python3 "$here/read.py" taskwarrior "$work/files" >"$work/said" 2>&1
    tell "Taskwarrior reads what was written" $?
else
    skip Taskwarrior "it is not installed"
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && { [ "$skipped" = 0 ] || [ -z "${CERTIFICATION_REQUIRED:-}" ]; }
