#!/usr/bin/env python3
"""Puts one deliberate defect after the other into a copy of the sources, and asks the simulation to find it.

A row names the invariant that must see the defect, the file, and what is replaced in it by what. A row whose text is no longer in its
file, an invariant without a row, and a mutant that survives are failures. `simulate-mutants.py NAME...` tries only those invariants."""
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TREE = ROOT / ".build-mutants"
YEARS = 120  # how long the simulation may look for a mutant
SEED = 1

MUTANTS = [
    ("nothing-lost", "what nobody could show counts as past", "Sources/Ledger/Transaction+Outcome.swift",
     "try moveReminders(of: notice, to: .undelivered)", "try moveReminders(of: notice, to: .passed)"),
    ("shown-in-time", "nobody looks again after the quarter of an hour", "Sources/Scheduling/Delivery/Turn.swift",
     "            look(at: apartUntil)\n", ""),
    ("shown-in-time", "an absence lasts, though the user is back", "Sources/Planning/Absences.swift", "case .back: .ends", "case .back: nil"),
    ("shown-once", "what was shown and is over is put back to be shown", "Sources/Scheduling/Engine/EngineMachine.swift",
     "return shown + [.record(.ended, key), .look]", "return shown + [.record(.requeued, key), .look]"),
    ("acknowledged", "a snooze counts for nothing after a crash", "Sources/Scheduling/Engine/Book.swift",
     "return decision.at >= reminder.at && decision.id != reminder.rung.decision", "return false"),
    ("tries", "one try too many", "Sources/Scheduling/Delivery/Retry.swift",
     "failures < policy.retries", "failures <= policy.retries"),
    ("undelivered", "what was given up stays on its way", "Sources/Ledger/Transaction+Outcome.swift",
     "        try moveReminders(of: notice, to: .undelivered)\n", ""),
    ("hours", "shown at any hour", "Sources/Planning/OwnTime.swift",
     "isExact || hours.contains(instant, in: zone) && !absences", "isExact || !absences"),
    ("absence", "shown while the user is away", "Sources/Planning/OwnTime.swift",
     "&& !absences.contains { $0.interval.contains(instant) }\n    }\n\n    /// The first moment", "\n    }\n\n    /// The first moment"),
    ("pause", "shown in a pause", "Sources/Planning/OwnTime.swift",
     "guard !pauses.contains(where: { $0.interval.contains(instant) }) else { return false }\n", ""),
    ("not-early", "an hour early", "Sources/Ledger/Transaction+Due.swift",
     "WHERE state = 'planned' AND at <= ? ORDER", "WHERE state = 'planned' AND at <= ? + 3600000000 ORDER"),
    ("desktop", "shown to nobody", "Sources/Scheduling/Delivery/Turn.swift",
     "hook.program != .desktop || isDesktopPresent }", "true }"),
    ("apart", "one notification right after the other", "Sources/Scheduling/Delivery/Turn.swift",
     "apartUntil = last.map { rules.zone.adding(rules.apart, to: $0) } ?? now", "apartUntil = last == nil ? now : now"),
    ("digest", "two more late ones before a digest", "Sources/Scheduling/Delivery/Turn.swift",
     "late.count > rules.catchUp", "late.count > rules.catchUp + 2"),
    ("digest-once-a-date", "that it has come counts for nothing", "Sources/Planning/Practice/RecurringMoment.swift",
     "if let date = past.last.map(date), let taken", "if let date = past.last.map(date), false, let taken"),
    ("digest-not-empty", "one comes that says nothing", "Sources/Scheduling/Delivery/Summary.swift",
     "counts.values.reduce(0, +)", "counts.values.reduce(1, +)"),
    ("lapse-named-once", "what was named is named again", "Sources/Ledger/Transaction+Lapses.swift",
     'try run("UPDATE follow_ups SET lapsed_at = NULL WHERE id = ?", lapse.followUp)', ""),
    ("closed-by-cause", "a snooze closes a reply", "Sources/Planning/Kinds/ReplyRule.swift",
     "case .archived: first = nil", "case .archived, .snoozed: first = nil"),
    ("closed-by-cause", "a rest closes a task", "Sources/Planning/Kinds/TaskRule.swift",
     "case .archived: archived", "case .archived, .rested: archived"),
    ("listed", "the list forgets the last day", "Sources/Ledger/Transaction+FollowUps.swift",
     "WHERE closed_at IS NULL AND ready <= ? ORDER", "WHERE closed_at IS NULL AND ready <= ? - 86400000000 ORDER"),
    ("one-timer", "the timer an hour late", "Sources/Scheduling/Engine/Engine.swift",
     "timer.arm(instant)", "timer.arm(instant.map { $0 + .hours(1) })"),
    ("one-timer", "the timer does not know when a plan changes by itself", "Sources/Ledger/Transaction+Due.swift",
     "\n            UNION ALL SELECT (SELECT min(replan_at) FROM contact_plans WHERE replan_at > ?1))", ")"),
    ("reply", "a gesture answers", "Sources/Planning/Kinds/ReplyRule.swift",
     "case .interaction(let interaction) where interaction.isGesture: continue", "case .interaction where false: continue"),
    ("reply", "what is archived still waits for an answer", "Sources/Planning/Kinds/ReplyRule.swift",
     "case .archived: first = nil", "case .archived: continue"),
    ("task", "a dismissed task stays", "Sources/Planning/Kinds/TaskRule.swift", "case .done, .dismissed:", "case .done:"),
    ("meeting", "a meeting that was cancelled stays", "Sources/Planning/Appointments.swift",
     "case .moved, .cancelled:", "case .moved:"),
    ("meeting", "a meeting that was moved stays", "Sources/Planning/Appointments.swift", "case .moved, .cancelled:", "case .cancelled:"),
    ("thanks", "thanks do not lapse", "Sources/Planning/Kinds/ThanksRule.swift",
     ".filter { situation.now < lapse(of: $0, in: situation) }", ".filter { _ in true }"),
    ("thanks", "a meeting before the archiving calls for thanks", "Sources/Planning/Kinds/ThanksRule.swift",
     "case .archived: open = []", "case .archived: continue"),
    ("pure", "`next` moves on with each plan", "Sources/Planning/Planner.swift",
     "let wanted = earlier?.wanted ?? now", "let wanted = now"),
    ("order", "entries count in the order of their arrival", "Sources/Planning/Reading.swift",
     "        ordered.sort { ($0.at, $0.rank, $0.id) < ($1.at, $1.rank, $1.id) }\n", ""),
    ("why", "a reason is left out", "Sources/Planning/Planner.swift",
     "steps.append(Step(.rightMoment(found.fit), from: at, to: found.at))", "steps.append(Step(.rightMoment(found.fit), from: at, to: at))"),
    ("one-a-day", "two reminders a day", "Sources/Planning/Planner.swift",
     "                return taken.insert(day(rung)).inserted ? rung : nil\n", "                return rung\n"),
    ("one-voice", "a voice is open though something is arranged", "Sources/Planning/Relationship/Situation.swift",
     "guard !isAnythingArranged, let voice, voice.kind == kind", "guard let voice, voice.kind == kind"),
    ("space", "there is no space after an outbound", "Sources/Planning/Relationship/Relationship.swift",
     "            if voice.ready < until {\n                let opener = lastOutbound", "            if false, voice.ready < until {\n                let opener = lastOutbound"),
    ("nudge", "what they wrote is nudged", "Sources/Planning/Relationship/Relationship.swift",
     "let last, last.direction == .outbound, run >= 1, run <= policy.nudges.value", "let last, run <= policy.nudges.value"),
    ("per-day", "a place more than a day has", "Sources/Scheduling/Engine/Book+Week.swift",
     "places.given(perDay: rules.perDay, used", "places.given(perDay: rules.perDay + 1, used"),
    ("kept", "a correction makes a message of a gesture", "Sources/Scheduling/Commands/CommandRunner.swift",
     "isGesture: before.isGesture, quiet: before.quiet)", "isGesture: false, quiet: before.quiet)"),
    ("kept", "what was said of someone outlasts its undoing", "Sources/Ledger/Transaction+Changes.swift",
     "        for contact in described { try restoreLatestVersion(of: contact, at: now) }\n", "        _ = described\n"),
    ("survives", "a start plans as of another day", "Sources/Scheduling/Engine/Engine.swift",
     "            var resumed: Set<DeliveryKey> = []\n",
     "            var resumed: Set<DeliveryKey> = []\n"
     "            _ = try Book(transaction, rules: rules, now: now - .days(400)).planAgain(after: nil, limit: .max)\n"),
]


def build():
    """Builds the copy; None: well, else what the compiler says."""
    done = subprocess.run([os.environ.get("SWIFT", "swift"), "build", "--product", "simulate"], cwd=TREE, capture_output=True, text=True)
    return None if done.returncode == 0 else "\n".join(line for line in (done.stdout + done.stderr).splitlines() if "error:" in line)


def copy_sources():
    TREE.mkdir(exist_ok=True)
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "Package.swift", "Sources", "Tests"],
                           cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    for name in filter(None, names):
        source, target = ROOT / name, TREE / name
        if source.exists() and (not target.exists() or target.read_bytes() != source.read_bytes()):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    # What is gone from the sources is gone from the copy.
    for file in TREE.glob("Sources/**/*"):
        if file.is_file() and not (ROOT / file.relative_to(TREE)).exists():
            file.unlink()


def simulate(program, invariant):
    done = subprocess.run([program, "--seed", str(SEED), "--years", str(YEARS), "--only", invariant, "--brief"], capture_output=True, text=True)
    return done.returncode == 1 and f": {invariant}" in done.stdout, (done.stdout + done.stderr).strip()


def main():
    copy_sources()
    print("building the copy without a defect", flush=True)
    wrong = build()
    if wrong:
        sys.exit(wrong)
    listed = subprocess.run([TREE / ".build/debug/simulate", "--invariants"], check=True, capture_output=True, text=True).stdout
    invariants = [line.split(":")[0] for line in listed.splitlines()]
    failures = [f"{name}: no mutant" for name in invariants if name not in {row[0] for row in MUTANTS}]
    chosen = [row for row in MUTANTS if not sys.argv[1:] or row[0] in sys.argv[1:]]
    # One is built while the one before is hunted.
    with concurrent.futures.ThreadPoolExecutor(1) as hunter:
        hunts = []
        for number, (invariant, words, file, old, new) in enumerate(chosen):
            target = TREE / file
            text = target.read_text()
            if text.count(old) < 1:
                failures.append(f"{invariant}: {file} no longer has: {old.strip()}")
                continue
            target.write_text(text.replace(old, new))
            wrong = build()
            program = TREE / f"mutant-{number}"
            if not wrong:
                shutil.copy(TREE / ".build/debug/simulate", program)
            target.write_text(text)
            if wrong:
                failures.append(f"{invariant}: the mutant is not built: {wrong}")
                continue
            hunts.append((invariant, words, hunter.submit(simulate, program, invariant)))
            print(f"{number + 1} of {len(chosen)} built: {words}", flush=True)
        for invariant, words, hunt in hunts:
            is_caught, said = hunt.result()
            print(f"{'caught' if is_caught else 'SURVIVED'}  {invariant}: {words} ({said.splitlines()[-1] if said else ''})", flush=True)
            if not is_caught:
                failures.append(f"{invariant}: survived {YEARS} years")
    for mutant in TREE.glob("mutant-*"):
        mutant.unlink()
    print(f"{len(chosen)} mutants of {len(invariants)} invariants, {len(failures)} not caught")
    sys.exit("\n".join(failures) if failures else 0)


main()
