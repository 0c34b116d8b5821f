#!/usr/bin/env python3
"""pictures.py [BIN] - draws docs/pictures/*.svg anew: what the commands of a first week print, on a terminal of 96 columns.

BIN is the folder of coltiva and coltivad, .build/release where it is left out. The people are the demo's, on a throw-away ledger; the
commands run on a real terminal, and their colours are those that a terminal would show. todoman comes from PyPI; where it cannot be had, its
picture stays as it is."""
import datetime
import fcntl
import html
import json
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import zipfile

sys.dont_write_bytecode = True
from man.sources import root
from throwaway import Machine

COLUMNS = 96
CELL, LINE, MARGIN = 8.4, 19, 16
COLOURS = {
    30: "#45475a", 31: "#f38ba8", 32: "#a6e3a1", 33: "#f9e2af", 34: "#89b4fa", 35: "#f5c2e7", 36: "#94e2d5", 37: "#bac2de", 90: "#7f849c",
}
PROMPT = "\x1b[1m$ "
GROUND, TEXT = "#1e1e2e", "#cdd6f4"
# What passed before the pictures: the demo's people, with a week behind them.
HISTORY = [
    "log in Ada -m 'what would you ask the engine first?' --by email --at 'yesterday 9:40'",
    'log out Grace -m "your talk on compilers" --by linkedin --ask --at "$(date -d -13days +%F) 10:00"',
    'log met Alan -m "lunch, and the imitation game" --at "$(date -d -40days +%F) 12:30"',
    "meet Hedy --at 'mon 16:30' --for 30min --where https://meet.example.org/hedy",
    "remind Grace 'send her the paper on nanoseconds' --at 'in 2d'",
    "topic Ada 'her notes on the engine' https://example.org/notes",
    "set Alan Cadence=6w..3months",
]
# A picture's name, and the commands that it shows.
PICTURES = {
    "next": ["coltiva"], "agenda": ["coltiva agenda"], "why": ["coltiva why Ada"],
}
# What is said while `coltiva watch` looks on.
WATCHED = [
    "log in Alan -m 'the imitation game' --by email", "snooze Alan/reply 2d", "done Alan/reply -m 'sent him my notes'", "undo",
]
# An export of LinkedIn of whom nobody is known yet: name, profile, where they work, what they are there.
CONNECTIONS = [
    ("Emmy", "Noether", "emmy", "Bryn Mawr College", "Professor"), ("Lise", "Meitner", "lise", "Nobel Institute", "Physicist"),
    ("Mary", "Somerville", "mary", "", "Author"), ("Sofja", "Kowalewski", "sofja", "Stockholm University", "Professor"),
]
# Who wrote to whom how many days ago, and what.
LETTERS = [("emmy", "me", 3, "Shall we meet at the conference?"), ("lise", "me", 30, "What became of the paper?"), ("me", "mary", 60, "Thank you!")]
# On a terminal it asks what is to become of each; the list is what a picture can show.
CARRIED_OUT_AS = {
    "coltiva review": "coltiva review --color always | cat",
    # What another program has done is seen at once, but after it.
    "coltiva undo --list -N 1": "until coltiva undo --list | grep -q 'done Ada'; do :; done; coltiva undo --list -N 1",
}
FIRST_HOUR = ["coltiva import LinkedIn.zip --circle admired", "coltiva review", "coltiva"]
# The walk: someone is written to, met, and has a place on a to-do list; the user is in Rome.
WALK = "[Me]\nAddresses=me@example.org\n[ToDo]\nDirectory=~/lists/coltiva\n"
LETTER = """Dear Ada,
you asked what I would ask the engine first: whether it could play.
Your notes on the engine stayed with me; would you like to talk about them over a coffee?
Please answer by tomorrow, as I need it urgently.
"""
# What the user writes in place of an editor, and answers.
EDITOR = "#!/bin/sh\ncat letter.txt \"$1\" >both && cp both \"$1\"\n"
ANSWERS = {"copy, open, log, keep, edit, quit?": "keep"}
MEETINGS = ["coltiva meet Grace", "coltiva set Alan Language=it -q", "coltiva meet Alan --count 2"]
TODOMAN = 'path = "{0}/lists/*"\ncache_path = "{0}/todoman.db"\ndate_format = "%Y-%m-%d"\ntime_format = "%H:%M"\ndefault_list = "coltiva"\n'
TODOS = ["todo list", "todo done {ada}", "coltiva undo --list -N 1"]
# What `make e2e` keeps of the doctor, on a machine with everything it looks at.
DOCTOR = root / ".build/end-to-end/doctor.txt"


def export(file):
    """Writes CONNECTIONS and LETTERS as LinkedIn does."""
    today = datetime.datetime.now(datetime.timezone.utc)
    people = {"me": ("Me", "Myself")} | {profile: names for *names, profile, _, _ in CONNECTIONS}
    with zipfile.ZipFile(file, "w") as archive:
        for name, header, rows in [
            ("Connections.csv", "First Name,Last Name,URL,Email Address,Company,Position,Connected On", [
                f"{first},{last},https://www.linkedin.com/in/{profile},,{company},{title},{today - datetime.timedelta(days=400):%d %b %Y}"
                for first, last, profile, company, title in CONNECTIONS]),
            ("messages.csv", "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER", [
                f"{number},,{' '.join(people[sender])},https://www.linkedin.com/in/{sender},{' '.join(people[reader])},"
                f"https://www.linkedin.com/in/{reader},{today - datetime.timedelta(days=ago):%Y-%m-%d %H:%M:%S} UTC,,{text},INBOX"
                for number, (sender, reader, ago, text) in enumerate(LETTERS)]),
        ]:
            archive.writestr(name, "\n".join([header, *rows]) + "\n")


def watched(machine):
    """What `coltiva watch` prints while others say WATCHED: a line for each."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 60, COLUMNS, 0, 0))
    process = subprocess.Popen(
        ["coltiva", "watch"], executable=machine.bin / "coltiva", env={**machine.environment, "TERM": "xterm-256color"},
        cwd=machine.folder, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = b""
    for number in range(len(WATCHED) + 1):
        while said.count(b"\n") <= number:
            said += os.read(ours, 4096)
        if number < len(WATCHED):
            done = machine.run(f"coltiva {WATCHED[number]} -q")
            if done.returncode:
                sys.exit(f"coltiva {WATCHED[number]}: {done.stderr.strip()}")
    process.terminate()
    process.wait()
    os.close(ours)
    return said.decode().replace("\r\n", "\n").rstrip("\n")


def captured(line, machine, answers=None):
    """What a command prints on a terminal, where each question has its answer."""
    waiting = dict(answers or {})
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 60, COLUMNS, 0, 0))
    process = subprocess.Popen(
        ["sh", "-c", line], env={**machine.environment, "TERM": "xterm-256color", "PAGER": "cat"}, cwd=machine.folder,
        stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        said += part
        for question in [text for text in waiting if text.encode() in said]:
            os.write(ours, waiting.pop(question).encode() + b"\n")
    process.wait()
    os.close(ours)
    return said.decode().replace("\r\n", "\n").rstrip("\n")


def todoman(folder):
    """The program `todo`, as Tests/ToDo has it; None where it cannot be had."""
    for line in [
        [sys.executable, "-m", "venv", folder],
        [folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes",
         "--requirement", root / "Tests/ToDo/readers.txt"],
    ]:
        if subprocess.run(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
            return None
    return folder / "bin/todo"


def furnish(machine):
    """The demo's people, with a week behind them."""
    people = [line.split("|") for line in (root / "tools/demo/people").read_text().splitlines() if line and line[0] != "#"]
    deeds = [f"add '{name}' --circle {circle} --zone {zone} --channel {channel} --why '{why}'" for name, circle, zone, channel, why in people]
    for deed in deeds + HISTORY:
        done = machine.run(f"coltiva {deed} -q")
        if done.returncode:
            sys.exit(f"coltiva {deed}: {done.stderr.strip()}")


def walk(bin, scratch):
    """Draws the pictures of the walk."""
    machine = Machine(scratch, bin)
    (scratch / ".config/coltiva/coltiva.conf").write_text(WALK)
    (scratch / "lists/coltiva").mkdir(parents=True)
    (scratch / "letter.txt").write_text(LETTER)
    (scratch / "editor").write_text(EDITOR)
    (scratch / "editor").chmod(0o755)
    machine.environment |= {"VISUAL": str(scratch / "editor"), "TZ": "Europe/Rome"}
    with machine:
        furnish(machine)
        picture("draft", f"{PROMPT}coltiva draft Ada\x1b[0m\n{captured('coltiva draft Ada', machine, ANSWERS)}")
        draw("meet", MEETINGS, machine)
        program = todoman(scratch / "python")
        if not program:
            print("docs/pictures/todo.svg stays as it is: todoman cannot be had", file=sys.stderr)
            return
        (scratch / "todoman.py").write_text(TODOMAN.format(scratch))
        (scratch / "todo").write_text(f'#!/bin/sh\nexec {program} --config {scratch}/todoman.py "$@"\n')
        (scratch / "todo").chmod(0o755)
        machine.environment["PATH"] = f"{scratch}:{machine.environment['PATH']}"
        listed = json.loads(machine.run("todo --porcelain list").stdout)
        (ada,) = [entry["id"] for entry in listed if entry["summary"].startswith("Ada Lovelace")]
        draw("todo", [line.format(ada=ada) for line in TODOS], machine)


def drawn(text):
    """Lines with SGR colours as SVG text."""
    lines = text.split("\n")
    height = MARGIN * 2 + LINE * len(lines)
    width = round(MARGIN * 2 + CELL * COLUMNS)
    rows = []
    style = {}
    for number, line in enumerate(lines):
        spans = []
        for code, run in re.findall(r"(\x1b\[[0-9;]*m)|([^\x1b]+)", line):
            if code:
                for value in [int(part or 0) for part in code[2:-1].split(";")]:
                    if value == 0:
                        style = {}
                    elif value == 1:
                        style["font-weight"] = "bold"
                    elif value == 2:
                        style["fill"] = COLOURS[90]
                    elif value in COLOURS:
                        style["fill"] = COLOURS[value]
                    elif value in (22, 39):
                        style.pop("font-weight" if value == 22 else "fill", None)
            elif run:
                looks = "".join(f' {key}="{value}"' for key, value in style.items())
                spans.append(f"<tspan{looks}>{html.escape(run, quote=False)}</tspan>")
        rows.append(f'<text x="{MARGIN}" y="{MARGIN + LINE * number + 14}" xml:space="preserve">{"".join(spans)}</text>')
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f'<rect width="{width}" height="{height}" rx="8" fill="{GROUND}"/>',
        f'<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="{TEXT}">', *rows, "</g>", "</svg>", ""])


def main():
    bin = pathlib.Path(sys.argv[1] if sys.argv[1:] else root / ".build/release").resolve()
    with tempfile.TemporaryDirectory(prefix="coltiva-pictures.") as scratch:
        with Machine(pathlib.Path(scratch), bin) as machine:
            furnish(machine)
            for name, lines in PICTURES.items():
                draw(name, lines, machine)
            picture("watch", f"{PROMPT}coltiva watch\x1b[0m\n{watched(machine)}")
    with tempfile.TemporaryDirectory(prefix="coltiva-pictures.") as scratch:
        with Machine(pathlib.Path(scratch), bin) as machine:
            export(machine.folder / "LinkedIn.zip")
            draw("first-hour", FIRST_HOUR, machine)
    with tempfile.TemporaryDirectory(prefix="coltiva-pictures.") as scratch:
        walk(bin, pathlib.Path(scratch))
    if DOCTOR.exists():
        picture("doctor", f"{PROMPT}coltiva doctor\x1b[0m\n{DOCTOR.read_text().rstrip()}")
    else:
        print("docs/pictures/doctor.svg stays as it is: `make e2e` keeps what it shows", file=sys.stderr)


def draw(name, lines, machine):
    """A picture of commands and what they print."""
    picture(name, "\n\n".join(f"{PROMPT}{line}\x1b[0m\n{captured(CARRIED_OUT_AS.get(line, line), machine)}".rstrip() for line in lines))


def picture(name, text):
    (root / f"docs/pictures/{name}.svg").write_text(drawn(text))
    print(f"Drawn: docs/pictures/{name}.svg")


main()
