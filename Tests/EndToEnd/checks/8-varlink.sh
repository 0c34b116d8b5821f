# Varlink: systemd's varlinkctl, and the implementation in Python
# shellcheck shell=bash disable=SC2154

settings "$with_hook"
the_hook shows
service restart coltivad.service
writes Noether
address=/run/user/$MACHINE_UID/coltiva/org.coltiva
interfaces=$project/Sources/ControlInterface/Interfaces

# varlinkctl ARGS...: the machine's own, else that of VARLINKCTL_TREE, as the user.
varlinkctl() {
    if as_user which varlinkctl >/dev/null; then
        as_user varlinkctl --no-pager "$@"
    else
        # shellcheck disable=SC2016
        as_root unshare --mount sh -c 'mount --rbind /run /tree/run && mount -t proc proc /tree/proc &&
            exec chroot --userspec="$0" /tree varlinkctl --no-pager "$@"' "$MACHINE_UID:$MACHINE_UID" "$@"
    fi
}

# says PATTERN COMMAND...: whether the command says it.
says() {
    local pattern=$1 said
    shift
    said=$("$@" 2>&1)
    grep -qF -- "$pattern" <<<"$said" || { echo "$said"; return 1; }
}

# methods: those of the files, by name.
methods() {
    for file in "$interfaces"/*.varlink; do
        sed -n "s/^method \([A-Za-z]*\)(.*/$(basename "$file" .varlink).\1/p" "$file"
    done
    printf '%s\n' org.varlink.service.GetInfo org.varlink.service.GetInterfaceDescription
}

if varlinkctl --version >/dev/null 2>&1; then
    check "varlinkctl info says what it is" says "coltivad" varlinkctl info "$address"
    check "varlinkctl list-interfaces has every interface" is "$(varlinkctl list-interfaces "$address" | sort)" \
        "$( (basename -s .varlink -a "$interfaces"/*.varlink && echo org.varlink.service) | sort)"
    if says list-methods varlinkctl --help >/dev/null; then
        check "varlinkctl list-methods has every method" is "$(varlinkctl list-methods "$address" | LC_ALL=C sort)" \
            "$(methods | LC_ALL=C sort)"
    fi
    for file in "$interfaces"/*.varlink; do
        name=$(basename "$file" .varlink)
        check "varlinkctl introspect understands $name" says "interface $name" varlinkctl introspect "$address" "$name"
        check "varlinkctl validate-idl has nothing to say about $name" varlinkctl validate-idl /dev/stdin <"$file"
    done
    check "varlinkctl call is answered" is \
        "$(varlinkctl call --json=short "$address" org.coltiva.Daemon.Status '{}' | jq -r .database)" \
        "$MACHINE_HOME/.local/share/coltiva/coltiva.db"
    check "varlinkctl call tells of an error" says NoSuchContact varlinkctl call "$address" org.coltiva.Contacts.Show \
        '{"contact":"Nobody"}'
    check "varlinkctl call without --more: ExpectedMore" says ExpectedMore varlinkctl call "$address" org.coltiva.Daemon.Subscribe '{}'
    events=$MACHINE_STATE/events
    varlinkctl call --more --json=short "$address" org.coltiva.Daemon.Subscribe '{}' >"$events" 2>&1 &
    subscriber=$!
    check "varlinkctl call --more begins with the snapshot" eventually grep -q '"snapshot":{"run"' "$events"
    writes Cartwright
    check "and tells who wrote" eventually grep -q '"kind":"changed".*"name":"Cartwright","verb":"log"' "$events"
    check "and that the reminder was shown" eventually grep -q '"kind":"shown".*"name":"Cartwright"' "$events"
    kill "$subscriber"
    wait "$subscriber" 2>/dev/null
else
    leave "varlinkctl: neither the machine has it nor VARLINKCTL_TREE"
fi

if as_root test -x /tree/usr/lib/systemd/systemd-importd; then
    check "broken rules of Varlink end as is said, with coltivad and with a server of systemd" as_root env \
        VARLINKCTL_TREE=/tree CERTIFICATION_REQUIRED=1 /project/Tests/Wire/compare.py /binaries
else
    leave "a server of systemd beside ours: VARLINKCTL_TREE has no systemd-importd"
fi

# The machine has no network: it is fetched here.
python=$MACHINE_STATE/python
if python3 -m venv "$python" >"$MACHINE_STATE/pip" 2>&1 \
    && "$python/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes \
        --requirement "$project/Tests/Certification/requirements.txt" >>"$MACHINE_STATE/pip" 2>&1; then
    tar --directory="$(echo "$python"/lib/python*/site-packages)" --create --file=- varlink | as_user tar --extract --file=-
    writes Ada
    coltiva circle add admired Ada -q
    check "every method that only reads is answered to the implementation in Python" as_user env PYTHONPATH="$MACHINE_HOME" \
        /usr/bin/python3 /project/Tests/EndToEnd/fixtures/read-only "unix:$address"
else
    leave "the implementation in Python cannot be had: $(tail -n 1 "$MACHINE_STATE/pip")"
fi
