#!/usr/bin/env python3
"""read.py READER FOLDER: reads people.* with another program and holds them against meant.json.

READER is vobject, khard, icalendar, csv or taskwarrior. 0: all is as meant."""
import csv
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

UTC = datetime.timezone.utc


def instant(text):
    return text and datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)


def basic(birthday):
    return "--" + birthday[2:].replace("-", "") if birthday.startswith("--") else birthday.replace("-", "")


def by_vobject(folder, meant):
    import vobject

    text = (folder / "people.vcard").read_bytes().decode()
    found = [
        {
            "name": card.fn.value, "mails": [mail.value for mail in card.email_list], "phones": [phone.value for phone in card.tel_list],
            "notes": [note.value for note in card.note_list], "birthday": card.bday.value, "circles": card.categories.value,
            "organisation": card.org.value[0], "uid": card.uid.value.startswith("urn:uuid:"),
        }
        for card in vobject.readComponents(text)
    ]
    wanted = [
        {name: person[name] for name in ("name", "mails", "phones", "notes", "circles", "organisation")}
        | {"birthday": basic(person["birthday"]), "uid": True}
        for person in meant
    ]
    return found, wanted


def by_khard(folder, meant):
    from ruamel.yaml import YAML

    found = []
    with tempfile.TemporaryDirectory() as home:
        book = pathlib.Path(home, "book")
        book.mkdir()
        text = (folder / "people.vcard").read_bytes().decode()
        for number, card in enumerate(text.split("END:VCARD\r\n")[:-1]):
            (book / f"{number}.vcf").write_bytes((card + "END:VCARD\r\n").encode())
        config = pathlib.Path(home, "khard.conf")
        config.write_text(f"[addressbooks]\n[[a]]\npath = {book}\n[general]\n[vcard]\npreferred_version = 4.0\n")
        for person in meant:
            said = subprocess.run(
                ["khard", "-c", str(config), "show", "--format", "yaml", f"emails:{person['mails'][0]}"], check=True,
                capture_output=True, text=True, env=os.environ | {"LANG": "C.UTF-8", "PYTHONUTF8": "1"}).stdout
            card = YAML(typ="safe").load(said)
            notes = card["Note"] if isinstance(card["Note"], list) else [card["Note"]]
            found.append({
                "name": card["Formatted name"], "mails": list(card["Email"].values()), "phones": list(card["Phone"].values()),
                "notes": [note.strip() for note in notes], "birthday": str(card["Birthday"]), "circles": card["Categories"],
            })
    return found, [{name: person[name] for name in found[0]} for person in meant]


def by_icalendar(folder, meant):
    import icalendar

    calendar = icalendar.Calendar.from_ical((folder / "people.ics").read_bytes())
    found = [
        {
            "words": str(todo["SUMMARY"]), "ready": todo["DTSTART"].dt, "due": todo["DUE"].dt if "DUE" in todo else None,
            "isOverdue": todo.get("PRIORITY") == 1, "errors": todo.errors, "about": str(todo["DESCRIPTION"]),
        }
        for todo in calendar.walk("VTODO")
    ]
    identities = [str(todo["UID"]) for todo in calendar.walk("VTODO")]
    assert len(set(identities)) == len(identities)
    duties = [duty for person in meant for duty in person["duties"]]
    return found, [
        duty | {"ready": instant(duty["ready"]), "due": instant(duty.get("due")), "errors": [], "about": "a, b; c\\\nd"} for duty in duties
    ]


def by_csv(folder, meant):
    with open(folder / "people.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    found = [
        {
            "name": row["Name"], "mails": [row["E-mail 1 - Value"]], "phones": [row["Phone 1 - Value"]], "notes": row["Notes"],
            "birthday": row["Birthday"], "circles": row["Labels"].split(" ::: "), "organisation": row["Organization 1 - Name"],
            "why": row["Why"],
        }
        for row in rows
    ]
    wanted = [
        {name: person[name] for name in ("name", "mails", "phones", "birthday", "circles", "organisation")}
        | {"notes": "\n\n".join(person["notes"]), "why": 'a, "b"\nc'}
        for person in meant
    ]
    return found, wanted


def by_taskwarrior(folder, meant):
    with tempfile.TemporaryDirectory() as home:
        task = ["task", f"rc.data.location={home}", "rc.confirmation=no"]
        environment = os.environ | {"TASKRC": "/dev/null", "HOME": home}
        subprocess.run(task + ["import", str(folder / "people.taskwarrior")], check=True, capture_output=True, env=environment)
        said = subprocess.run(task + ["export"], check=True, capture_output=True, text=True, env=environment).stdout
    read = lambda text: text and datetime.datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    found = [
        {
            "words": item["description"], "ready": read(item["scheduled"]), "due": read(item.get("due")),
            "isOverdue": item.get("priority") == "H",
        }
        for item in json.loads(said)
    ]
    duties = [duty for person in meant for duty in person["duties"]]
    wanted = [duty | {"ready": instant(duty["ready"]), "due": instant(duty.get("due"))} for duty in duties]
    order = lambda duty: (duty["words"], duty["ready"])
    return sorted(found, key=order), sorted(wanted, key=order)


READERS = {"vobject": by_vobject, "khard": by_khard, "icalendar": by_icalendar, "csv": by_csv, "taskwarrior": by_taskwarrior}
folder = pathlib.Path(sys.argv[2])
found, wanted = READERS[sys.argv[1]](folder, json.loads((folder / "meant.json").read_text()))
wrong = [f"found {one}\nmeant {two}" for one, two in zip(found, wanted) if one != two]
print("\n".join(wrong))
print(f"{len(found)} of {len(wanted)} found, {len(wrong)} of them wrong")
sys.exit(bool(wrong) or len(found) != len(wanted) or not found)
