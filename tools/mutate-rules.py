#!/usr/bin/env python3
"""Breaks each rule of docs/domain.md once, and asks the tests of Planning to find it.

The rows of tools/rule-mutants.txt are put, all of them, into a copy of Planning and Relationships, each behind a switch of its own; the copy
is built once, and its tests run once for each row, with its switch on, until the first failure. A row whose text is not in its file
exactly once, or whose rule is on neither page, is an error. A mutant that all tests let pass is one too: a test is missing.

`mutate-rules.py NAME...` tries only those rows; `--scratch DIR` keeps the copy there for the next time."""
import argparse
import concurrent.futures
import os
import pathlib
import queue
import re
import subprocess
import sys
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "tools/rule-mutants.txt"
PAGES = [ROOT / "docs/domain.md", ROOT / "docs/interface.md"]
CHANGED, KEPT, TESTS = ["Relationships", "Planning"], ["CivilTime"], ["RepeatableChance", "PlanningTests"]
SWITCH = "COLTIVA_MUTANT"
# A test that says nothing for so many seconds does not come to an end.
PATIENCE = 120
# The tables first: what they let pass, the properties are asked about, which take longer.
STAGES = [["--skip", "PropertyTests"], ["--filter", "PropertyTests"]]
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
let package = Package(
    name: "mutants",
    targets: [
        .target(name: "CivilTime", swiftSettings: strict),
        .target(name: "Relationships", dependencies: ["CivilTime"], swiftSettings: strict),
        .target(name: "Planning", dependencies: ["Relationships", "CivilTime"], swiftSettings: strict),
        .target(name: "RepeatableChance", path: "Tests/RepeatableChance", swiftSettings: strict),
        .testTarget(
            name: "PlanningTests", dependencies: ["Planning", "Relationships", "CivilTime", "RepeatableChance"], swiftSettings: strict),
    ]
)
"""
MUTANT = f"""import Glibc

enum Mutant {{
    static let active = getenv("{SWITCH}").flatMap {{ Int(String(cString: $0)) }} ?? 0
}}
"""


class Mutant:
    """One row: what stands between « and » in the text of a file, and what stands there instead."""

    def __init__(self, number, file, name, rule, text, instead):
        self.number, self.file, self.name, self.rule, self.text, self.instead = number, file, name, rule, text, instead

    def span(self, source):
        """Where in the file what it changes begins and ends; any white space stands for any other."""
        parts = [r"\s+".join(re.escape(word) for word in part.split()) for part in re.split("[«»]", self.text)]
        if len(parts) != 3:
            raise ValueError(f"{self.name}: one « and one » belong into: {self.text}")
        gaps = [r"\s*" if side else "" for side in parts[::2]]
        found = list(re.finditer(parts[0] + gaps[0] + f"({parts[1]})" + gaps[1] + parts[2], source))
        if len(found) != 1:
            raise ValueError(f"{self.name}: {self.file} has {len(found)} times, not once: {self.text}")
        return found[0].span(1)

    @property
    def is_statement(self):
        return self.instead == "-" or self.instead.startswith("do: ")

    def switched(self, code):
        """The code with this mutant's switch."""
        on = f"Mutant.active == {self.number}"
        if self.instead == "-":
            return f"if {on} {{}} else {{ {code} }}"
        if self.is_statement:
            return f"if {on} {{ {self.instead.removeprefix('do: ')} }} else {{ {code} }}"
        return f"({on} ? ({f'!({code})' if self.instead == 'not' else self.instead}) : ({code}))"


def table():
    """The mutants of the table, in its order."""
    mutants, file, rows = [], None, []
    for line in TABLE.read_text().splitlines():
        if line.startswith("["):
            file = line.strip("[]")
        elif line.strip() and not line.startswith("#"):
            rows.append(line)
            if len(rows) == 3:
                name, rule = rows[0].split(": ", 1)
                mutants.append(Mutant(len(mutants) + 1, file, name, rule, rows[1].strip(), rows[2].strip()))
                rows = []
    return mutants


def words(text):
    """The words of a text without markup, punctuation and case."""
    return " ".join(re.findall(r"[\w^+]*\w[\w^+]*", re.sub(r"['’\\]", "", text).lower()))


def wrong_rows(mutants):
    """What the table says that is not so."""
    pages = [f" {words(page.read_text())} " for page in PAGES]
    names = [mutant.name for mutant in mutants]
    return [f"{name}: two rows have the name" for name in sorted({name for name in names if names.count(name) > 1})] + [
        f"{mutant.name}: no page has: {mutant.rule}" for mutant in mutants
        if not any(f" {words(mutant.rule)} " in page for page in pages)]


def write(mutants, scratch):
    """The package of the copy, with every mutant in it; what is wrong with the rows."""
    wrong = []
    keep(scratch / "Package.swift", MANIFEST)
    for name in KEPT + TESTS:
        folder = "Tests" if name in TESTS else "Sources"
        link = scratch / folder / name
        link.parent.mkdir(parents=True, exist_ok=True)
        if not link.is_symlink():
            link.symlink_to(ROOT / folder / name)
    for target in CHANGED:
        sources = sorted((ROOT / "Sources" / target).rglob("*.swift"))
        kept = {scratch / source.relative_to(ROOT) for source in sources} | {scratch / "Sources" / target / "Mutant.swift"}
        for file in (scratch / "Sources" / target).rglob("*.swift"):
            if file not in kept:
                file.unlink()
        keep(scratch / "Sources" / target / "Mutant.swift", MUTANT)
        for source in sources:
            name = str(source.relative_to(ROOT))
            text, errors = mutated(source.read_text(), [mutant for mutant in mutants if mutant.file == name])
            wrong += errors
            keep(scratch / name, text)
    known = {str(file.relative_to(ROOT)) for target in CHANGED for file in (ROOT / "Sources" / target).rglob("*.swift")}
    return wrong + [f"{mutant.name}: there is no {mutant.file}" for mutant in mutants if mutant.file not in known]


def mutated(source, mutants):
    """The file with the switches of its mutants, one in the other where one lies in the other, and what is wrong with them."""
    places, wrong, grown = {}, [], []
    for mutant in mutants:
        try:
            places.setdefault(mutant.span(source), []).append(mutant)
        except ValueError as error:
            wrong.append(str(error))
    # From the back, and what lies in another first.
    for start, end in sorted(places, key=lambda span: (-span[0], span[1])):
        inside = [(last, more) for first, last, more in grown if first < end]
        if any(last > end for last, _ in inside):
            wrong.append(f"{places[start, end][0].name}: what it changes and what another changes overlap")
            continue
        stop = end + sum(more for _, more in inside)
        code = source[start:stop]
        for mutant in places[start, end]:
            code = mutant.switched(code)
        source = source[:start] + code + source[stop:]
        grown.append((start, end, len(code) - (stop - start)))
    return source, wrong


def keep(file, text):
    """Writes a file, unless it has that text."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.read_text() != text:
        file.write_text(text)


def build(scratch):
    """Builds the copy; the program that runs its tests."""
    command = [os.environ.get("SWIFT", "swift"), "build", "--build-tests", "--package-path", scratch]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit("\n".join(dict.fromkeys(line for line in (done.stdout + done.stderr).splitlines() if "error:" in line)))
    return scratch / ".build/debug/mutantsPackageTests.xctest"


def failure(program, number, stage):
    """The first test that fails with this mutant, and how; None: all pass."""
    environment = dict(os.environ, NO_COLOR="1", **{SWITCH: str(number)})
    command = [program, "--testing-library", "swift-testing", "--no-parallel", *stage]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    lines = queue.Queue()
    threading.Thread(target=lambda: [lines.put(line) for line in process.stdout] + [lines.put(None)], daemon=True).start()
    running = "nothing"
    try:
        while (line := lines.get(timeout=PATIENCE)) is not None:
            if started := re.search(r"Test (?!case|run)(.+) started\.", line):
                running = started[1]
            if found := re.search(r"Test (?!case)(.+?) recorded an issue", line):
                return found[1]
    except queue.Empty:
        return f"{running}, which does not come to an end"
    finally:
        process.kill()
        status = process.wait()
    return f"{running}, which crashes" if status else None


def hunt(program, mutants):
    """Prints by which test each mutant is caught; those that survive."""
    left = mutants
    for stage in STAGES:
        if left and (found := failure(program, 0, stage)):
            sys.exit(f"without a mutant, {found} fails")
        with concurrent.futures.ThreadPoolExecutor(2) as two:
            hunts = [(mutant, two.submit(failure, program, mutant.number, stage)) for mutant in left]
            left = []
            for mutant, found in hunts:
                if found.result():
                    print(f"caught    {mutant.name}: by {found.result()}", flush=True)
                else:
                    left.append(mutant)
    for mutant in left:
        print(f"SURVIVED  {mutant.name}: {mutant.rule}")
    return left


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--scratch", type=pathlib.Path)
    options = parser.parse_args()
    mutants = table()
    wrong = wrong_rows(mutants) + [f"{name}: no row has the name" for name in options.names if name not in {row.name for row in mutants}]
    with tempfile.TemporaryDirectory() as temporary:
        scratch = (options.scratch or pathlib.Path(temporary)).resolve()
        wrong += write(mutants, scratch)
        if wrong:
            sys.exit("\n".join(wrong))
        print(f"building {len(mutants)} mutants", flush=True)
        program = build(scratch)
        chosen = [mutant for mutant in mutants if not options.names or mutant.name in options.names]
        survivors = hunt(program, chosen)
    print(f"{len(chosen)} mutants, {len(chosen) - len(survivors)} caught, {len(survivors)} survived")
    sys.exit(bool(survivors))


main()
