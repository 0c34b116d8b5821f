# Socket activation
# shellcheck shell=bash disable=SC2154
service stop coltivad.service coltivad.socket
check "the socket alone is started" service start coltivad.socket
check "the daemon does not run yet" is "$(property ActiveState)" inactive
check "coltiva next is answered" coltiva next
check "it has started the daemon" is "$(property ActiveState)" active
check "the daemon serves the socket that it was passed" is \
    "$(as_user ss --no-header --listening --unix --processes src "/run/user/$MACHINE_UID/coltiva/org.coltiva" | grep -c coltivad)" 1
