#!/usr/bin/env bash
# Makes local images under the public names of the two base images, for machines that reach Debian's packages and no
# image registry. The JDK is that of JAVA_HOME. Not for images that are given away: those are built from the real ones.
set -euo pipefail

containers=${1:?usage: stand-ins.sh PODMAN-COMMAND}
jdk=${JAVA_HOME:?set JAVA_HOME to the JDK from which the images are to get theirs}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

base_of() { sed -n "s/^ARG $1=//p" "$(dirname "$0")/Containerfile"; }

debian() { # variant, packages
  mmdebstrap --quiet --variant="$1" --include="$2" bookworm "$folder/root.tar"
}

debian extract base-files,netbase,tzdata,libc6,libgcc-s1,libstdc++6,ca-certificates
# shellcheck disable=SC2086 # a command with its options
$containers import --message "stand-in" "$folder/root.tar" "$(base_of BASE)"

debian minbase ca-certificates
# Owner and place as in the public image; Debian keeps some of its files elsewhere, behind links, of which that to the sources
# leads nowhere where these are not installed.
tar --append --dereference --exclude=./lib/src.zip --file="$folder/root.tar" --owner=0 --group=0 --transform='s,^\.,./opt/java/openjdk,' -C "$jdk" .
# shellcheck disable=SC2086
$containers import --message "stand-in" \
  --change 'ENV PATH=/opt/java/openjdk/bin:/usr/bin:/bin JAVA_HOME=/opt/java/openjdk' "$folder/root.tar" "$(base_of JDK)"
