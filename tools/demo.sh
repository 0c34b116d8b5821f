#!/bin/bash
# demo.sh BIN - starts the daemon on a throw-away directory, logs a message, and shows the reminder fire; then what else there is.
set -euo pipefail
bin=$(cd "$1" && pwd)
demo=$(cd "$(dirname "$0")/demo" && pwd)
dir=$(mktemp -d "${TMPDIR:-/tmp}/coltiva-demo.XXXXXX")
daemon=
cleanup() {
  [ -z "$daemon" ] || { kill "$daemon" 2>/dev/null && wait "$daemon"; } || true
  rm -rf "$dir"
}
trap cleanup EXIT
export XDG_CONFIG_HOME=$dir/config XDG_DATA_HOME=$dir/data XDG_STATE_HOME=$dir/state
# A watchdog or a journal of someone else's is none of the demo's business.
unset NOTIFY_SOCKET WATCHDOG_USEC WATCHDOG_PID LISTEN_FDS LISTEN_PID JOURNAL_STREAM
mkdir -p "$XDG_CONFIG_HOME/coltiva"
sed "s|@dir@|$dir|; s|@demo@|$demo|" "$demo/coltiva.conf" >"$XDG_CONFIG_HOME/coltiva/coltiva.conf"
mkfifo "$dir/terminal"
socket=$dir/socket
say() { if [ -t 1 ]; then printf '\n\033[1m%s\033[0m\n' "$*"; else printf '\n%s\n' "$*"; fi; }
coltiva() { "$bin/coltiva" --socket "$socket" --no-pager "$@"; }
show() {
  local words='$ coltiva' word
  for word in "$@"; do case $word in *' '*) words+=" \"$word\"" ;; *) words+=" $word" ;; esac; done
  say "$words"
  coltiva "$@"
}

"$bin/coltivad" --socket "$socket" --log-level warning 2>"$dir/log" &
daemon=$!
for _ in $(seq 200); do
  [ -S "$socket" ] && coltiva status -q 2>/dev/null && break
  kill -0 "$daemon" 2>/dev/null || { cat "$dir/log" >&2; exit 1; }
  sleep 0.05
done

say 'Four people are known, from tools/demo/people:'
while IFS='|' read -r name circle zone channel why; do
  case $name in '#'* | '') continue ;; esac
  coltiva add "$name" --circle "$circle" --zone "$zone" --channel "$channel" --why "$why"
done <"$demo/people"

show log in Ada -m 'what would you ask the engine first?' --by email
printf '\nThe reminder is five seconds away'
# The pipe opens when the hook writes to it; the timer is the daemon's own.
exec 3<>"$dir/terminal"
if ! IFS= read -r -t 60 title <&3; then
  printf '\nNo reminder came. What the daemon said:\n' >&2
  cat "$dir/log" >&2
  exit 1
fi
printf '\n\n'
printf '  +--------------------------------------------------------------\n  | %s\n' "$title"
while IFS= read -r -t 1 line <&3; do printf '  | %s\n' "$line"; done
printf '  +--------------------------------------------------------------\n'
if coltiva status --json | grep -q '"desktop":true'; then
  echo '  (and on your desktop, with buttons)'
else
  echo '  (nobody shows notifications on this desktop: there it would have buttons)'
fi

show next
show why Ada
show agenda
say 'To keep it: make install      To take it away again: make uninstall'
