#!/usr/bin/env -S python3 -B
"""Holds coltivad and a Varlink server of systemd's against conversations.txt, and so against each other.

    Tests/Wire/compare.py [BIN]     BIN: the folder of coltivad; else .build/debug of the project

    VARLINKCTL_TREE=DIR     the root of a system with systemd-importd, for a machine that has none, or one from before systemd 257:
                            Debian 13 with systemd-container, by mmdebstrap
    CERTIFICATION_REQUIRED=1    that systemd's server cannot be had is a failure

A line for each conversation that ends otherwise with systemd than with us, "differs - ...", and for each message with which it does not end as is said there,
"FAIL - ..."; the last line says how many. 0: none failed."""
import os
import pathlib
import resource
import sys
import tempfile

from conversations import Conversation
from server import Server

HERE = pathlib.Path(__file__).resolve().parent


def main():
    binaries = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent.parent / ".build/debug").resolve()
    if not (binaries / "coltivad").exists():
        sys.exit(f"{binaries}/coltivad is not there yet: make build")
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    conversations = Conversation.read(HERE / "conversations.txt")
    differing = [conversation for conversation in conversations if conversation.theirs is not None]
    with tempfile.TemporaryDirectory() as folder:
        with coltivad(binaries, folder) as server:
            failures = hold(server, conversations)
        with importd(folder) as server:
            is_skipped = server.product() is None
            if is_skipped:
                print(f"SKIP - systemd's server cannot be had: {server.complaint()}")
            else:
                failures += hold(server, conversations)
                for conversation in differing:
                    print(f"differs - {conversation.what}: {conversation.ours}; systemd: {conversation.theirs}, because {conversation.because}")
    print(f"{len(conversations)} conversations, {len(differing)} of them differ, {failures} failed, {int(is_skipped)} skipped")
    return failures > 0 or (is_skipped and bool(os.environ.get("CERTIFICATION_REQUIRED")))


def coltivad(binaries, folder):
    config = pathlib.Path(folder, "coltiva.conf")
    config.touch()
    words = [binaries / "coltivad", "--config", config, "--data", folder, "--state", folder]
    return Server("ours", words, folder, '"method":"org.coltiva.Daemon.Subscribe"')


def importd(folder):
    """The server of systemd's that wants neither a bus nor privileges, and has a method with many replies; what it makes in /run goes with it."""
    tree = os.environ.get("VARLINKCTL_TREE", "/")
    alone = 'mount -t tmpfs none "$1/run" && exec chroot "$1" /usr/lib/systemd/systemd-importd'
    words = ["unshare", "--map-root-user", "--mount", "sh", "-c", alone, "sh", tree]
    return Server("systemd", words, folder, '"method":"io.systemd.Import.ListTransfers"')


def hold(server, conversations):
    """How many messages of the conversations end otherwise than they are said to; each is told."""
    failures = 0
    print(f"# {server.product()}")
    for conversation in conversations:
        expected = conversation.expected(server.name)
        for message in conversation.messages:
            given = server.outcome(message)
            if given != expected:
                failures += 1
                print(f"FAIL - {conversation.what}, {message[:70]}: {given}, and not {expected}")
    if not server.is_alive():
        failures += 1
        print(f"FAIL - the server has ended: {server.complaint()}")
    return failures


sys.exit(main())
