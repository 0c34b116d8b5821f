#!/usr/bin/env python3
"""read.py READER FOLDER: reads each *.ics with another program and holds it against the *.json beside it, which says what was meant.

READER is icalendar, vobject or khal. The zone is taken from the file (VTIMEZONE), under a name that nobody else knows. 0: all is as meant."""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

UTC = datetime.timezone.utc


def by_icalendar(path):
    import icalendar

    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    event = next(iter(calendar.walk("VEVENT")))
    assert not calendar.errors and not event.errors, (calendar.errors, event.errors)
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}

    def instant(name):
        value = event[name].dt
        zone = event[name].params.get("TZID")
        return (zones[zone].localize(value.replace(tzinfo=None)) if zone else value).astimezone(UTC)

    attendee = event["ATTENDEE"]
    name = attendee.params.get("CN", "")
    for code, text in (("^n", "\n"), ("^'", '"'), ("^^", "^")):
        name = name.replace(code, text)
    return {
        "method": str(calendar["METHOD"]), "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]),
        "start": instant("DTSTART"), "end": instant("DTEND"), "summary": str(event["SUMMARY"]), "place": str(event.get("LOCATION", "")),
        "organiser": str(event["ORGANIZER"]), "guest": str(attendee), "name": name,
    }


def by_vobject(path):
    import vobject

    calendar = vobject.readOne(path.read_bytes().decode())
    event = calendar.vevent
    return {
        "method": calendar.method.value, "uid": event.uid.value, "sequence": int(event.sequence.value),
        "start": event.dtstart.value.astimezone(UTC), "end": event.dtend.value.astimezone(UTC), "summary": event.summary.value,
        "place": event.location.value if hasattr(event, "location") else "", "organiser": event.organizer.value,
        "guest": event.attendee.value,
    }


def by_khal(path):
    with tempfile.TemporaryDirectory() as folder:
        config = pathlib.Path(folder, "config")
        pathlib.Path(folder, "calendar").mkdir()
        config.write_text(
            f"[calendars]\n[[a]]\npath = {folder}/calendar\n[sqlite]\npath = {folder}/khal.db\n[locale]\n"
            "local_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n")
        base = ["khal", "-c", str(config)]
        subprocess.run(base + ["import", "--batch", "-a", "a", str(path)], check=True, capture_output=True, text=True)
        said = subprocess.run(
            base + ["list", "--format", "{start-long}|{end-long}|{uid}", "--day-format", "", "2027-01-01", "366d"], check=True,
            capture_output=True, text=True)
        start, end, uid = said.stdout.strip().splitlines()[0].split("|")
        day = start.split(" ")[0]
        read = lambda text: datetime.datetime.strptime(text if " " in text else f"{day} {text}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
        return {"uid": uid, "start": read(start), "end": read(end)}


READERS = {"icalendar": by_icalendar, "vobject": by_vobject, "khal": by_khal}
reader, folder = READERS[sys.argv[1]], pathlib.Path(sys.argv[2])
wrong = 0
files = sorted(folder.glob("*.ics"))
for file in files:
    meant = json.loads(file.with_suffix(".json").read_text())
    for name in ("start", "end"):
        meant[name] = datetime.datetime.fromisoformat(meant[name].replace("Z", "+00:00"))
    try:
        found = reader(file)
    except Exception as problem:  # whatever another program makes of it
        found = {"problem": repr(problem)}
    differences = {name: (value, meant.get(name)) for name, value in found.items() if value != meant.get(name)}
    if differences:
        wrong += 1
        print(f"{file.name}: found, and meant: {differences}")
print(f"{len(files)} files, {wrong} of them wrong")
sys.exit(bool(wrong) or not files)
