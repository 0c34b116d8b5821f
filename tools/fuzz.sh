#!/bin/bash
# fuzz.sh [SECONDS] - feeds every fuzz target with whatever comes, for so many seconds each (60), and fails where one stops, or makes
# fewer than twenty runs a second. Prints for each: runs, coverage found beyond that of its corpus, and the size of the corpus afterwards.
# What is found is kept in .build-fuzz/corpus for the next time; an input that stops a target, in .build-fuzz/TARGET-crash-*.
#
# A target is a folder Fuzzing/*Fuzzer with its seeds in Fuzzing/Corpus/, and a row of the list in Package.swift. TARGETS="A B" runs only those.
set -euo pipefail
seconds=${1:-60}
least=$((seconds * 20))
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$root/.build-fuzz
export COLTIVA_FUZZ=1 SWIFT_BACKTRACE=enable=no
cd "$root"
targets=${TARGETS:-$(find Fuzzing/ -mindepth 1 -maxdepth 1 -type d -name '*Fuzzer' -printf '%f\n' | sort)}
failed=0
"${SWIFT:-swift}" build -c release --sanitize=fuzzer --scratch-path "$scratch" >&2
for target in $targets; do
  mkdir -p "$scratch/corpus/$target"
  log=$scratch/$target.log
  status=0
  "$scratch/release/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$scratch/$target-" "$scratch/corpus/$target" "Fuzzing/Corpus/$target" >"$log" 2>&1 || status=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  # "#7 INITED cov: 812 ft: ..." is what the corpus covers; the last such number, what is covered in the end.
  before=$(sed -n 's/^#.*INITED cov: \([0-9]*\).*/\1/p' "$log" | head -n 1)
  after=$(sed -n 's/^#.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
  size=$(find "$scratch/corpus/$target" "Fuzzing/Corpus/$target" -type f | wc -l)
  echo "$target: ${runs:-0} runs, new coverage $((${after:-0} - ${before:-0})) on ${before:-0}, corpus $size"
  if [ "$status" != 0 ]; then
    echo "$target: stopped, see $log" >&2
    grep -aE '^(SUMMARY|artifact_prefix)|Fatal error' "$log" >&2 || true
    failed=1
  elif [ "${runs:-0}" -lt $least ]; then
    echo "$target: fewer than $least runs" >&2
    failed=1
  fi
done
exit $failed
