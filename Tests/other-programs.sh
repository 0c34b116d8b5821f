# shellcheck shell=bash
# Sourced by tests that have other programs read what we write: a line for each, "ok - ...", "FAIL - ..." with what was said, or "SKIP - ..." with
# the reason; the last line says how many.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

check() { # NAME COMMAND...
    local name=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        echo "ok - $name"
        passed=$((passed + 1))
    else
        echo "FAIL - $name"
        sed 's/^/    /' "$work/said"
        failed=$((failed + 1))
    fi
}

skip() { # NAME REASON
    echo "SKIP - $1: $2"
    skipped=$((skipped + 1))
}

get() { # NAMES REQUIREMENTS; Python's packages, for $work/python/bin/python
    { [ -x "$work/python/bin/pip" ] || python3 -m venv "$work/python"; } >"$work/said" 2>&1 \
        && "$work/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement "$2" >>"$work/said" 2>&1 \
        && return 0
    skip "$1" "they cannot be had: $(tail -n 1 "$work/said")"
    return 1
}

finish() { # CERTIFICATION_REQUIRED=1 makes what cannot be had a failure
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" = 0 ] && { [ "$skipped" = 0 ] || [ -z "${CERTIFICATION_REQUIRED:-}" ]; }
}
