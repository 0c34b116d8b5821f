#!/bin/sh
# install.sh BIN DESTDIR PREFIX UNITDIR CATALOGDIR - installs what `make release` built, and enables the units where a user manager runs.
set -eu
bin=$1 destdir=$2 prefix=$3 unitdir=$4 catalogdir=$5
root=$(cd "$(dirname "$0")/.." && pwd)
for program in coltivad coltiva; do
  [ -x "$bin/$program" ] || { echo "$bin/$program is not there yet: make release" >&2; exit 66; }
  install -D -m 755 "$bin/$program" "$destdir$prefix/bin/$program.new"
  strip "$destdir$prefix/bin/$program.new" 2>/dev/null || true
  mv -f "$destdir$prefix/bin/$program.new" "$destdir$prefix/bin/$program"
done
install -d "$destdir$unitdir"
sed "s|@bindir@|$prefix/bin|g" "$root/systemd/coltivad.service.in" >"$destdir$unitdir/coltivad.service"
install -m 644 "$root/systemd/coltivad.socket" "$destdir$unitdir/coltivad.socket"
install -D -m 644 "$root/config/coltiva.conf" "$destdir$prefix/share/doc/coltiva/coltiva.conf"
for hook in "$root"/config/hooks/*; do
  [ ! -f "$hook" ] || install -D -m 755 "$hook" "$destdir$prefix/share/doc/coltiva/hooks/$(basename "$hook")"
done
for page in coltiva.1 coltivad.8 coltiva.conf.5 org.coltiva.7; do
  install -D -m 644 "$root/docs/man/$page" "$destdir$prefix/share/man/man${page##*.}/$page"
done
if [ -n "$destdir" ] || [ -w "$(dirname "$catalogdir")" ]; then
  install -D -m 644 "$root/systemd/coltiva.catalog" "$destdir$catalogdir/coltiva.catalog"
  [ -n "$destdir" ] || journalctl --update-catalog 2>/dev/null || true
else
  echo "journalctl -x explains Coltiva's entries once you say, as root:"
  echo "  install -m 644 $root/systemd/coltiva.catalog $catalogdir/ && journalctl --update-catalog"
fi
[ -z "$destdir" ] || exit 0
if systemctl --user show-environment >/dev/null 2>&1; then
  systemctl --user daemon-reload
  systemctl --user enable --now coltivad.socket
  systemctl --user enable coltivad.service
  systemctl --user restart coltivad.service
  echo "Coltiva runs now, and at every login. Begin with: coltiva add \"Ada Lovelace\""
else
  echo "Installed. Where a user manager runs: systemctl --user enable --now coltivad.socket coltivad.service"
fi
case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) echo "$prefix/bin is not in your PATH: log in again, or say: PATH=\"$prefix/bin:\$PATH\"" ;;
esac
