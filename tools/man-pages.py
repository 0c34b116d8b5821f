#!/usr/bin/env python3
"""man-pages.py [--check] [BIN] - writes docs/man/coltiva.1, coltivad.8, coltiva.conf.5 and org.coltiva.7 from the *.in beside them.

A line @NAME@ of an *.in is replaced by what the code says of itself: the programs' own help, the annotated configuration, the
journal's events, the interfaces. BIN is the folder of coltiva and coltivad, .build/debug where it is left out. With --check nothing
is written. Exit 1: a page would be another one, groff or mandoc has something to say of it, it lacks what the code has, or an
example of the help texts, the README or the journal's catalog is not understood. 66: a program is not there."""
import pathlib
import re
import shutil
import sys

sys.dont_write_bytecode = True
from man import checks
from man.client import client_page
from man.daemon import daemon_page
from man.interfaces import interfaces_page
from man.programs import output
from man.settings import settings_page
from man.sources import problems, root

folder = root / "docs/man"


def page(name, replacements, version):
    title, section = name.rsplit(".", 1)
    text = (folder / f"{name}.in").read_text()
    for key, replacement in replacements.items():
        if f"\n@{key}@\n" not in text:
            problems.append(f"docs/man/{name}.in: lacks a line @{key}@")
        text = text.replace(f"\n@{key}@\n", f"\n{replacement}\n")
    for key in re.findall(r"^@([A-Z]+)@$", text, re.MULTILINE):
        problems.append(f"docs/man/{name}.in: nothing gives {key}")
    # The version says of which state it is; a date would change by itself.
    head = [
        rf'.\" Written by tools/man-pages.py from docs/man/{name}.in: change that, and say make man.',
        f'.TH {title.upper()} {section} "" "Coltiva {version}"',
    ]
    return "\n".join([*head, text])


def main():
    words = sys.argv[1:]
    checking = "--check" in words
    bin = pathlib.Path(next((word for word in words if word != "--check"), root / ".build/debug")).resolve()
    programs = (bin / "coltiva", bin / "coltivad")
    lacking = [f"{program} is not there yet: make build" for program in programs if not program.exists()]
    lacking += [f"{tool} is not there: make deps-test" for tool in checks.TOOLS if checking and not shutil.which(tool)]
    if lacking:
        print("\n".join(lacking), file=sys.stderr)
        sys.exit(66)
    version = output(bin / "coltivad", "--version").strip()
    made = {
        "coltiva.1": client_page(bin / "coltiva"),
        "coltivad.8": daemon_page(bin / "coltivad"),
        "coltiva.conf.5": settings_page(bin / "coltivad"),
        "org.coltiva.7": interfaces_page(),
    }
    pages = {name: page(name, replacements, version) for name, replacements in made.items()}
    if checking:
        for name, text in pages.items():
            file = folder / name
            if not file.exists() or file.read_text() != text:
                problems.append(f"docs/man/{name}: is not as it would be written now: make man")
        checks.complaints(pages)
        checks.lacking(pages)
        checks.garbled(pages, bin)
        count = checks.misunderstood(bin)
        print("\n".join(problems) or f"{len(pages)} pages as the code has it, {count} examples understood")
    else:
        for name, text in pages.items():
            (folder / name).write_text(text)
        print("\n".join(problems) or "Written: " + ", ".join(f"docs/man/{name}" for name in pages))
    sys.exit(bool(problems))


main()
