#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Proves the two commands on a bare Debian: makes a root with debootstrap, copies the checkout in, runs both there.
#
#   sudo tests/packaging/bare_root.sh bookworm|trixie [FOLDER]
#
# The root has what a fresh machine has: Debian's base system and its Python. How packages and libraries are reached
# (package lists, mirrors, certificates, the settings of pip) is copied from this machine when the script runs.
# Not part of the gate: it takes about ten minutes and a gigabyte.
set -euo pipefail

release=${1:?bookworm or trixie}
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
root=${2:-$(mktemp -d "${TMPDIR:-/var/tmp}/tulieu-$release-XXXXXX")}
inside=/home/user/tu\ lieu

mirror() { # the address from which this machine installs Debian packages
  apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' | head -n 1
}

enter() {
  chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb \
    "${settings[@]}" "$@"
}

# settings of pip and of certificates, whatever they are here
mapfile -t settings < <(env | grep -E '^(PIP_|SSL_CERT|REQUESTS_CA|https?_proxy=|HTTPS?_PROXY=|no_proxy=|NO_PROXY=)' || true)

if [ ! -e "$root/etc/debian_version" ]; then
  echo "== making a bare $release in $root"
  debootstrap --variant=minbase --include=python3,ca-certificates "$release" "$root" "$(mirror)"
fi
for file in /etc/pip.conf /root/.config/pip/pip.conf /etc/ssl/certs/ca-certificates.crt /etc/apt/apt.conf.d/*proxy* /etc/resolv.conf /etc/hosts; do
  if [ -e "$file" ]; then install -D -m 644 "$file" "$root$file"; fi
done
local_folders() { # where this machine's pip keeps libraries in folders: there the same folders are shown
  grep -hoE '(file:/)?/[^ ,:]+' /etc/pip.conf /root/.config/pip/pip.conf 2>/dev/null | sed -E 's#^file://?#/#; s#/+#/#g; s#/simple/?$##' | sort -u
}
for folder in $(local_folders); do
  if [ -d "$folder" ]; then
    mkdir -p "$root$folder"
    mountpoint -q "$root$folder" || mount --bind -o ro "$folder" "$root$folder"
  fi
done
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --rbind /dev "$root/dev"
leave() { findmnt -rno TARGET | grep "^$root/" | sort -r | xargs -r -n 1 umount -l; }
trap leave EXIT

echo "== copying the checkout"
rm -rf "$root$inside"
mkdir -p "$root$inside"
git -C "$checkout" ls-files -z --cached --others --exclude-standard |
  tar -C "$checkout" --null --files-from - --ignore-failed-read -cf - | tar -C "$root$inside" -xf -

echo "== start.py, first time (no display)"
enter python3 "$inside/packaging/start.py"
ls "$root$inside/tour"/*.png
echo "== start.py, second time"
time enter python3 "$inside/packaging/start.py" --version
echo "== check.py"
enter bash -c "cd '$inside' && time bash .ci/run"
echo "== $release: both commands passed in $root"
