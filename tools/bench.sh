#!/bin/sh
# bench.sh BIN - measures the build in BIN (SwiftPM's release folder) beside its budgets: what | figure | budget.
# SIZES="0 1000" measures those numbers of contacts only. The databases stay in .build/bench for the next time.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
bin=$(cd "$1" && pwd)
scratch=$root/.build/bench
mkdir -p "$scratch/bin"
for program in coltivad coltiva; do
  [ -x "$bin/$program" ] || { echo "$bin/$program is not there yet: make release" >&2; exit 66; }
  # As it is installed.
  strip -o "$scratch/bin/$program" "$bin/$program"
done
for program in seed-ledger time-planning; do
  COLTIVA_BENCHMARKS=1 "${SWIFT:-swift}" build -c release --static-swift-stdlib --product "$program" --package-path "$root" >&2
  cp "$bin/$program" "$scratch/bin/"
done
for program in stamp bare-timer bare-answer call-often; do
  cc -O2 -static -o "$scratch/bin/$program" "$root/Benchmarks/Programs/$program.c"
done
# Another schema, or other people: other databases.
made=$(cat "$root"/Sources/Ledger/*Migration*.swift "$root"/Benchmarks/SeedLedger/*.swift | sha256sum | cut -c1-8)
PYTHONDONTWRITEBYTECODE=1 exec python3 "$root/Benchmarks/measure.py" "$scratch/bin" "$scratch/ledgers-$made"
