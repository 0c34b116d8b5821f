"""What taking files in, and forgetting, take: the time of the whole command, and the most memory of the daemon and of the client."""

import json
import os
import random
import shutil
import subprocess
import sys
import threading
import time

from daemon import Daemon

SETTINGS = "[Me]\nHours=Mon..Sun 07:00-23:00\nAddresses=me@example.org\n[Hook desktop]\nExec=\n"
MAIL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "EndToEnd", "fixtures", "mail.py")


def connections(path, count):
    """A Connections.csv of so many people, the same ones each time."""
    chance = random.Random(1)
    firsts, lasts = ["Ada", "Björn", "Chinedu", "Grace", "Łukasz", "Mei"], ["Bianchi", "Hopper", "Müller", "Šimić", "Tanaka"]
    with open(path, "w", encoding="utf-8") as file:
        file.write("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
        for number in range(count):
            file.write(
                f"{chance.choice(firsts)},{chance.choice(lasts)} {number},https://www.linkedin.com/in/p-{number},,"
                f"\"Works {number % 900}, Ltd\",Engineer,{1 + number % 28:02} Jan 20{10 + number % 15}\n")


def mail(folder, count):
    """Maildirs with so many messages; what is in them."""
    shutil.rmtree(folder, ignore_errors=True)
    return json.loads(subprocess.run([sys.executable, MAIL, folder, str(count)], check=True, capture_output=True).stdout)


class Intake:
    """An empty ledger into which files are taken."""

    def __init__(self, coltivad, coltiva, folder):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        self.coltiva = coltiva
        self.daemon = Daemon(coltivad, folder, SETTINGS)
        self.daemon.start()

    def take(self, path):
        """The seconds that the command takes, the most megabytes of the daemon and of the client, and what is said of it."""
        self.daemon.settle()
        self.daemon.forget_peak()
        said = os.path.join(self.daemon.data, "said")
        words = [self.coltiva, "import", "--json", "--socket", self.daemon.path, path]
        began = time.perf_counter()
        process = os.posix_spawn(
            self.coltiva, words, {"HOME": self.daemon.data},
            file_actions=[(os.POSIX_SPAWN_OPEN, 1, said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)])
        _, status, used = os.wait4(process, 0)
        seconds = time.perf_counter() - began
        if status != 0:
            raise RuntimeError(f"{words} ended with {status}")
        with open(said, encoding="utf-8") as file:
            kept = json.load(file)["kept"]
        return seconds, self.daemon.peak(), used.ru_maxrss / 1024, kept

    def stop(self):
        self.daemon.stop()
        shutil.rmtree(self.daemon.data, ignore_errors=True)


def forget(daemon, contact, mark):
    """The seconds until a person's rows are gone, and until no byte of them is; the longest that another call took meanwhile; how often the mark
    that was theirs alone is still in the data."""
    call = daemon.connect().call
    began = time.perf_counter()
    call("Contacts.Forget", contact=contact, dryRun=True)
    rows = time.perf_counter() - began
    ended, slowest = threading.Event(), [0.0]

    def ask():
        connection = daemon.connect()
        while not ended.is_set():
            asked = time.perf_counter()
            connection.call("Daemon.Status")
            slowest[0] = max(slowest[0], time.perf_counter() - asked)
            ended.wait(0.01)

    asking = threading.Thread(target=ask)
    asking.start()
    began = time.perf_counter()
    reply = call("Contacts.Forget", contact=contact)
    seconds = time.perf_counter() - began
    ended.set()
    asking.join()
    if reply.get("problem"):
        raise RuntimeError(reply["problem"])
    return rows, seconds, slowest[0], occurrences(daemon.data, mark)


def occurrences(folder, mark):
    count = 0
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    count += file.read().count(mark.encode())
    return count
