#!/usr/bin/env python3
"""Finds each rule of docs/domain.md in the words of a test.

A rule is a sentence, a part of one that ends with a semicolon, or a cell of a table. It is quoted where a test, or an invariant of the
simulation, has it in a literal or in a comment: whole, split over literals that follow each other, or shortened to six words in a row
that stand nowhere else on the page. What has fewer words is quoted whole, with as many of its neighbours in the sentence or row as make six.

tools/rule-quotes.txt lists the rules that no test quotes yet. It only becomes shorter: a rule without a test that is not listed, and a
listed one that is quoted or gone, are errors. tools/rule-quotes-none.txt lists what is no rule, each with the reason.
`--list` prints all that no test quotes, as the list has it."""
import bisect
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
PAGE = root / "docs/domain.md"
LISTED = root / "tools/rule-quotes.txt"
NO_RULE = root / "tools/rule-quotes-none.txt"
SKIPPED_SECTION = "Where the rules come from"
SPAN = 6
# A sentence ends where a full stop is followed by a capital, a digit, markup or a quote.
ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z`*\"\d])")
# "**Space.** A voice never ..." has a name, and so has a row of a table.
NAMED = re.compile(r"(\*{1,2}[^*]+\.\*{1,2}(?= ))? ?(.*)")
LITERAL = re.compile(
    r'"""(?P<block>.*?)"""|"(?P<line>(?:[^"\\\n]|\\.)*)"|(?P<comment>///?[^\n]*)', re.DOTALL)


def words(text):
    """The words of a text without markup, punctuation and case."""
    return re.findall(r"[\w^+]*\w[\w^+]*", re.sub(r"['’\\]", "", text).lower())


def blocks():
    """The paragraphs, points and rows of the page, each with its name, where it has one, and its statements."""
    section, paragraph, header = "", [], None
    for line in PAGE.read_text().splitlines() + [""]:
        starts = re.match(r"\s*(?:- |\d+\. )", line)
        if paragraph and (not line.strip() or starts or line.startswith(("#", "|"))):
            if section != SKIPPED_SECTION:
                name, text = NAMED.fullmatch(" ".join(paragraph)).groups()
                yield name, statements(text)
            paragraph = []
        if line.startswith("#"):
            section = line.lstrip("# ")
        elif line.startswith("|") and section != SKIPPED_SECTION:
            if header is None:
                header = line
            elif not line.startswith("|---"):
                name, *cells = [cell.strip() for cell in line.strip("|").split("|")]
                yield name, statements(cells[0]) if len(cells) == 1 else cells
        elif line.strip():
            paragraph.append(line[starts.end():].strip() if starts else line.strip())
        if not line.startswith("|"):
            header = None


def statements(text):
    """The sentences of a text, and the parts of them that semicolons end, unless these are in parentheses."""
    found = []
    for sentence in ENDS.split(text):
        depth, part = 0, ""
        for character in sentence:
            depth += (character == "(") - (character == ")")
            part += character
            if character == ";" and depth == 0:
                found.append(part.strip())
                part = ""
        found.append(part.strip())
    return [part for part in found if words(part)]


class Page:
    """The words of the page, block after block, and where each rule of it stands among them."""

    def __init__(self):
        self.words, self.rules, self.places, self.blocks = [], [], {}, []
        for name, block in blocks():
            start = len(self.words)
            self.words += words(name or "")
            for text in block:
                begin = len(self.words)
                self.words += words(text)
                self.rules.append((f"{name} {text}" if name else text, begin, len(self.words)))
            self.blocks.append((start, len(self.words)))
        for index in range(len(self.words) - SPAN + 1):
            self.places.setdefault(tuple(self.words[index:index + SPAN]), []).append(index)

    def spans(self, begin, end):
        """The spans that quote what stands there: inside it, or around all of it where it is short."""
        block = self.blocks[bisect.bisect_right(self.blocks, (begin, len(self.words))) - 1]
        if end - begin >= SPAN:
            first, last = begin, end - SPAN
        else:
            first, last = max(block[0], end - SPAN), min(begin, block[1] - SPAN)
        if block[1] - block[0] < SPAN:
            return {tuple(self.words[block[0]:block[1]])}
        found = {tuple(self.words[index:index + SPAN]) for index in range(first, last + 1)}
        return {span for span in found if len(self.places[span]) == 1}


def quoted():
    """Every span of words that a test quotes, of each length up to six."""
    spans = set()
    files = [*(root / "Tests").rglob("*.swift"), *(root / "Sources/Simulation/Invariants").rglob("*.swift")]
    for file in files:
        stream = []
        for found in LITERAL.finditer(file.read_text()):
            stream += words(found["block"] or found["line"] or (found["comment"] or "").lstrip("/"))
        for length in range(1, SPAN + 1):
            spans.update(tuple(stream[index:index + length]) for index in range(len(stream) - length + 1))
    return spans


def entries(file):
    """The lines of a list, without its remarks."""
    lines = file.read_text().splitlines() if file.exists() else []
    return [line for line in lines if line.strip() and not line.startswith("#")]


page, spans = Page(), quoted()
reasons = entries(NO_RULE)
no_rule, problems = set(), []
for statement, reason in zip(reasons[::2], reasons[1::2]):
    no_rule.add(statement)
    if not reason.startswith("    ") or statement.startswith(" "):
        problems.append(f"{NO_RULE.name}: a statement, and below it the reason, indented: {statement}")
rules = [(text, begin, end) for text, begin, end in page.rules if text not in no_rule]
missing = [text for text, begin, end in rules if not page.spans(begin, end) & spans]
if "--list" in sys.argv:
    print("\n".join(dict.fromkeys(missing)))
    sys.exit()
listed = set(entries(LISTED))
problems += [f"no test quotes: {text}" for text in missing if text not in listed]
for text in sorted(listed - set(missing)):
    reason = "is quoted now" if any(text == rule for rule, _, _ in rules) else "is not on the page"
    problems.append(f"{LISTED.name}: take out what {reason}: {text}")
for text in sorted(no_rule - {text for text, _, _ in page.rules}):
    problems.append(f"{NO_RULE.name}: is not on the page: {text}")
print("\n".join(problems + [f"{len(rules) - len(missing)} of {len(rules)} rules of docs/domain.md are quoted by a test"]))
sys.exit(bool(problems))
