#!/bin/bash
# Has other programs read what we export: vobject, khard and icalendar from PyPI, Python's own csv, and Taskwarrior where it is installed.
#
#   Tests/Exports/run.sh    after `swift build --build-tests`
#
# One line for each reader, as Tests/other-programs.sh has it. 0: none failed.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=Tests/other-programs.sh
. "$here/../other-programs.sh"

mkdir "$work/files"
cd "$here/../.." || exit 66
COLTIVA_EXPORTS=$work/files swift test --skip-build --disable-xctest --filter ExportFilesTests >"$work/said" 2>&1
[ -s "$work/files/meant.json" ] || { cat "$work/said"; echo "nothing was written: swift build --build-tests" >&2; exit 66; }

check "Python's csv reads what was written" python3 "$here/read.py" csv "$work/files"
if get "vobject, khard and icalendar" "$here/requirements.txt"; then
    for reader in vobject khard icalendar; do
        check "$reader reads what was written" env PATH="$work/python/bin:$PATH" python "$here/read.py" "$reader" "$work/files"
    done
fi
if command -v task >/dev/null; then
    check "Taskwarrior reads what was written" python3 "$here/read.py" taskwarrior "$work/files"
else
    skip Taskwarrior "it is not installed"
fi
finish
