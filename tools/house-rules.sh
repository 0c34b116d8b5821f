#!/bin/sh
# house-rules.sh - what docs/ARCHITECTURE.md forbids and a search can see. Prints each breach; exit 1 if there is one.
set -u
breaches=0
rule() { # WORDS, then the lines that break it on stdin
  while read -r line; do
    [ -n "$line" ] || continue
    echo "$1: $line"
    breaches=$((breaches + 1))
  done
}
# The loops read from here-documents, so that the count is kept.
rule 'no waiting by sleep' <<EOT
$(git grep -nE '(Task|Thread)\.sleep|usleep' -- 'Sources/*.swift' 'Tests/*.swift')
EOT
rule 'the clock is read in one file of the daemon and one of the client' <<EOT
$(git grep -nE '[^a-zA-Z]Date\(\)|Date\.now|ContinuousClock|TimeZone\.current|CLOCK_REALTIME[^`]' -- 'Sources/*.swift' ':!Sources/Scheduling/Clock' ':!Sources/coltiva/Terminal/Present.swift')
EOT
rule 'no drawer for junk' <<EOT
$(git ls-files Sources | grep -iE '(^|/)(utils?|common|shared|helpers?|misc|core|manager)(\.swift|/)')
EOT
rule 'a file of more than 500 lines' <<EOT
$(git ls-files 'Sources/*.swift' | while read -r file; do [ "$(wc -l <"$file")" -gt 500 ] && echo "$file"; done)
EOT
rule 'nothing unfinished' <<EOT
$(git grep -nE '(^|[^A-Z])TODO|FIXME|fatalError\("(not|un)|#expect\(true\)|withKnownIssue' -- 'Sources/*.swift' 'Tests/*.swift')
EOT
[ "$breaches" = 0 ]
