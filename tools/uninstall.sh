#!/bin/sh
# uninstall.sh DESTDIR PREFIX UNITDIR CATALOGDIR - takes away what install.sh put there; what the user told Coltiva stays.
set -eu
destdir=$1 prefix=$2 unitdir=$3 catalogdir=$4
if [ -z "$destdir" ] && systemctl --user show-environment >/dev/null 2>&1; then
  systemctl --user disable --now coltivad.socket coltivad.service 2>/dev/null || true
fi
rm -f "$destdir$prefix/bin/coltivad" "$destdir$prefix/bin/coltiva" "$destdir$unitdir/coltivad.service" "$destdir$unitdir/coltivad.socket"
rm -rf "$destdir$prefix/share/doc/coltiva"
for page in coltiva.1 coltivad.8 coltiva.conf.5 org.coltiva.7; do rm -f "$destdir$prefix/share/man/man${page##*.}/$page"; done
[ ! -w "$destdir$catalogdir" ] || rm -f "$destdir$catalogdir/coltiva.catalog"
if [ -z "$destdir" ] && systemctl --user show-environment >/dev/null 2>&1; then systemctl --user daemon-reload; fi
echo "Coltiva is gone. What you told it stays in ${XDG_DATA_HOME:-$HOME/.local/share}/coltiva, and its settings in ${XDG_CONFIG_HOME:-$HOME/.config}/coltiva."
