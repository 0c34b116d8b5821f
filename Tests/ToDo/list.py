#!/usr/bin/env python3
"""list.py CHECK BIN: tries the to-do list of the coltivad in BIN on another program: icalendar, vobject, todoman or sync. 0: all is as meant.

`sync` is Radicale, a CalDAV server, on loopback, and vdirsyncer between it and the folder; what "the phone" does is done on the server."""
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile

UTC = datetime.timezone.utc
# Names that are no names of properties, parameters or lines, whatever is in them.
NAMES = ["Ada Lovelace", "A; B, C\\ \"d\" ^e", "\u00c8 \u4e2d\u6587 \U0001F469 " + "long " * 30, "BEGIN:VEVENT"]


class Home:
    """A home with a daemon that serves, and its to-do list."""

    def __init__(self, binaries, folder):
        self.binaries, self.path = binaries, pathlib.Path(folder)
        self.list = self.path / "lists" / "list"
        self.list.mkdir(parents=True)
        config = self.path / "coltiva.conf"
        config.write_text(f"[ToDo]\nDirectory={self.list}\n[Practice]\nWhen=\n")
        self.environment = os.environ | {
            "HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": f"{folder}/data", "XDG_STATE_HOME": f"{folder}/state",
            "COLTIVA_SOCKET": f"{folder}/socket", "TZ": "UTC", "LANG": "C.UTF-8"}
        notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        notices.bind(f"{folder}/notify")
        notices.settimeout(60)
        self.daemon = subprocess.Popen(
            [f"{binaries}/coltivad", "--config", config, "--socket", f"{folder}/socket"],
            env=self.environment | {"NOTIFY_SOCKET": f"{folder}/notify"}, stderr=open(self.path / "log", "w"))
        while b"READY=1" not in notices.recv(4096):
            pass
        notices.close()

    def end(self):
        self.daemon.send_signal(signal.SIGTERM)
        assert self.daemon.wait() == 0, (self.path / "log").read_text()

    def coltiva(self, *words):
        return subprocess.run(
            [f"{self.binaries}/coltiva", *words], env=self.environment, check=True, capture_output=True, text=True).stdout

    def until(self, what, is_so):
        """Asks the daemon something, which gives it its turn, until that is so."""
        for _ in range(5000):
            answer = is_so()
            if answer:
                return answer
            self.coltiva("status")
        raise AssertionError(f"it never came to this: {what}; {(self.path / 'log').read_text()}")

    def hear_from(self, *names):
        """People who have written, and the files in which they are to be answered."""
        for name in names:
            self.coltiva("add", name, "--circle", "admired", "--channel", "email:ada@example.org")
            self.coltiva("log", "in", self.identifiers()[-1], "-m", "looms")
        self.until("a file for each", lambda: len(list(self.list.glob("coltiva-*.ics"))) >= len(names))
        return sorted(self.list.glob("coltiva-*.ics"), key=lambda file: int(file.name.split(".")[0].removeprefix("coltiva-f")))

    def identifiers(self):
        people = json.loads(self.coltiva("list", "--json"))["contacts"]
        return sorted((person["id"] for person in people), key=lambda text: int(text[1:]))


def by_icalendar(home, files):
    import icalendar

    for file, name in zip(files, NAMES, strict=True):
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        (todo,) = calendar.walk("VTODO")
        assert not calendar.errors and not todo.errors, (calendar.errors, todo.errors)
        alarms = list(todo.walk("VALARM"))
        assert str(todo["SUMMARY"]) == f"{' '.join(name.split())}: answer", todo["SUMMARY"]
        assert todo["DUE"].dt - todo["DTSTART"].dt == datetime.timedelta(weeks=1) and todo["DUE"].dt.utcoffset() is not None
        assert todo["CATEGORIES"].to_ical() == b"admired" and str(todo["URL"]) == "mailto:ada@example.org"
        assert "\u201clooms\u201d" in todo["DESCRIPTION"] and len(alarms) == 4, (todo["DESCRIPTION"], alarms)
        assert all(alarm["TRIGGER"].dt > todo["DTSTART"].dt for alarm in alarms)


def by_vobject(home, files):
    import vobject

    for file, name in zip(files, NAMES, strict=True):
        todo = vobject.readOne(file.read_bytes().decode()).vtodo
        assert todo.summary.value == f"{' '.join(name.split())}: answer", todo.summary.value
        assert todo.due.value > todo.dtstart.value and todo.status.value == "NEEDS-ACTION"
        assert len(todo.valarm_list) == 4 and todo.categories.value == ["admired"]


def by_todoman(home, files):
    config = home.path / "todoman.py"
    config.write_text(f'path = "{home.path}/lists/*"\ncache_path = "{home.path}/todoman.db"\ndate_format = "%Y-%m-%d"\n'
                      'time_format = "%H:%M"\ndefault_list = "list"\n')
    todo = [f"{os.path.dirname(sys.executable)}/todo", "--config", config, "--porcelain"]

    def listed():
        said = subprocess.run(todo + ["list", "--sort", "id"], env=home.environment, check=True, capture_output=True, text=True)
        return json.loads(said.stdout)

    assert {entry["summary"] for entry in listed()} == {f"{' '.join(name.split())}: answer" for name in NAMES}
    assert all(entry["due"] and not entry["completed"] for entry in listed())
    # What it writes is a decision here.
    (ada,) = [entry for entry in listed() if entry["summary"].startswith("Ada")]
    subprocess.run(todo + ["done", str(ada["id"])], env=home.environment, check=True, capture_output=True)
    home.until("done by todoman", lambda: "done Ada Lovelace" in home.coltiva("undo", "--list"))


class Phone:
    """Another client of the server."""

    def __init__(self, port):
        self.port = port

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            headers = {name.replace("_", "-"): value for name, value in headers.items()} | {"Authorization": "Basic bWU6bWU="}
            connection.request(method, path, body, headers)
            reply = connection.getresponse()
            text = reply.read().decode()
            assert reply.status < 300, (method, path, reply.status, text)
            return text, reply.headers

    def items(self):
        """The path and the text of each to-do on the server."""
        import xml.etree.ElementTree as tree

        text, _ = self.ask("PROPFIND", "/me/list/", Depth="1")
        paths = [element.text for element in tree.fromstring(text).iter("{DAV:}href") if element.text.endswith(".ics")]
        return {path: self.ask("GET", path)[0].replace("\r\n ", "") for path in paths}

    def find(self, summary):
        return next(((path, text) for path, text in self.items().items() if f"SUMMARY:{summary}" in text), (None, ""))

    def change(self, summary, before, after):
        path, text = self.find(summary)
        assert before in text, (before, text)
        self.ask("PUT", path, text.replace(before, after).encode(), Content_Type="text/calendar; charset=utf-8")


def by_sync(home, files):
    beside = os.path.dirname(sys.executable)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [f"{beside}/radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none",
         "--storage-filesystem-folder", f"{home.path}/radicale", "--logging-level", "info"], stderr=subprocess.PIPE, text=True)
    try:
        log = []
        for line in server.stderr:
            log.append(line)
            if "server ready" in line.lower():
                break
        assert server.poll() is None, "".join(log)
        subprocess.Popen(["cat"], stdin=server.stderr, stdout=subprocess.DEVNULL)
        phone = Phone(port)
        phone.ask("MKCALENDAR", "/me/list/")
        config = home.path / "vdirsyncer"
        config.write_text(
            f'[general]\nstatus_path = "{home.path}/status"\n[pair todo]\na = "here"\nb = "there"\ncollections = ["list"]\n'
            f'conflict_resolution = "b wins"\n[storage here]\ntype = "filesystem"\npath = "{home.path}/lists"\nfileext = ".ics"\n'
            f'[storage there]\ntype = "caldav"\nurl = "http://127.0.0.1:{port}/me/"\nusername = "me"\npassword = "me"\n')

        def vdirsyncer(*words):
            said = subprocess.run(
                [f"{beside}/vdirsyncer", "-c", config, *words], env=home.environment, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
            assert said.returncode == 0, said.stdout

        vdirsyncer("discover", "todo")
        vdirsyncer("sync")
        assert len(phone.items()) == len(NAMES), phone.items()

        # Completed by another client, and closed here after one sync.
        phone.change("Ada Lovelace", "STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nCOMPLETED:20990101T000000Z")
        vdirsyncer("sync")
        home.until("done on the phone", lambda: "done Ada Lovelace" in home.coltiva("undo", "--list"))

        # An edit on both sides loses nothing.
        phone.change("BEGIN:VEVENT", "SUMMARY:BEGIN:VEVENT: answer", "SUMMARY:Call them\\, rather\r\nX-PHONE:kept")
        home.coltiva("snooze", "BEGIN:VEVENT", "2099-02-01", "12:00")
        vdirsyncer("sync")
        home.until("words of the phone", lambda: "Call them, rather" in home.coltiva("show", "BEGIN:VEVENT"))
        vdirsyncer("sync")
        _, text = phone.find("BEGIN:VEVENT")
        for line in ["DUE:20990201T120000Z", "X-PHONE:kept", "STATUS:NEEDS-ACTION"]:
            assert line in text.splitlines(), (line, text)
        assert "Call them\\, rather" in text, text

        # Moved by the phone, and done here.
        phone.change("A\\; B", "DUE:", "DUE;TZID=Europe/Rome:20990320T093000\r\nX-WAS:")
        vdirsyncer("sync")
        home.until("put off by the phone", lambda: "snooze A; B" in home.coltiva("undo", "--list"))
        home.coltiva("done", "A; B")
        home.until("closed in the file", lambda: any("STATUS:COMPLETED" in file.read_text() for file in files[1:2]))
        vdirsyncer("sync")
        _, text = phone.find("A\\; B\\, C\\\\ \"d\" ^e: answer")
        assert "STATUS:COMPLETED" in text and "X-WAS:" in text, text

        # Removed by the phone.
        path, _ = phone.find(NAMES[2][:3])
        phone.ask("DELETE", path)
        vdirsyncer("sync")
        home.until("dismissed by the phone", lambda: "dismiss " + NAMES[2][:3] in home.coltiva("undo", "--list"))
        vdirsyncer("sync")
    finally:
        server.terminate()
        server.wait()


def main():
    check = {"icalendar": by_icalendar, "vobject": by_vobject, "todoman": by_todoman, "sync": by_sync}[sys.argv[1]]
    with tempfile.TemporaryDirectory() as folder:
        home = Home(sys.argv[2], folder)
        try:
            check(home, home.hear_from(*NAMES))
        finally:
            home.end()


main()
