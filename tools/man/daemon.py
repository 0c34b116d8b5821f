"""coltivad(8)."""
import re

from man.programs import described, option, shown, synopsis
from man.roff import discussion, entry, literal, prose
from man.sources import cases, problems, root


def daemon_page(daemon):
    whole, rehearse = described(daemon), described(daemon, "rehearse")
    flags = [a for a in shown(whole) if a["valueName"] in ("check", "show-config", "default-config", "version")]
    said_as = [a for a in shown(whole) if a["valueName"] == "json"]
    places = [a for a in shown(whole) if a["kind"] == "option"]
    files = [a for a in shown(whole) if a["kind"] == "positional"]
    if len(flags + said_as + places + files) != len(shown(whole)):
        problems.append("coltivad.8: an option of coltivad that no synopsis has")
    lines = [synopsis("coltivad", places)]
    for flag in flags:
        named = flag["valueName"]
        configured = [a for a in places if named in ("check", "show-config") and a["valueName"] == "file"]
        if configured:
            configured += said_as
        lines.append(synopsis("coltivad", [dict(flag, isOptional=False), *configured, *(files if named == "check" else [])]))
    lines.append(synopsis("coltivad rehearse", shown(rehearse)))
    return {
        "SYNOPSIS": "\n.br\n".join(lines),
        "DISCUSSION": discussion(whole["discussion"]).removeprefix(".PP\n"),
        "OPTIONS": "\n".join(map(option, shown(whole))),
        "REHEARSE": "\n".join([prose(rehearse["abstract"]), *map(option, shown(rehearse)), discussion(rehearse["discussion"])]),
        "JOURNAL": journal(),
    }


def journal():
    source = (root / "Sources/Systemd/MessageID.swift").read_text()
    catalog = dict(re.findall(r"^-- ([0-9a-f]{32})\nSubject: (.*)", (root / "systemd/coltiva.catalog").read_text(), re.MULTILINE))
    levels, keys = cases(source, r"\.(\w+)\n"), cases(source, r"\[([^\]]*)\]")
    parts = []
    for name, number in re.findall(r'case (\w+) = "([0-9a-f]{32})"', source):
        subject = " ".join(re.sub(r"@COLTIVA_(\w+)@", r"\1", catalog[number]).split())
        fields = [f"`COLTIVA_{key.upper().replace('-', '_')}=`" for key in re.findall(r'"([\w-]+)"', keys[name])]
        said = f"`{number}`, {levels[name]}" + (": " if fields else "") + ", ".join(fields)
        parts.append(entry(rf"\fB{literal(subject)}\fR", said))
    return "\n".join(parts)
