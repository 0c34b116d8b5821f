"""A coltivad that is measured, and what the system knows of its process."""

import json
import os
import re
import select
import signal
import socket
import time


class Connection:
    """A Varlink connection: one call after the other."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(path)
        self.rest = b""

    def call(self, method, **parameters):
        """The parameters of the reply; an error of the protocol is raised."""
        reply = json.loads(self.answer(json.dumps({"method": "org.coltiva." + method, "parameters": parameters}))[:-1])
        if "error" in reply:
            raise RuntimeError(f"{method}: {reply}")
        return reply.get("parameters", {})

    def answer(self, message):
        """The bytes of the answer to a message, with their NUL."""
        self.socket.sendall(message.encode() + b"\0")
        while b"\0" not in self.rest:
            chunk = self.socket.recv(1 << 16)
            if not chunk:
                raise EOFError(message)
            self.rest += chunk
        answer, nul, self.rest = self.rest.partition(b"\0")
        return answer + nul


class Daemon:
    """coltivad on a database, without a desktop, a watchdog and a journal."""

    def __init__(self, program, data, settings):
        self.program = program
        self.data = data
        self.path = os.path.join(data, "socket")
        self.config = os.path.join(data, "coltiva.conf")
        self.configure(settings)
        self.pid = None

    def configure(self, settings):
        with open(self.config, "w", encoding="utf-8") as file:
            file.write(settings)

    def start(self):
        """Starts it; the seconds from then until it said READY=1."""
        notify = os.path.join(self.data, "notify")
        if os.path.exists(notify):
            os.unlink(notify)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
            listener.bind(notify)
            listener.settimeout(60)
            environment = {"PATH": os.environ["PATH"], "HOME": self.data, "NOTIFY_SOCKET": notify, "TZ": "Europe/Rome"}
            words = [self.program, "--config", self.config, "--data", self.data, "--state", self.data, "--socket", self.path]
            log = os.path.join(self.data, "log")
            began = time.perf_counter()
            self.pid = os.posix_spawn(
                self.program, words + ["--log-level", "warning"], environment,
                file_actions=[(os.POSIX_SPAWN_OPEN, 2, log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)])
            while b"READY=1" not in listener.recv(4096):
                pass
            return time.perf_counter() - began

    def stop(self):
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)

    def connect(self):
        return Connection(self.path)

    def settle(self):
        """Waits until everyone is planned; the seconds that took, and the longest that a call took meanwhile."""
        connection = self.connect()
        began = time.perf_counter()
        slowest = 0
        while True:
            asked = time.perf_counter()
            is_planning = connection.call("Daemon.Status")["planning"]
            slowest = max(slowest, time.perf_counter() - asked)
            if not is_planning:
                return time.perf_counter() - began, slowest
            pause(0.01)

    def memory(self):
        """Resident and anonymous megabytes (2^20)."""
        with open(f"/proc/{self.pid}/smaps_rollup", encoding="ascii") as file:
            sizes = dict(re.findall(r"^(\w+): +(\d+) kB", file.read(), re.MULTILINE))
        return int(sizes["Rss"]) / 1024, int(sizes["Anonymous"]) / 1024

    def forget_peak(self):
        with open(f"/proc/{self.pid}/clear_refs", "w", encoding="ascii") as file:
            file.write("5")

    def peak(self):
        """The most megabytes that were resident since the peak was forgotten."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read()).group(1)) / 1024

    def wakes(self):
        """How often its threads have waited for something so far."""
        count = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/status", encoding="ascii") as file:
                count += int(re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)", file.read()).group(1))
        return count


def pause(seconds):
    """Waits, without the processor."""
    select.select([], [], [], seconds)
