"""The conversations of conversations.txt, which says how they are written."""
import json
import re
import urllib.parse

MESSAGE_BYTES = 16 << 20


class Conversation:
    """What a peer says that breaks a rule or a limit, or seems to, and how it ends: with our server, and with systemd's."""

    def __init__(self, lines):
        self.what, self.messages, self.ours, self.theirs, self.because = lines[0], [], None, None, None
        for line in lines[1:]:
            word, _, rest = line.partition(" ")
            if word == "=":
                self.ours = outcome(rest)
            elif line.startswith("systemd = "):
                self.theirs = outcome(line.removeprefix("systemd = "))
            elif word == "because":
                self.because = rest
            else:
                self.messages.append(line)
        if not self.messages or self.ours is None or (self.theirs is None) != (self.because is None) or self.theirs == self.ours:
            raise ValueError(f"conversations.txt: {self.what} is not whole, or says twice the same")

    @staticmethod
    def read(path):
        """All of a file, in its order."""
        blocks = re.split(r"\n\s*\n", path.read_text("utf-8"))
        texts = [block for block in blocks if block.strip() and not block.startswith(("#", "["))]
        return [Conversation([line.strip() for line in text.strip().splitlines()]) for text in texts]

    def expected(self, server):
        return self.theirs if server == "systemd" and self.theirs is not None else self.ours


def outcome(text):
    """An outcome as `Server.outcome` has it: what an error carries in one form, and no reason, which only we give."""
    name, _, rest = text.partition(" ")
    if name == "closed:":
        return "closed"
    return f"{name} {compact(json.loads(rest))}" if rest else text


def compact(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def spoken(message, stream):
    """The bytes of a message, and how they end: "nul", "end" or "open"."""
    text = message.replace("<>", "").replace("<stream>", stream)
    end = next((end for end in ("end", "open") if text.endswith(f"<{end}>")), "nul")
    text = text.removesuffix(f"<{end}>")
    text = re.sub(r"<(\d+)\*(.+?)>", lambda found: int(found[1]) * found[2], text)
    head, limit, tail = text.partition("<limit>")
    data = urllib.parse.unquote_to_bytes(head)
    if limit:
        data = data.ljust(MESSAGE_BYTES, b" ")
    return data + urllib.parse.unquote_to_bytes(tail), end
