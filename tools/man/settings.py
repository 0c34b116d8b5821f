"""coltiva.conf(5)."""
import re

from man.programs import output
from man.roff import discussion, entry, literal
from man.sources import cases, problems, root


def settings_page(daemon):
    inside, parts, annotated = None, [], {}
    for block in (root / "config/coltiva.conf").read_text().split("\n\n"):
        lines = block.splitlines()
        if heading := re.fullmatch(r"\[(.+)\]", lines[0]):
            inside = heading[1]
            parts.append(f'.SH "[{literal("Hook NAME" if inside.startswith("Hook ") else inside)}]"')
            lines = lines[1:]
        setting = re.fullmatch(r"# ?(\w+)=(.*)", lines[-1])
        if setting and inside:
            key, default = setting.groups()
            annotated[inside, key] = default
            what = re.fullmatch(r"# (.*?) \(((?:[^()]|\([^()]*\))*)\)( It does not work yet.*)?", " ".join(lines[:-1]))
            meaning, form, later = what.groups()
            said = f"The default is `{default}`." if default else "" if lines[-1].startswith("# ") else "The default is empty."
            parts.append(entry(rf"\fB{key}=\fR", f"{meaning}{later or ''}", f"{form[0].upper()}{form[1:]}. {said}"))
        elif inside:
            parts.append(discussion("\n".join(re.sub(r"^#(?:   | )?", "", line) for line in lines)))
    hold_against_daemon(annotated, output(daemon, "--show-config", "--config", "/dev/null"))
    letters = (root / "Sources/Relationships/HookSpecifier.swift").read_text()
    declared, meanings, names = re.split(r"var (?:meaning|variable)", letters)
    meanings, names = cases(meanings, '"(.*)"'), cases(names, '"(.*)"')
    letters = [(name, letter) for name, letter in re.findall(r'case (\w+) = "(\w)"', declared) if name in names]
    variables = [entry(rf"\fB{names[name]}\fR", f"`%{letter}`: {meanings[name]}") for name, letter in letters]
    return {"SETTINGS": "\n".join(parts), "VARIABLES": "\n".join(variables)}


def hold_against_daemon(annotated, printed):
    """The annotated configuration has every setting that the daemon has, with the same value."""
    inside, real = None, {}
    for line in printed.splitlines():
        if heading := re.fullmatch(r"\[(.+)\]", line):
            inside = heading[1]
        elif setting := re.fullmatch(r"(?:# )?(\w+)=(.*)", line):
            real[inside, setting[1]] = setting[2] if not line.startswith("#") else ""
    real = {name: text for name, text in real.items() if not name[0].startswith("Circle ")}
    for section, key in sorted({name for name, _ in real.items() ^ annotated.items()}):
        problems.append(f"config/coltiva.conf: [{section}] {key}= is not as coltivad --show-config has it")
