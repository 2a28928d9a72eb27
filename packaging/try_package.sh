#!/usr/bin/env bash
# Tries a Debian package in a fresh Debian 12 without Python: installed, used, removed.
#
#     packaging/try_package.sh dist/annotator_0.9.0_amd64.deb [PICTURE.png]
#
# As root, with debootstrap and Xvfb; with xdotool and ImageMagick it also keeps a picture of the window.
set -eu
package=$(realpath "$1")
picture=${2:-}
root=$(mktemp -d)
trap 'kill $screen $window 2>/dev/null; umount -l "$root/proc" 2>/dev/null; rm -rf "$root"' EXIT
screen= window=

inside() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DISPLAY="${display:-}" chroot "$root" "$@"
}
files() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./root -o -path ./var/cache \
    -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \) -prune -o -print | sort)
}

debootstrap --variant=minbase bookworm "$root" >/dev/null
mount -t proc proc "$root/proc"
cp "$package" "$root/tmp/annotator.deb"
needed=$(dpkg-deb -f "$package" Depends Recommends | sed 's/^[^:]*://; s/([^)]*)//g; s/,/ /g')
inside apt-get -qq update
inside env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends $needed >/dev/null
if inside sh -c 'command -v python3'; then echo "There is a Python in it." >&2; exit 1; fi
files >"$root/tmp/before"

inside dpkg --install /tmp/annotator.deb >/dev/null
inside annotator --version
inside annotator demo /tmp/demo >/dev/null
ls "$root"/tmp/demo
work=$(cd "$root" && find tmp/demo/work -name '*.annot' | head -1)
inside annotator check "/$work"
grep annotator "$root/usr/share/applications/mimeinfo.cache"
grep -A1 annot "$root/usr/share/mime/globs"

exec 3<>"$root/tmp/number"
Xvfb -displayfd 3 -screen 0 1366x768x24 >/dev/null 2>&1 &
screen=$!
until [ -s "$root/tmp/number" ]; do sleep 0.1; done
display=:$(cat "$root/tmp/number")
inside annotator "/$work" &
window=$!
if [ -n "$picture" ]; then
  DISPLAY=$display xdotool search --sync --onlyvisible --name Annotator >/dev/null
  sleep 2
  DISPLAY=$display import -window root "$picture"
fi
kill -0 $window
kill $window; wait $window 2>/dev/null || true

inside dpkg --purge annotator >/dev/null
files >"$root/tmp/after"
diff "$root/tmp/before" "$root/tmp/after"
echo "Installed, used and removed; nothing is left."
