"""What a page is made of: the project's folder, what its Swift says, and what was found wrong on the way."""
import pathlib
import re

root = pathlib.Path(__file__).resolve().parent.parent.parent
problems = []


def cases(text, shape):
    """The cases of a switch, each with what it gives."""
    return {name: match[2] for match in re.finditer(r"case (\.[^:]+): " + shape, text) for name in re.findall(r"\.(\w+)", match[1])}
