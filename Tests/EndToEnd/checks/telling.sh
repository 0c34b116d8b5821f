# How a check tells what it found. To be sourced.
# shellcheck shell=bash disable=SC2154

passed=0 failed=0 skipped=0

ok() {
    passed=$((passed + 1))
    echo "ok - $1"
}

fail() {
    failed=$((failed + 1))
    echo "FAIL - $1"
}

skip() {
    if [ "${RIG_REQUIRED:-0}" = 1 ]; then
        fail "not to be skipped: $1"
    else
        leave "$1"
    fi
}

# leave WHY: what is not tried, for it takes more than the machine: no failure.
leave() {
    skipped=$((skipped + 1))
    echo "SKIP: $1"
}

# check WHAT COMMAND...: holds where the command succeeds; what it says is shown where it does not.
check() {
    local what=$1 said
    shift
    if said=$("$@" 2>&1); then
        ok "$what"
    else
        fail "$what"
        printf '%s\n' "$said" | head -n 20 | sed 's/^/    /'
    fi
}

# is ACTUAL EXPECTED
is() {
    [ "$1" = "$2" ] || { echo "it is '$1' in place of '$2'"; return 1; }
}

# eventually COMMAND...: whether it succeeds within ten seconds, or $BOUND.
eventually() {
    local deadline=$((SECONDS + ${BOUND:-10}))
    while ! "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$deadline" ] || { echo "not within ${BOUND:-10} seconds: $*"; "$@"; return 1; }
        sleep 0.05
    done
}

# Ends the run: 0 where nothing failed.
summary() {
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" = 0 ]
}
