#!/bin/bash
# Has other programs read our invitations: icalendar and vobject from PyPI, and khal where it is installed.
#
#   Tests/Invitations/run.sh    after `swift build --build-tests`
#
# One line for each reader, as Tests/other-programs.sh has it. 0: none failed.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=Tests/other-programs.sh
. "$here/../other-programs.sh"

mkdir "$work/files"
cd "$here/../.." || exit 66
COLTIVA_INVITATIONS=$work/files swift test --skip-build --disable-xctest --filter InvitationFilesTests >"$work/said" 2>&1
[ -n "$(ls "$work/files")" ] || { cat "$work/said"; echo "no invitation was written: swift build --build-tests" >&2; exit 66; }

if get "icalendar and vobject" "$here/requirements.txt"; then
    for reader in icalendar vobject; do
        check "$reader reads what was written" "$work/python/bin/python" "$here/read.py" "$reader" "$work/files"
    done
fi
if command -v khal >/dev/null; then
    check "khal reads what was written" python3 "$here/read.py" khal "$work/files"
else
    skip khal "it is not installed"
fi
finish
