#!/bin/sh
# simulate-coverage.sh - says how much of Planning and Scheduling the simulation alone goes through: lines, by file.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$root/.build-coverage
# The profile is read by the tools of the compiler that wrote it.
PATH=$(dirname "$(readlink -f "$(command -v "${SWIFT:-swift}")")"):$PATH
for tool in llvm-profdata llvm-cov; do
  command -v $tool >/dev/null || { echo "SKIP coverage of the simulation: no $tool beside swift"; exit 0; }
done
cd "$root"
"${SWIFT:-swift}" build --scratch-path "$scratch" --product simulate -Xswiftc -profile-generate -Xswiftc -profile-coverage-mapping
LLVM_PROFILE_FILE=$scratch/simulate.profraw "$scratch/debug/simulate" --seed 1 --years 8
llvm-profdata merge -sparse "$scratch/simulate.profraw" -o "$scratch/simulate.profdata"
echo "Of Planning and Scheduling, the simulation alone goes through:"
llvm-cov report "$scratch/debug/simulate" -instr-profile "$scratch/simulate.profdata" Sources/Planning Sources/Scheduling |
  awk 'NR > 2 && NF > 9 { printf "%-46s %5d lines, %7s\n", $1, $8, $10 }'
