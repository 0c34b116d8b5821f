"""coltiva(1)."""
import json
import re

from man.programs import described, leaves, names, option, output, shown, synopsis
from man.roff import discussion, entry, literal, prose
from man.sources import problems


def groups(client, command):
    """The titles under which the help lists the verbs."""
    found, title = {}, None
    for line in output(client, "--help").splitlines():
        if heading := re.fullmatch(r"([A-Z ]+) SUBCOMMANDS:", line):
            title = heading[1]
            found[title] = []
        elif title and (verb := re.match(r"  ([a-z-]+)(?: \(default\))?(?: |$)", line)):
            found[title].append(verb[1])
    for sub in command["subcommands"]:
        if sub["commandName"] != "help" and not any(sub["commandName"] in verbs for verbs in found.values()):
            problems.append(f"coltiva {sub['commandName']}: under no title of coltiva --help")
    return found


def client_page(client):
    whole = described(client)
    commands = {sub["commandName"]: sub for sub in whole["subcommands"]}
    every = [leaf for leaf in leaves(whole) if leaf["commandName"] != "help"]
    # What more than half of the commands have is said once.
    counts = {}
    for leaf in every:
        for argument in shown(leaf):
            counts.setdefault(json.dumps(argument, sort_keys=True), []).append(leaf)
    joint = [json.loads(text) for text, users in counts.items() if len(users) > len(every) / 2]
    writing = [a for a in joint if "--dry-run" in names(a)]

    def section(command, words):
        own = [a for a in shown(command) if a not in joint]
        more = [rf"[\fB{literal(names(a)[0])}\fR]" for a in writing if a in shown(command)]
        more += [r"[\fIOPTION\fR\~.\|.\|.]"] if any(a in shown(command) for a in joint if a not in writing) else []
        subs = command.get("subcommands", [])
        called = synopsis(words, own, [r"\fIWORD\fR\~.\|.\|."] if subs else more)
        parts = [f'.SS "{literal(words)}"', called, ".PP", prose(command["abstract"]), "\n".join(map(option, own))]
        if command.get("defaultSubcommand"):
            parts.append(".PP\n" + prose(f"Without a word after it, it is `{words} {command['defaultSubcommand']}`."))
        parts.append(discussion(command.get("discussion", "")))
        return "\n".join(filter(None, parts + [section(sub, f"{words} {sub['commandName']}") for sub in subs]))

    sections = []
    for title, verbs in groups(client, whole).items():
        sections.append(f'.SH "COMMANDS: {title}"')
        sections += [section(commands[verb], f"coltiva {verb}") for verb in verbs]
    asking = entry(r"\fB\-h\fR, \fB\-\-help\fR", "Say what a command does, with examples.")
    return {
        "DISCUSSION": discussion(whole["discussion"]).removeprefix(".PP\n"),
        "OPTIONS": "\n".join([*map(option, joint), asking]),
        "COMMANDS": "\n".join(sections),
    }
