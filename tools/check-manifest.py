#!/usr/bin/env python3
"""Holds Package.swift, and what the sources import, against the table of targets in docs/ARCHITECTURE.md.

A row of the table names a target, its charter and what it may use; an arrow that is not listed is forbidden, and so is a target
without a row, a row without a target, and an import without a dependency."""
import json
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
# What a package's product is called where it is imported.
MODULES = {"swift-log": "Logging", "swift-argument-parser": "ArgumentParser", "GRDB": "GRDB", "swift-subprocess": "Subprocess"}
SYSTEM = {"Dispatch", "Glibc", "Foundation", "FoundationEssentials", "Synchronization"}
problems = []


def table():
    rows = {}
    inside = False
    for line in (root / "docs/ARCHITECTURE.md").read_text().splitlines():
        if line.startswith("| Target |"):
            inside = True
        elif inside and not line.startswith("|"):
            inside = False
        elif inside and not line.startswith("|---"):
            names, _, uses = [cell.strip() for cell in line.strip("|").split("|")]
            for name in re.findall(r"`([\w-]+)`", names):
                rows[name] = set(re.findall(r"`([\w-]+)`", uses))
    return rows


def manifest():
    text = subprocess.run(["swift", "package", "dump-package"], cwd=root, check=True, capture_output=True, text=True).stdout
    targets = {}
    for target in json.loads(text)["targets"]:
        if target["type"] == "test":
            continue
        uses = set()
        for dependency in target["dependencies"]:
            if "byName" in dependency:
                uses.add(dependency["byName"][0])
            elif "target" in dependency:
                uses.add(dependency["target"][0])
            else:
                product, package = dependency["product"][:2]
                uses.add(next((name for name, module in MODULES.items() if module == product), package.removesuffix(".swift")))
        targets[target["name"]] = uses
    return targets


rows, targets = table(), manifest()
for name in sorted(set(rows) ^ set(targets)):
    problems.append(f"{name}: {'a target without a row' if name in targets else 'a row without a target'}")
for name in sorted(set(rows) & set(targets)):
    for use in sorted(targets[name] - rows[name]):
        problems.append(f"{name} uses {use}, which its row does not allow")
    allowed = {MODULES.get(use, use) for use in targets[name]} | SYSTEM
    # Modules that come with a package under another name.
    allowed |= {"SystemPackage"} if "Subprocess" in allowed else set()
    allowed |= {"GRDBSQLite"} if "GRDB" in allowed else set()
    for file in sorted((root / "Sources" / name).rglob("*.swift")):
        for line, text in enumerate(file.read_text().splitlines(), 1):
            found = re.match(r"\s*(?:@\w+\s+)?(?:public |package |internal |private |fileprivate )?import (?:\w+ )?(\w+)", text)
            if not found:
                continue
            module = found[1]
            if module not in allowed:
                problems.append(f"{file.relative_to(root)}:{line}: imports {module}")
            if module == "Foundation" and name != "Ledger":
                problems.append(f"{file.relative_to(root)}:{line}: all of Foundation is for the Ledger only")
print("\n".join(problems) or f"{len(targets)} targets, as docs/ARCHITECTURE.md has them")
sys.exit(bool(problems))
