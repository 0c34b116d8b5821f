"""org.coltiva(7)."""
import re

from man.roff import entry, literal, prose
from man.sources import problems, root


def balanced(text, start):
    """The end of the parenthesis that begins there; comments do not count."""
    depth, comment = 0, False
    for index in range(start, len(text)):
        comment = text[index] == "#" or comment and text[index] != "\n"
        depth += 0 if comment else (text[index] == "(") - (text[index] == ")")
        if depth == 0:
            return index + 1
    raise ValueError("a parenthesis that is not closed")


def fields(body):
    """The members in a parenthesis: name, type, comment."""
    found, comment, text = [], [], ""
    for line in body[1:-1].splitlines():
        line = line.strip()
        if line.startswith("#"):
            comment.append(line[1:].strip())
            continue
        text = f"{text} {line}".strip()
        if text and text.count("(") == text.count(")") and (text.endswith(",") or line == text):
            name, kind = re.fullmatch(r"(\w+): (.*?),?", text).groups()
            found.append((name, re.sub(r"\( | \)", lambda match: match[0].strip(), kind), " ".join(comment)))
            comment, text = [], ""
    return found


def members(body):
    return [entry(rf"\fB{name}\fR: {literal(kind)}", comment) for name, kind, comment in fields(body)]


def interfaces_page():
    listed, parts, described_types = [], [], {}
    for file in sorted((root / "Sources/ControlInterface/Interfaces").glob("*.varlink")):
        text = file.read_text()
        interface = file.name.removesuffix(".varlink")
        heads = list(re.finditer(r"((?:^#.*\n)*)^(interface|type|method|error) ([\w.]+) ?", text, re.MULTILINE))
        said = {head[3]: " ".join(line[1:].strip() for line in head[1].splitlines()) for head in heads}
        listed.append(entry(rf"\fB{interface}\fR", said[interface]))
        parts += [f'.SH "{interface.upper()}"', prose(said[interface].rstrip(".") + ".")]
        for wanted in ("method", "type", "error"):
            for head in (head for head in heads if head[2] == wanted):
                name = head[3]
                end = balanced(text, head.end())
                whole = text[head.end() : end]
                if wanted == "type" and described_types.setdefault(name, (interface, whole))[0] != interface:
                    if described_types[name][1] != whole:
                        problems.append(f"{file.name}: type {name} is not as in {described_types[name][0]}")
                    continue
                title = f"{interface}.{name}" if wanted != "type" else f"type {name}"
                parts += [f'.SS "{literal(title)}"', prose(said[name].rstrip(".") + "."), *members(whole)]
                if wanted == "method":
                    reply = text[text.index("(", end) : balanced(text, text.index("(", end))]
                    replied = members(reply)
                    parts += [".PP", "It replies:", *replied] if replied else [".PP", "It replies without parameters."]
        shared = sorted(re.findall(r"^type (\w+)", text, re.MULTILINE))
        elsewhere = {described_types[name][0] for name in shared} - {interface}
        if elsewhere:
            same = ", ".join(f"`{name}`" for name in shared if described_types[name][0] != interface)
            parts += [".PP", prose(f"The types {same} are those of {' and '.join(sorted(elsewhere))}.")]
    return {"INTERFACES": "\n".join(listed), "DESCRIPTIONS": "\n".join(parts)}
