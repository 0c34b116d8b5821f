"""What the two programs say of themselves (`--experimental-dump-help`), as roff."""
import json
import os
import subprocess

from man.roff import entry, literal


def output(*arguments):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "COLUMNS": "200"}
    return subprocess.run(list(map(str, arguments)), check=True, capture_output=True, text=True, env=environment).stdout


def described(*arguments):
    return json.loads(output(*arguments, "--experimental-dump-help"))["command"]


def shown(command):
    """Its arguments, without the request for help that all have; a flag and its opposite are one."""
    found = []
    for argument in command.get("arguments", []):
        if found and names(argument) == [name.replace("--", "--no-") for name in names(found[-1])] != []:
            found[-1]["inverse"] = names(argument)[0]
        elif argument["shouldDisplay"] and argument["valueName"] != "help":
            found.append(dict(argument))
    return found


def names(argument):
    return [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names", [])]


def inverse(argument):
    return [argument["inverse"]] if "inverse" in argument else []


def value(argument):
    return rf"\fI{argument['valueName'].upper()}\fR"


def tag(argument):
    if argument["kind"] == "positional":
        return value(argument)
    options = ", ".join(rf"\fB{literal(name)}\fR" for name in [*names(argument), *inverse(argument)])
    return options if argument["kind"] == "flag" else f"{options} {value(argument)}"


def option(argument):
    """An option or an argument with its meaning, its values and its default."""
    more = []
    if argument.get("allValues") and not all(text in argument.get("abstract", "") for text in argument["allValues"]):
        more.append("One of " + ", ".join(argument["allValues"]) + ".")
    if argument.get("defaultValue"):
        more.append(f"The default is {argument['defaultValue']}.")
    return entry(tag(argument), argument.get("abstract", ""), " ".join(more))


def synopsis(words, arguments, more=()):
    parts = [rf"\fB{literal(words)}\fR"]
    for argument in arguments:
        if argument["kind"] == "positional":
            text = value(argument)
        else:
            text = "|".join(rf"\fB{literal(name)}\fR" for name in [names(argument)[0], *inverse(argument)])
            text += "" if argument["kind"] == "flag" else rf"\~{value(argument)}"
        text += r"\~.\|.\|." if argument["isRepeating"] else ""
        parts.append(f"[{text}]" if argument["isOptional"] else text)
    return " ".join([*parts, *more])


def leaves(command):
    return [leaf for sub in command["subcommands"] for leaf in leaves(sub)] if command.get("subcommands") else [command]


