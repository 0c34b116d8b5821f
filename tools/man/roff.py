"""What of man(7) the pages are written in."""
import re


def literal(text):
    """Text that is to be copied as it stands."""
    names = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}
    escaped = "".join(names.get(c) or (c if c.isascii() else rf"\[u{ord(c):04X}]") for c in text)
    return r"\&" + escaped if escaped.startswith(".") else escaped


def prose(text):
    """Lines of prose, one a sentence: a hyphen between letters is one, any other a minus; what is in `backquotes` is bold."""
    def word(token):
        token = re.sub(r"(?<=[A-Za-z])-(?=[a-z])", "\0", token) if not re.search(r"--|[/=@.]\w", token) else token
        return literal(token).replace("\0", "-")

    pieces = re.split(r"`([^`]+)`", " ".join(text.split()))
    pieces[::2] = ("".join(map(word, re.split(r"(\s+)", piece))) for piece in pieces[::2])
    pieces[1::2] = (rf"\fB{literal(piece)}\fR" for piece in pieces[1::2])
    sentences = re.split(r"(?<=[^.][.!?]) (?=[^a-z])", "".join(pieces))
    return "\n".join(rf"\&{line}" if line.startswith(".") else line for line in sentences)


def example(lines):
    return "\n".join([".PP", ".RS 4", ".EX", *map(literal, lines), ".EE", ".RE"])


def discussion(text):
    """Paragraphs, and indented lines as they stand; those under EXAMPLES last."""
    parts, examples, inside = [], [], False
    for block in text.split("\n\n"):
        for indented, lines in runs(block.splitlines()):
            if lines == ["EXAMPLES"]:
                inside = True
            elif indented and inside:
                examples, inside = [line[2:] for line in lines], False
            else:
                parts.append(example(line[2:] for line in lines) if indented else ".PP\n" + prose(" ".join(lines)))
    if examples:
        parts += [".PP", "Examples:", example(examples)]
    return "\n".join(parts)


def runs(lines):
    found = []
    for line in lines:
        indented = line.startswith("  ")
        if found and found[-1][0] == indented:
            found[-1][1].append(line)
        else:
            found.append((indented, [line]))
    return found


def entry(tag, *paragraphs):
    """A tag, which is roff already, and what is said of it."""
    return "\n".join([".TP", tag, *(prose(text) for text in paragraphs if text)])
