"""A server that is started with a listening socket, as the service manager does it, and what becomes of what is said to it."""
import json
import os
import select
import socket
import subprocess

from conversations import compact, spoken

CALL = b'{"method":"org.varlink.service.GetInfo"}\0'
# Its reply is known by its member.
LAST_CALL = b'{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.varlink.service"}}\0'
# After so long without a byte no more will come.
SILENCE = 10


class Server:
    """A process that serves at a socket of ours; to be used in `with`."""

    def __init__(self, name, words, folder, stream):
        self.name, self.words, self.stream = name, [str(word) for word in words], stream
        self.path, self.log = os.path.join(folder, name), os.path.join(folder, name + ".log")
        self.process = None

    def __enter__(self):
        activation = 'LISTEN_FDS=1 LISTEN_FDNAMES=varlink LISTEN_PID=$$ exec "$@" 3<&0 </dev/null'
        with socket.socket(socket.AF_UNIX) as listener, open(self.log, "wb") as log:
            listener.bind(self.path)
            listener.listen(16)
            self.process = subprocess.Popen(["sh", "-c", activation, "sh"] + self.words, stdin=listener, stdout=log, stderr=log)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def is_alive(self):
        return self.process.poll() is None

    def complaint(self):
        """The last that it said of itself."""
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return (log.read().strip().splitlines() or ["it said nothing"])[-1]

    def product(self):
        """What it says it is; None where it does not serve."""
        with Peer(self.path) as peer:
            peer.send(CALL)
            replies, _ = peer.receive(lambda replies: replies)
        return " ".join(replies[0]["parameters"][word] for word in ("product", "version")) if replies else None

    def outcome(self, message):
        """What becomes of a message; where it depends on the pieces in which it comes, both."""
        if message.startswith("@"):
            kind, *number = message[1:].split()
            return getattr(self, kind)(*map(int, number))
        data, end = spoken(message, self.stream)
        data = CALL + data + (b"\0" + LAST_CALL if end == "nul" else b"")
        whole = self.converse([data], end)
        if len(data) > 1_000:
            return whole
        single = self.converse([data[place:place + 1] for place in range(len(data))], end)
        return whole if single == whole else f"{whole}, and byte by byte {single}"

    def converse(self, pieces, end):
        with Peer(self.path) as peer:
            for piece in pieces:
                peer.send(piece)
            if end == "end":
                peer.end()
            replies, is_closed = peer.receive(lambda replies: "description" in replies[-1].get("parameters", {}))
        if not replies or "product" not in replies[0].get("parameters", {}):
            return "no answer before it"
        if is_closed:
            return " ".join(["closed"] + [word(reply) for reply in replies[1:]])
        if "description" not in replies[-1].get("parameters", {}):
            return "waits"
        return " ".join(word(reply) for reply in replies[1:-1]) or "nothing"

    # What begins with `@`

    def descriptor(self):
        """A call with a descriptor beside it, which is to be closed unread."""
        watched, passed = socket.socketpair()
        with watched, Peer(self.path) as peer:
            with passed:
                try:
                    socket.send_fds(peer.socket, [CALL], [passed.fileno()])
                except PermissionError:  # SO_PASSRIGHTS: it cannot even be sent.
                    peer.send(CALL)
            replies, _ = peer.receive(lambda replies: replies)
            is_closed = select.select([watched], [], [], SILENCE)[0]
        return "ok" if replies and is_closed else "kept" if replies else "closed"

    def connections(self, count):
        """So many connections at once: what becomes of the last, with all others answered."""
        peers, replies = [], []
        try:
            for number in range(count):
                peers.append(Peer(self.path))
                peers[-1].send(CALL)
                replies, _ = peers[-1].receive(lambda replies: replies)
                if not replies and number + 1 < count:
                    return f"{number} at most"
        finally:
            # One that is closed leaves its place to the next conversation.
            for peer in peers:
                peer.end()
                peer.receive(lambda _: False)
                peer.socket.close()
        return "ok" if replies else "closed"

    def calls(self, count):
        """So many calls without a pause; answers are read meanwhile."""
        return self.exchange(count, reads=True)

    def unread(self, count):
        """So many calls; no answer is read before the last is sent, or the server takes no more."""
        return self.exchange(count, reads=False)

    def exchange(self, count, reads):
        rest, answers = memoryview(LAST_CALL * count), 0
        with Peer(self.path) as peer:
            while answers < count:
                wanted = [peer.socket] if reads else []
                readable, writable, _ = select.select(wanted, [peer.socket] if rest else [], [], SILENCE if reads else 1)
                try:
                    if readable:
                        data = peer.socket.recv(1 << 20)
                        if not data:
                            return "closed"
                        answers += data.count(b"\0")
                    if writable:
                        rest = rest[peer.socket.send(rest, socket.MSG_DONTWAIT):]
                except BlockingIOError:
                    continue
                except OSError:
                    return "closed"
                if not rest or not (readable or writable):
                    if reads and not (readable or writable):
                        return "waits"
                    reads = True
        return "ok"


class Peer:
    """One connection to a server."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.socket.settimeout(SILENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        try:
            self.socket.sendall(data)
        except OSError:
            pass  # It has closed, which is seen when its answers are read.

    def end(self):
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def receive(self, is_enough):
        """The replies until they are enough, the end or a long silence; and whether it was the end."""
        replies, rest = [], b""
        while not (replies and is_enough(replies)):
            try:
                data = self.socket.recv(1 << 20)
            except ConnectionResetError:
                return replies, True
            except TimeoutError:
                return replies, False
            if not data:
                return replies, True
            *messages, rest = (rest + data).split(b"\0")
            replies += [json.loads(message) for message in messages]
        return replies, False


def word(reply):
    """A reply as conversations.txt says it."""
    if "error" not in reply:
        return "ok"
    return f"{reply['error'].removeprefix('org.varlink.service.')} {compact(reply.get('parameters', {}))}"
