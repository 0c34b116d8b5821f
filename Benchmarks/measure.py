"""measure.py BIN LEDGERS - prints what the shipped programs take beside their budgets; a budget that is missed is no failure.

BIN has coltivad, coltiva, seed-ledger, time-planning and the programs of Programs; in LEDGERS the databases are kept for the next time.
"""

import datetime
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time

import intake
from daemon import Daemon, pause

SIZES = [0, 1_000, 10_000, 100_000]
# What is due is shown, as where someone sits before the machine; and no day of the week has other figures.
HOOKS = "[Hook desktop]\nExec=\n[Hook quiet]\nExec=/bin/true\n"
SETTINGS = "[Me]\nHours=Mon..Sun 07:00-23:00\n" + HOOKS
OTHER_SETTINGS = "[Me]\nHours=Mon..Sun 08:00-22:00\n" + HOOKS
RUNS = 20


def main():
    programs, ledgers = (os.path.abspath(path) for path in sys.argv[1:3])
    bench = Bench(programs, ledgers)
    wanted = [int(size) for size in os.environ.get("SIZES", "").split()] or SIZES
    print(f"{'what':58} {'figure':>26}   budget")
    for size in wanted:
        bench.measure(size)
    if 0 in wanted:
        bench.taking_in()
    bench.forget_copies()


class Bench:
    def __init__(self, programs, ledgers):
        self.coltivad = os.path.join(programs, "coltivad")
        self.coltiva = os.path.join(programs, "coltiva")
        self.programs = programs
        self.ledgers = ledgers
        self.idle = None

    def measure(self, size):
        data = self.database(size)
        daemon = Daemon(self.coltivad, data, SETTINGS)
        people = f"{size:,} contacts"
        self.start(daemon, people)
        self.memory_idle(daemon, people)
        if size in (0, 100_000):
            self.wakes(daemon, people)
        self.client(daemon, people)
        if size in (1_000, 100_000):
            self.calls(daemon, people)
        if size:
            self.entry(daemon, size, people)
            self.planning(daemon, size, people)
        daemon.stop()
        if size:
            self.parts(daemon, people)
        if size in (1_000, 100_000):
            self.lateness(daemon, people)
        if size:
            self.forgetting(daemon, size, people)

    # Databases

    def database(self, size):
        """A copy of the ledger with so many contacts, everyone planned."""
        kept = os.path.join(self.ledgers, str(size))
        if not os.path.exists(os.path.join(kept, "planned")):
            shutil.rmtree(kept, ignore_errors=True)
            began = time.perf_counter()
            subprocess.run([os.path.join(self.programs, "seed-ledger"), kept, str(size)], check=True)
            print(f"# {size:,} contacts written in {time.perf_counter() - began:.1f} s", file=sys.stderr)
            daemon = Daemon(self.coltivad, kept, SETTINGS)
            daemon.start()
            seconds, _ = daemon.settle()
            print(f"# {size:,} contacts planned for the first time in {seconds:.2f} s", file=sys.stderr)
            daemon.stop()
            with open(os.path.join(kept, "planned"), "w", encoding="ascii"):
                pass
        self.forget_copies()
        copy = os.path.join(self.ledgers, "copy")
        shutil.copytree(kept, copy, ignore=shutil.ignore_patterns("socket", "notify"))
        os.sync()
        # Tasks and replies come due while a kept database lies; a start with other settings plans it anew, and so does this.
        daemon = Daemon(self.coltivad, copy, SETTINGS)
        daemon.start()
        daemon.settle()
        daemon.stop()
        return copy

    def forget_copies(self):
        shutil.rmtree(os.path.join(self.ledgers, "copy"), ignore_errors=True)

    # What is measured

    def start(self, daemon, people):
        times = []
        for _ in range(RUNS):
            times.append(daemon.start() * 1000)
            daemon.stop()
        row(f"start to READY=1, {people}", f"{middle(times):.1f} ms (max {max(times):.1f})", "30 ms")

    def memory_idle(self, daemon, people):
        daemon.start()
        daemon.settle()
        pause(3)
        resident, anonymous = daemon.memory()
        if self.idle is None:
            self.idle = resident
        more = f", {resident - self.idle:+.1f}" if resident != self.idle else ""
        row(f"memory, idle, {people}", f"{resident:.1f} MB, {anonymous:.1f} anonymous{more}", "24 MB, 5 anonymous; +2 with 100,000")

    def wakes(self, daemon, people):
        # Threads without work end after a few seconds.
        pause(15)
        before = daemon.wakes()
        pause(10)
        row(f"wake-ups in 10 s, {people}", f"{daemon.wakes() - before}", "0")

    def client(self, daemon, people):
        for verb in ("next", "status"):
            times, works = [], []
            began = time.perf_counter()
            # What takes long is not asked a hundred times.
            while len(times) < 5 * RUNS and time.perf_counter() - began < 10:
                wall, work = self.run(daemon, verb)
                times.append(wall)
                works.append(work)
            row(f"coltiva {verb}, {people}", f"{middle(times):.1f} ms ({middle(works):.1f} of client's CPU)", "10 ms")

    def run(self, daemon, verb):
        """The milliseconds that the whole process takes, and those that it computes."""
        words = [self.coltiva, verb, "--socket", daemon.path, "--no-pager"]
        nowhere = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
        began = time.perf_counter()
        process = os.posix_spawn(self.coltiva, words, {"HOME": daemon.data}, file_actions=nowhere)
        _, status, used = os.wait4(process, 0)
        wall = time.perf_counter() - began
        if status != 0:
            raise RuntimeError(f"{words} ended with {status}")
        return wall * 1000, (used.ru_utime + used.ru_stime) * 1000

    def calls(self, daemon, people):
        """Calls on one connection, beside a program that answers with the same bytes and does nothing else."""
        bare = os.path.join(daemon.data, "bare-answer")
        for method in ("org.varlink.service.GetInfo", "org.coltiva.FollowUps.Next"):
            message = json.dumps({"method": method})
            words = [os.path.join(self.programs, "bare-answer"), bare]
            with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as answers:
                answers.stdin.write(daemon.connect().answer(message))
                answers.stdin.close()
                answers.stdout.readline()
                for at_once, how in ((1, "one by one"), (32, "32 at once")):
                    # In turns, so that whatever else the machine does befalls both.
                    rates = [[self.rate(path, message, at_once) for path in (daemon.path, bare)] for _ in range(5)]
                    ours, theirs = (middle(rate) for rate in zip(*rates))
                    row(
                        f"calls/s, {method.split('.')[-1]}, {how}, {people}", f"{ours:,.0f} ({ours / theirs:.0%} of {theirs:,.0f} bare)",
                        "5,000" if at_once == 1 else "")
                answers.kill()
            os.unlink(bare)

    def rate(self, path, message, at_once, calls=6_400):
        command = [os.path.join(self.programs, "call-often"), path, message, str(calls), str(at_once)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def entry(self, daemon, size, people):
        chance = random.Random(1)
        connection = daemon.connect()
        names = {}
        for what in ("by identifier", "by name"):
            times = []
            for number in range(5 * RUNS):
                contact = f"c{chance.randint(1, size)}"
                if what == "by name":
                    contact = names.setdefault(contact, connection.call("Contacts.Show", contact=contact)["contact"]["name"])
                began = time.perf_counter()
                connection.call(
                    "Interactions.Log", direction=("inbound", "outbound")[number % 2], contacts=[contact], about="the paper")
                times.append((time.perf_counter() - began) * 1000)
            row(f"one entry logged {what}, {people}", f"{middle(times):.1f} ms (max {max(times):.1f})", "5 ms")

    def planning(self, daemon, size, people):
        daemon.forget_peak()
        daemon.configure(OTHER_SETTINGS)
        began = time.perf_counter()
        daemon.connect().call("Daemon.Reload")
        _, slowest = daemon.settle()
        seconds = time.perf_counter() - began
        budget = {10_000: "0.2 s", 100_000: "2 s"}.get(size, "")
        row(f"planning everything again, {people}", f"{seconds:.2f} s", budget)
        row(f"longest answer meanwhile, {people}", f"{slowest * 1000:.0f} ms", "answered meanwhile")
        row(f"memory, at most while planning, {people}", f"{daemon.peak():.1f} MB", "64 MB")
        pause(3)
        resident, anonymous = daemon.memory()
        row(f"memory, idle after planning, {people}", f"{resident:.1f} MB, {anonymous:.1f} anonymous", "")

    def parts(self, daemon, people):
        """What planning one contact and the levelling of the week take by themselves."""
        command = [os.path.join(self.programs, "time-planning"), daemon.data]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
        seconds = {name: float(figure) for name, figure in (line.split() for line in lines)}
        row(f"planning one contact of 1,000 interactions, {people}", f"{seconds['one-contact'] * 1000:.2f} ms", "2 ms")
        row(f"26 slots foretold for 100,000 wished, {people}", f"{seconds['foretelling'] * 1000:.0f} ms", "")
        row(f"levelling the week alone, {people}", f"{seconds['levelling'] * 1000:.2f} ms", "4 ms")

    def taking_in(self):
        """Files into an empty ledger, and the same ones again."""
        folder = os.path.join(self.ledgers, "intake")
        for count in (3_000, 30_000):
            taking = intake.Intake(self.coltivad, self.coltiva, folder)
            path = os.path.join(folder, "Connections.csv")
            intake.connections(path, count)
            self.taken(taking, path, f"{count:,} connections", "2 s")
            taking.stop()
        taking = intake.Intake(self.coltivad, self.coltiva, folder)
        path = os.path.join(folder, "Mail")
        found = intake.mail(path, 10_000)
        kept = self.taken(taking, path, f"{found['rows']:,} messages of mail", "")
        if (kept["added"], kept["joined"], kept["waiting"]) != (found["people"], found["joined"], found["waiting"]):
            raise RuntimeError(f"{kept} of {found}")
        taking.stop()

    def taken(self, taking, path, what, budget):
        seconds, daemon, client, kept = taking.take(path)
        row(f"{what} imported", f"{seconds:.2f} s", budget)
        row(f"memory, at most meanwhile, {what}", f"{daemon:.1f} MB, client {client:.1f}", "64 MB")
        again, _, _, _ = taking.take(path)
        row(f"{what} imported again", f"{again:.2f} s", budget)
        return kept

    def forgetting(self, daemon, size, people):
        daemon.start()
        daemon.settle()
        contact = f"c{size // 2}"
        mark = daemon.connect().call("Contacts.Show", contact=contact)["contact"]["name"]
        daemon.connect().call("Daemon.Backup")
        if not intake.occurrences(daemon.data, mark):
            raise RuntimeError(f"{mark} is nowhere")
        rows, seconds, slowest, left = intake.forget(daemon, contact, mark)
        daemon.stop()
        row(f"someone forgotten: their rows, {people}", f"{rows * 1000:.0f} ms", "")
        row(f"until no byte is left, {people}", f"{seconds:.1f} s, then {left + intake.occurrences(daemon.data, mark)} found", "0 found")
        row(f"longest answer meanwhile, {people}", f"{slowest * 1000:.0f} ms", "answered meanwhile")

    def lateness(self, daemon, people, count=300, step=0.05):
        """Exact reminders beside a bare timer that starts the same program, in turns."""
        stamp, timer = (os.path.join(self.programs, name) for name in ("stamp", "bare-timer"))
        told, bare = (os.path.join(daemon.data, name) for name in ("told", "bare"))
        daemon.configure(f"{SETTINGS}Kinds=reply\n[Hook stamp]\nExec={stamp} {told} %a\nKinds=task\n")
        daemon.start()
        daemon.settle()
        connection = daemon.connect()
        first = round(time.time()) + 2 + count // 8
        moments = [first + number * step for number in range(count)]
        for number, moment in enumerate(moments):
            at = datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).isoformat()
            connection.call("FollowUps.Remind", contact=f"c{1 + number}", text=f"r{number}", at=at)
        start = round((first + step / 2) * 1e9)
        subprocess.run([timer, stamp, bare, str(count), str(start), str(round(step * 1e9))], check=True)
        pause(1)
        daemon.stop()
        late = lateness(told, [moment * 1e9 for moment in moments])
        late_bare = lateness(bare, [start + number * step * 1e9 for number in range(count)])
        for name, part in (("median", 0.5), ("p99", 0.99)):
            ours, theirs = at_part(late, part), at_part(late_bare, part)
            row(
                f"a reminder's lateness, {name}, {people}", f"{ours:.2f} ms (bare timer {theirs:.2f})",
                "bare + 1 ms" if name == "p99" else "")


def lateness(path, moments):
    """Milliseconds after the moments at which the stamps were set; every one must be there."""
    with open(path, encoding="ascii") as file:
        stamps = dict(line.split() for line in file)
    return sorted((int(stamps[f"r{number}"]) - moment) / 1e6 for number, moment in enumerate(moments))


def at_part(values, part):
    return values[min(len(values) - 1, int(len(values) * part))]


def middle(values):
    return statistics.median(values)


def row(what, figure, budget):
    print(f"{what:58} {figure:>26}   {budget}", flush=True)


main()
