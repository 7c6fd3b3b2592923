#!/usr/bin/env bash
# Looks for inputs that break a parser: fuzz.sh [MINUTES [CLASS...]]
# All targets in turn share the minutes (an hour, if none are given); for less than all, name their classes. Each runs in a
# JVM of its own with 512 MB of heap: an input that takes longer than 20 seconds or fills the memory is a finding too. What
# is found lies in target/fuzz/TARGET/findings; keep its input in src/test/resources/…Inputs/METHOD, under a name that says
# what it is, and mend what broke. Needs compiled classes: ./mvnw -q -pl fuzz-tests -am test-compile
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
readers='parley.**:org.jsoup.**:org.apache.pdfbox.**:com.rometools.**:org.apache.lucene.queryparser.**:com.fasterxml.jackson.core.**'

broken=0
for target in "${targets[@]}"; do
  read -r class method <<<"$target"
  work=target/fuzz/$class.$method
  mkdir -p "$work/corpus" "$work/findings"
  seconds=$((minutes * 60 / ${#targets[@]}))
  echo "== $class.$method, $seconds s"
  java -Xmx512m -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
    --target_class="$class" --target_method="$method" --instrumentation_includes="$readers" --reproducer_path="$work/findings" \
    -artifact_prefix="$work/findings/" -max_total_time=$seconds -timeout=20 -rss_limit_mb=2048 \
    "$work/corpus" "src/test/resources/${class//.//}Inputs/$method" >"$work/log" 2>&1 || { broken=1; echo "   FOUND: see $work"; }
  sed -n 's/^#\([0-9]*\).*DONE *cov: \([0-9]*\) .*corp: \([0-9]*\).*/   \1 runs, coverage \2, \3 inputs/p' "$work/log"
done
exit $broken
