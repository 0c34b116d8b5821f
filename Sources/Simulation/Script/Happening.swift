import CivilTime
import Relationships
import Scheduling

/// Something that happens in a simulated life. What cannot happen as the world stands then (nobody of that number, nothing on the screen)
/// is passed over, so that a script from which events are taken is a script.
enum Happening: Hashable, Sendable {
    // MARK: People, and what the user says

    case add(person: Int, zone: String?, circle: String?, birthday: String?)
    /// Something passed with them so long ago.
    case passed(persons: [Int], Interaction.Direction, ago: Elapsed, asks: Bool?, isGesture: Bool)
    /// The entry of theirs that is so many before the last passed earlier, or later.
    case amend(person: Int, entry: Int, by: Elapsed)
    case remove(person: Int, entry: Int)
    case undo
    case done(person: Int, followUp: Int, ago: Elapsed)
    case dismiss(person: Int, followUp: Int)
    case snooze(person: Int, followUp: Int, length: Elapsed, isExact: Bool)
    case remind(person: Int, ahead: Elapsed, isDate: Bool)
    case meet(person: Int, ahead: Elapsed, length: Elapsed)
    /// The meeting ahead of theirs of that number is another time now; without a length, it stays.
    case move(person: Int, meeting: Int, ahead: Elapsed, length: Elapsed?)
    case cancel(person: Int, meeting: Int)
    case archive(person: Int)
    case unarchive(person: Int)
    case rest(person: Int, length: Elapsed)
    case wake(person: Int)
    case skip(person: Int)
    case prefer(person: Int)
    case set(person: Int, key: String, value: String)
    /// Without a person, the user.
    case away(person: Int?, ahead: Elapsed, length: Elapsed)
    case back(person: Int?)
    case pause(ahead: Elapsed, length: Elapsed)
    case resume
    /// The configuration of that number is written and read.
    case configure(Int)

    // MARK: The screen

    /// A button of the notice of that number on the screen, once or twice.
    case click(notice: Int, HookWord, isTwice: Bool)
    /// A hook that is over says something after all.
    case lateWord(HookWord)
    case close(notice: Int)
    case hooks(HookMood)
    case desktop(isPresent: Bool)

    // MARK: The machine

    case sleep(Elapsed)
    case off(Elapsed, isOrderly: Bool)
    case kill
    /// The daemon is killed at the write of that number from now.
    case killAtWrite(Int, SimulatedLedger.Phase)
    case travel(String)
    case stepClock(Elapsed)
    /// The disk is full for so long.
    case fullDisk(Elapsed)
    /// So many writes fail for good.
    case brokenDisk(writes: Int)
}

/// How hooks behave.
enum HookMood: String, CaseIterable, Hashable, Sendable {
    /// Says `shown` at once, then waits for a click.
    case shows
    /// Says `shown` after 20 seconds.
    case isSlow
    /// Says `shown` and ends.
    case showsAndEnds
    /// Prints what nobody understands and exits 0.
    case babbles
    /// Says `shown` twice and is killed a minute later.
    case diesAfterShown
    /// Exits 1.
    case fails
    /// Says nothing until its time is up.
    case hangs
}
