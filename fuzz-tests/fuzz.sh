#!/usr/bin/env bash
# Looks for inputs that break a parser: fuzz.sh [MINUTES [CLASS...]]
# All targets in turn share the minutes (an hour, if none are given); for less than all, name their classes. Each runs in a
# JVM of its own with 512 MB of heap: an input that takes longer than 20 seconds or fills the memory is a finding too. What
# is found lies in target/fuzz/TARGET/findings; keep its input in src/test/resources/…Inputs/METHOD, under a name that says
# what it is, and mend what broke. Inputs that broke nothing but reached what no kept input does are kept by this script, the
# small ones, as long as there is room: they are for the next run to start from, and for the build to read. Commit them.
# Needs compiled classes: ./mvnw -q -pl fuzz-tests -am test-compile
set -euo pipefail
cd "$(dirname "$0")"
minutes=${1:-60}
[ $# -gt 0 ] && shift
mkdir -p target/fuzz
(cd .. && ./mvnw -q -pl fuzz-tests -am process-test-classes dependency:build-classpath \
  -Dmdep.outputFile="$PWD/fuzz-tests/target/fuzz/classpath" -Dmdep.includeScope=test)
classpath=target/test-classes:$(cat target/fuzz/classpath)

targets=()
while IFS=: read -r file method; do
  class=$(sed 's#src/test/java/##; s#\.java$##; s#/#.#g' <<<"$file")
  if [ $# = 0 ] || [[ " $* " == *" ${class##*.} "* ]]; then targets+=("$class $method"); fi
done < <(grep -rA1 --include='*FuzzTest.java' '@FuzzTest' src/test/java |
  sed -n 's/^\(.*\)-    void \([a-zA-Z]*\)(.*/\1:\2/p' | sort)
[ ${#targets[@]} -gt 0 ] || { echo "no target among: $*" >&2; exit 2; }

# The libraries that read beside our own code.
readers='parley.**:org.jsoup.**:org.apache.pdfbox.**:com.rometools.**:org.apache.lucene.queryparser.**:org.netpreserve.jwarc.**:com.fasterxml.jackson.core.**'

# What is kept of one target: each input a page at most, and so few that a build reads all in no time.
LARGEST=2048
MOST_FOUND=8
MOST_OF_A_TARGET=8192

jazzer() { # CLASS METHOD ARGUMENT...
  java -Xmx512m -cp "$classpath" com.code_intelligence.jazzer.Jazzer --target_class="$1" --target_method="$2" \
    --instrumentation_includes="$readers" "${@:3}"
}

# Keeps what was found worth it: of the small inputs those that reach more than the kept ones. The largest first: merging
# goes from small to large, so each of them reaches what no smaller one does.
keep() { # CLASS METHOD WORK INPUTS
  local work=$3 inputs=$4 kept found size file
  rm -rf "$work/small" "$work/worth"
  mkdir -p "$work/small" "$work/worth" "$inputs"
  find "$work/corpus" -type f -size -$((LARGEST + 1))c -exec cp -t "$work/small" {} +
  cp "$inputs"/* "$work/worth" 2>/dev/null || true
  jazzer "$1" "$2" -merge=1 "$work/worth" "$work/small" >"$work/merge.log" 2>&1 || { tail -3 "$work/merge.log"; return; }
  kept=$(cat "$inputs"/* 2>/dev/null | wc -c)
  found=$(find "$inputs" -type f -regextype posix-extended -regex '.*/[0-9a-f]{40}' | wc -l)
  while read -r file; do
    if [ -e "$inputs/$file" ]; then continue; fi
    size=$(stat -c %s "$work/worth/$file")
    if [ "$found" -ge $MOST_FOUND ] || [ $((kept + size)) -gt $MOST_OF_A_TARGET ]; then continue; fi
    kept=$((kept + size)) found=$((found + 1))
    cp "$work/worth/$file" "$inputs/"
    echo "   kept $file"
  done < <(ls -S "$work/worth")
}

broken=0
for target in "${targets[@]}"; do
  read -r class method <<<"$target"
  work=target/fuzz/$class.$method
  mkdir -p "$work/corpus" "$work/findings"
  seconds=$((minutes * 60 / ${#targets[@]}))
  echo "== $class.$method, $seconds s"
  inputs=src/test/resources/${class//.//}Inputs/$method
  jazzer "$class" "$method" --reproducer_path="$work/findings" -artifact_prefix="$work/findings/" \
    -max_total_time=$seconds -timeout=20 -rss_limit_mb=2048 "$work/corpus" "$inputs" >"$work/log" 2>&1 ||
    { broken=1; echo "   FOUND: see $work"; }
  sed -n 's/^#\([0-9]*\).*DONE *cov: \([0-9]*\) .*corp: \([0-9]*\).*/   \1 runs, coverage \2, \3 inputs/p' "$work/log"
  keep "$class" "$method" "$work" "$inputs"
done
exit $broken
