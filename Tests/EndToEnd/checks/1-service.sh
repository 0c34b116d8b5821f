# The units
# shellcheck shell=bash disable=SC2154
check "systemd-analyze verify is quiet" is "$(as_user systemd-analyze --user --man=no verify coltivad.service coltivad.socket 2>&1)" ""
check "the service starts" service start coltivad.service
# Of another type of service, systemctl would have returned before there was a word from the daemon.
check "it was waited for until it said READY=1" test -n "$(property StatusText)"
check "its start is in the journal" eventually journaled started
check "the service stops" service stop coltivad.service
check "it ended in order" is "$(property Result) $(property ExecMainStatus)" "success 0"
check "nothing of it is left" is "$(as_user pgrep -x coltivad)" ""
check "its end is in the journal" eventually journaled stopping
