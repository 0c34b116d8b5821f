# Socket activation
# shellcheck shell=bash disable=SC2154
service stop coltivad.service coltivad.socket
check "the socket alone is started" service start coltivad.socket
check "the daemon does not run yet" is "$(property ActiveState)" inactive
# Nobody but who was passed the socket can answer there.
check "coltiva next is answered" coltiva next
check "it has started the daemon" is "$(property ActiveState)" active
