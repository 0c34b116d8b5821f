#!/bin/bash
# Has other programs work on our to-do list: icalendar, vobject and todoman from PyPI read it; Radicale and vdirsyncer bring it to a server and back.
#
#   Tests/ToDo/run.sh [BIN]   BIN: the folder of coltivad and coltiva; else .build/debug of the project
#
# One line for each, as Tests/other-programs.sh has it. 0: none failed.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
binaries=$(cd "${1:-$here/../../.build/debug}" && pwd) || exit 66
[ -x "$binaries/coltivad" ] || { echo "$binaries/coltivad is not there yet: make build" >&2; exit 66; }
# shellcheck source=Tests/other-programs.sh
. "$here/../other-programs.sh"

try() { # NAME CHECK
    check "$1" timeout 300 "$work/python/bin/python" "$here/list.py" "$2" "$binaries"
}

if get "icalendar, vobject and todoman" "$here/readers.txt"; then
    for reader in icalendar vobject todoman; do try "$reader reads what was written" "$reader"; done
fi
if get "Radicale and vdirsyncer" "$here/sync.txt"; then try "Radicale and vdirsyncer: to a server, and back" sync; fi
finish
