"""What the pages are held against besides the text that is generated."""
import re
import shlex
import subprocess
import tempfile

from man.programs import described
from man.sources import problems, root


TOOLS = {"groff": ["-man", "-Tutf8", "-ww", "-z"], "mandoc": ["-T", "lint", "-W", "warning"]}


def complaints(pages):
    """What groff and mandoc say of the pages' markup."""
    for tool, options in TOOLS.items():
        for name, text in pages.items():
            said = subprocess.run([tool, *options], input=text, capture_output=True, text=True)
            lines = (said.stdout + said.stderr).splitlines()
            # mandoc would have a date, and the pages have none on purpose.
            problems.extend(f"docs/man/{name}: {line}" for line in lines if "missing date" not in line)


def numbers(*files):
    """The exit statuses that the Swift files declare."""
    pattern = re.compile(r"(?:case|static let) \w+(?:: Int32)? = (\d+)$", re.MULTILINE)
    return {number for file in files for number in pattern.findall((root / file).read_text())}


def variables(folder):
    """The variables of the environment that the Swift files of a folder read."""
    text = "\n".join(file.read_text() for file in (root / folder).rglob("*.swift"))
    return set(re.findall(r'(?:variable|directory|environment)[(\[]"([A-Z_]+)"', text))


def lacking(pages):
    """Exit statuses and variables of the environment that the code has and a page has not."""
    rows = [
        ("coltiva.1", "Sources/coltiva", numbers("Sources/coltiva/Failures/ExitStatus.swift") | {"0"}),
        ("coltivad.8", "Sources/coltivad", numbers("Sources/coltivad/Assembly/Output.swift") | {"0", "64"}),
    ]
    for name, folder, statuses in rows:
        for section, wanted in (("EXIT STATUS", statuses), ("ENVIRONMENT", variables(folder))):
            text = re.search(rf"^\.SH {section}\n(.*?)^\.SH", pages[name], re.MULTILINE | re.DOTALL)[1]
            lines = [line for tag, line in re.findall(r"^(\.TP)\n(.*)", text, re.MULTILINE)]
            for word in sorted(wanted - set(re.findall(r"\w+", " ".join(lines)))):
                problems.append(f"docs/man/{name}.in: {section} lacks {word}")


def discussions(bin):
    """What the help of each command says at length."""
    def below(command, words):
        yield words, command.get("discussion", "")
        for sub in command.get("subcommands", []):
            yield from below(sub, f"{words} {sub['commandName']}")

    yield from below(described(bin / "coltiva"), "coltiva")
    yield from below(described(bin / "coltivad"), "coltivad")
    yield from below(described(bin / "coltivad", "rehearse"), "coltivad rehearse")


def garbled(pages, bin):
    """Lines that a reader is to copy and does not find in the page as they are in the help."""
    ascii = ["groff", "-man", "-Tascii", "-P-cbou", "-rLL=400n"]
    read = {name: subprocess.run(ascii, input=text, capture_output=True, text=True).stdout for name, text in pages.items()}
    for words, text in discussions(bin):
        page = "coltivad.8" if words.startswith("coltivad") else "coltiva.1"
        for line in re.findall(r"^  (.*)", text, re.MULTILINE):
            if f" {line}\n" not in read[page]:
                problems.append(f"docs/man/{page}: has not as it is: {line}")


# What goes on until it is ended.
ENDLESS = "coltiva watch"


def examples(bin):
    """The examples of help texts and of the README, and what texts call by its name, each with where it stands."""
    for place, text in [*discussions(bin), ("README.md", (root / "README.md").read_text())]:
        for line in re.findall(r"^ +(?:\$ )?(coltivad?\b.*)", text, re.MULTILINE):
            yield place, line
    # These name verbs, without what they want.
    for line in re.findall(r"`(coltivad?\b[^`]*)`", (root / "systemd/coltiva.catalog").read_text().replace("\n", " ")):
        yield "systemd/coltiva.catalog", f"{line} --help"
    for file in (root / "docs/man").glob("*.in"):
        for line in re.findall(r'^\.R?B (?:\( )?"?(coltivad? [^"\n]*)', file.read_text(), re.MULTILINE):
            yield f"docs/man/{file.name}", line.replace("\\-", "-") + " --help"


def misunderstood(bin):
    """Examples that the programs' own parsers refuse. No daemon is there to carry them out."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {"HOME": folder, "COLTIVA_SOCKET": f"{folder}/nobody", "PATH": "/usr/bin:/bin", "VISUAL": "true"}
        count = 0
        for place, line in examples(bin):
            # What explains it stands behind two blanks; a shell would redirect, or go on.
            words = shlex.split(re.split(r"  +| [<>|]", line)[0])
            if words[0] == "coltivad" and not {"--check", "--show-config", "--default-config", "rehearse"} & set(words):
                words.append("--check")  # else it would serve
            if line.startswith(ENDLESS):
                words = ["timeout", "--preserve-status", "1", bin / words[0], *words[1:]]
            else:
                words[0] = bin / words[0]
            said = subprocess.run(
                words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
            count += 1
            # Done; no such file; no daemon; the doctor found that there is none; what a shell would have redirected to it is not there.
            understood = {0, 66, 69} | ({1} if line.startswith("coltiva doctor") else set()) | ({65} if " < " in line else set())
            if said.returncode not in understood:
                problems.append(f"{place}: {line}: exit status {said.returncode}: {said.stderr.strip()}")
        return count
