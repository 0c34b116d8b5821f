#!/bin/bash
# Proves Coltiva where it lives: under a real service manager, with a real journal, clock and desktop, as it is installed.
#
#   Tests/EndToEnd/run.sh [BIN]      BIN: the folder of coltivad and coltiva; else $BIN, else .build/release of the project
#
#   ARTIFACTS=DIR     where the journal and the pictures of the desktop are put; else .build/end-to-end
#   CHECKS="4 6"      only these of checks/, after the installation
#   VARLINKCTL_TREE=DIR   the root of a system with varlinkctl, for a machine that has none: Debian 13, by mmdebstrap; with systemd-container,
#                         its server is tried beside ours
#   RIG_REQUIRED=1    not to be able to prove it is a failure
#
# One line for each property, "ok - ..." or "FAIL - ..."; the last says how many. 0: none failed.
# What it takes beside the machine: make deps-test.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
binaries=$(cd "${1:-${BIN:-$project/.build/release}}" && pwd) || exit 66
ARTIFACTS=${ARTIFACTS:-$project/.build/end-to-end}
mkdir -p "$ARTIFACTS"

# shellcheck source=machine/machine.sh
. "$here/machine/machine.sh"
# shellcheck source=checks/telling.sh
. "$here/checks/telling.sh"
# shellcheck source=checks/coltiva.sh
. "$here/checks/coltiva.sh"

for program in coltivad coltiva; do
    [ -x "$binaries/$program" ] || { echo "$binaries has no $program" >&2; exit 66; }
done
obstacle=$(machine_obstacle)
for program in dunst import jq make notify-send pgrep python3 strace stdbuf xclip Xvfb xdpyinfo; do
    command -v "$program" >/dev/null || obstacle="there is no $program"
done
if [ -n "$obstacle" ]; then
    skip "$obstacle"
    summary
    exit
fi
export MACHINE_BINDS="$project:/project $binaries:/binaries${VARLINKCTL_TREE:+ $VARLINKCTL_TREE:/tree}"
trap machine_stop EXIT
trap 'exit 130' INT TERM
machine_boot || { fail "the machine boots"; summary; exit; }
install_coltiva || { fail "Coltiva is installed"; summary; exit; }
mapfile -t checks < <(printf '%s\n' "$here"/checks/[0-9]*.sh | sort --version-sort)
for check in "${checks[@]}"; do
    number=$(basename "$check")
    case " ${CHECKS:-all} " in *" all "* | *" ${number%%-*} "*) ;; *) continue ;; esac
    echo "# $(sed -n '1s/^# //p' "$check")"
    # shellcheck source=/dev/null
    . "$check"
done
as_user journalctl --user --no-pager -o short-precise >"$ARTIFACTS/journal.txt"
as_user journalctl --user --no-pager -o json -t coltivad >"$ARTIFACTS/journal.json"
summary
