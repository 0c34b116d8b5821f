#!/usr/bin/env python3
"""examples.py [BIN] - carries out every example of the help texts, the manual pages and the README, each with a daemon of its own.

BIN is the folder of coltiva and coltivad, .build/debug where it is left out. A daemon starts on a throw-away ledger in which what the
example speaks of is there (PREPARED); then the line runs as it stands, in a shell. Identifiers (e34, f7) are replaced by those that
the ledger has, and years by the next one, so that an example does not become wrong by growing old. Exit 1: an example failed."""
import datetime
import json
import pathlib
import re
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
from man import checks
from man.sources import root
from throwaway import Machine

FIXTURES = root / "Tests/InterchangeTests/Fixtures"
WISHED = [
    "add 'Ada Lovelace' --circle opportunity --zone Europe/London --birthday --12-10 --channel email:ada@example.org"
    " --channel phone:+390600000 --channel mastodon:@ada@example.social",
    "add 'Grace Hopper' --circle opportunity --channel email:grace@example.org",
]
OPEN = ["log in Ada -m 'the engine' --at 'yesterday 9:00'", "log in Grace --at 'yesterday 9:30'", "remind Ada 'send her the paper' --at 'in 2d'"]
MEETING = [*OPEN, "meet Ada --at 'in 3h'"]
# What is there before an example that begins so; the first that fits.
PREPARED = [
    ("coltiva practice skip", WISHED), ("coltiva practice prefer", WISHED),
    ("coltiva wake", [*WISHED, "rest Ada Grace"]), ("coltiva unarchive", [*WISHED, "archive Ada Grace"]),
    ("coltiva meet --", WISHED + MEETING), ("coltiva back", [*WISHED, "away --until 'in 5d'", "away Ada --until 'in 5d'"]),
    ("coltiva resume", [*WISHED, "pause --until 'in 5d'"]),
    ("coltiva forget --yes c12", WISHED), ("coltiva merge", [*WISHED, "add 'Ada King'"]),
    ("coltiva restore", [*WISHED, "backup ~/.local/state/coltiva/backups/coltiva-20270305T000000Z.db", "backup /media/stick/coltiva.db"]),
    ("coltiva circle remove", [*WISHED, "circle add admired Ada Grace"]), ("coltiva circle show", [*WISHED, "circle add admired Ada"]),
    ("coltiva", WISHED + OPEN),
]
MESSAGE = (
    "From: ada@example.org\nTo: me@example.org\nDate: Mon, 02 Nov 2026 10:00:00 +0000\nMessage-ID: <1@example.org>\n"
    "Subject: The engine\n\nDear\n"
)
FILES = {
    "letter.txt": "Dear Ada,\n\nyour talk on looms stayed with me. Which of the cards was the hardest?\n\nBest, Bo\n",
    "message.eml": MESSAGE, "Mail/cur/1:2,S": MESSAGE,
    "ada.json": '{"contact": {"name": "Ada Lovelace", "topics": ["looms"]}, "earlier_to_others": [], "last_inbound": null}',
    "new.conf": "[Policy]\nReplyWithin=5d\n",
    "feed.xml": "<rss version='2.0'><channel><item><title>Looms</title><link>https://example.org/looms</link></item></channel></rss>",
}
COPIES = {
    "LinkedInDataExport.zip": "Complete_LinkedInDataExport_10-12-2026.zip", "export.zip": "Complete_LinkedInDataExport_10-12-2026.zip",
    "contacts.csv": "google-current.csv", "contacts.vcf": "vcard-30-apple.vcf", ".contacts/work/a.vcf": "vcard-30-google.vcf",
}
# Where another status than 0 is no failure of the example.
STATUS = {"coltiva doctor": {0, 1}}
# What stands for a disk that is there.
DISK = "/media/stick"
FOLDERS = (
    "disk", "Mail/cur", "Mail/new", "Mail/tmp", ".local/state/coltiva/backups", ".local/share/bash-completion/completions", ".zfunc",
    ".config/fish/completions",
)


def furnish(folder):
    """Puts the files there of which examples speak."""
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        (folder / name).write_text(text)
    for name, fixture in COPIES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(FIXTURES / fixture, folder / name)


def placed(line, machine):
    """The line with identifiers and places that there are, and years that are to come."""
    line = line.replace(DISK, str(machine.folder / "disk")).replace("merge c12 c40", "merge c1 c3").replace("forget --yes c12", "forget --yes c1")
    year = datetime.date.today().year + 1
    line = re.sub(r"\b20\d\d-(\d\d-\d\d)", rf"{year}-\1", line)
    if re.search(r"\bf\d+\b", line):
        reply = json.loads(machine.run("coltiva next --json").stdout)
        found = iter([item["id"] for item in reply["followUps"]])
        line = re.sub(r"\bf\d+\b", lambda _: next(found), line)
    if re.search(r"\be\d+\b", line):
        entries = json.loads(machine.run("coltiva log Ada --json").stdout)["entries"]
        shown = json.loads(machine.run("coltiva show Ada --json").stdout)
        meetings = [item["appointment"]["id"] for item in shown["open"] if item["kind"] == "meeting"]
        identifier = meetings[0] if "meet" in line else entries[0]["id"]
        line = re.sub(r"\be\d+\b", identifier, line)
    return line


def carried_out(line, bin):
    """What went wrong; None: nothing."""
    with tempfile.TemporaryDirectory(prefix="coltiva-examples.") as folder:
        furnish(pathlib.Path(folder))
        with Machine(pathlib.Path(folder), bin) as machine:
            for deed in next(deeds for begin, deeds in PREPARED if line.startswith(begin)):
                done = machine.run(placed(f"coltiva {deed} -q", machine))
                if done.returncode:
                    return f"before it, coltiva {deed}: {done.stderr.strip()}"
            done = machine.run(placed(line, machine))
    allowed = next((statuses for begin, statuses in STATUS.items() if line.startswith(begin)), {0})
    return None if done.returncode in allowed else f"exit status {done.returncode}: {(done.stderr or done.stdout).strip()}"


def main():
    bin = pathlib.Path(sys.argv[1] if sys.argv[1:] else root / ".build/debug").resolve()
    seen = {}
    for place, line in checks.examples(bin):
        # What explains it stands behind two blanks; what only names a verb is read by man-pages.py.
        line = re.split(r"  +", line)[0]
        if not line.startswith("coltivad") and not line.endswith("--help"):
            seen.setdefault(line, place)
    endless = [line for line in seen if line.startswith(checks.ENDLESS)]
    failed = 0
    for line, place in seen.items():
        problem = None if line in endless else carried_out(line, bin)
        if problem:
            failed += 1
            print(f"{place}: {line}: {problem}", file=sys.stderr)
    print(f"{len(seen) - len(endless)} examples carried out, {failed} failed; {len(endless)} go on until they are ended, and have tests of their own")
    sys.exit(bool(failed))


main()
