import CivilTime
import Relationships

/// Every setting of interface.md, in the order in which it is written out. This table drives reading, `--show-config`, the annotated
/// configuration and the suggestions: a new setting is a new row.
enum SettingTable {
    /// All rows.
    static let rows: [SettingRow] = me + policy + practiceAndDigest + delivery + sources + hooks + daemon

    /// The row of a key; nil where the section has no such key.
    static func row(_ section: SettingSection, _ key: String) -> SettingRow? {
        rowsBySection[section]?[key]
    }

    /// The rows of a section, in order.
    static func rows(of section: SettingSection) -> [SettingRow] {
        rows.filter { $0.section == section }
    }

    private static let rowsBySection: [SettingSection: [String: SettingRow]] = Dictionary(grouping: rows, by: \.section).mapValues {
        Dictionary(uniqueKeysWithValues: $0.map { ($0.key, $0) })
    }

    private static let me: [SettingRow] = [
        .once(.me, "Hours", .hours, \.me.hours, "When you may be reminded."),
        .once(.me, "TimeZone", .zone, \.me.timeZone, "Where you are; empty: where the system says, also when that changes."),
        .once(
            .me, "HomeTimeZone", .zone, \.me.homeTimeZone,
            "The zone of contacts without one; empty: TimeZone=, else that of the system at the first start."),
        .once(
            .me, "Addresses", .ownAddresses, \.me.addresses,
            "Your own mail addresses and profiles, to tell what you wrote from what was written to you; the first mail address stands on invitations."
        ),
        .once(
            .me, "DefaultCircle", .circle, \.me.defaultCircle,
            "Where coltiva add puts someone without --circle; empty: nowhere."),
        .once(.me, "PerDay", .number(1...100), \.me.perDay, "The most nudges and reconnects a day."),
    ]

    private static let policy: [SettingRow] = [
        SettingRow.policy(.priority, .choice, \.priority, "Who comes first, of offers and where there is a tie."),
        SettingRow.policy(.approach, .boolean, \.approach, "Whether the practice may offer them."),
        SettingRow.policy(.contactHours, .hours, \.contactHours, "The hours of these people, in their own zone."),
        SettingRow.policy(.replyWithin, .span(), \.replyWithin, "They are answered within this time."),
        SettingRow.policy(.replyRemind, .spans, \.replyRemind, "Reminders of an answer, before it is due; empty: none."),
        SettingRow.policy(.replyOverdue, .spans, \.replyOverdue, "Reminders of an answer, after it was due; empty: none."),
        SettingRow.policy(.nudges, .number(PolicyLayer.nudgesAllowed), \.nudges, "Nudges to a message that is not answered."),
        SettingRow.policy(.nudgeAfter, .span(), \.nudgeAfter, "The time before the first nudge; it doubles for each one after it."),
        SettingRow.policy(.restFor, .span(), \.restFor, "The silence after the last nudge."),
        SettingRow.policy(.space, .span(orZero: true), \.space, "The time from your last message to one that you start."),
        SettingRow.policy(.cadence, .cadence, \.cadence, "The ideal and the longest silence; never: none is too long."),
        SettingRow.policy(.meetingRemind, .spans, \.meetingRemind, "Reminders of a meeting, before it begins; empty: none."),
        SettingRow.policy(
            .thanksWithin, .span(orZero: true), \.thanksWithin, "They are thanked within this time after a meeting; 0: not at all."),
        SettingRow.policy(.thanksRemind, .spans, \.thanksRemind, "Reminders of that, before it is due; empty: none."),
        SettingRow.policy(.occasions, .boolean, \.occasions, "Whether birthdays and dates of people in dialogue are remembered."),
        SettingRow.policy(
            .occasionLead, .span(orZero: true), \.occasionLead, "The first reminder of such a day, before it begins."),
        SettingRow.policy(.taskOverdue, .spans, \.taskOverdue, "Reminders of a task, after it was due; empty: none."),
        SettingRow.policy(.language, .choice, \.language, "The language of what coltiva meet writes for them to read."),
    ].flatMap { $0 }

    private static let practiceAndDigest: [SettingRow] = [
        .once(.practice, "When", .calendarEvents, \.practice.slots, "The slots in which people are offered; empty: none."),
        .once(.practice, "Offer", .number(1...20), \.practice.offer, "How many people a slot offers."),
        .once(
            .practice, "OfferTimes", .number(1...20), \.practice.offerTimes,
            "In how many slots someone is offered before they go to the end of the line."),
        .once(.digest, "When", .calendarEvents, \.digest.moments, "When there is one summary of all; empty: never."),
        .once(.digest, "Items", .number(1...50), \.digest.items, "The lines that it shows, before \"and N more\"."),
    ]

    private static let delivery: [SettingRow] = [
        .once(.delivery, "CatchUp", .number(0...50), \.delivery.catchUp, "More late reminders than this become one digest."),
        .once(.delivery, "Apart", .span(orZero: true), \.delivery.apart, "The time between two notifications that are not exact."),
        .once(.delivery, "Snooze", .span(), \.delivery.snooze, "How long the button of a notification snoozes."),
        .once(.delivery, "ShowNames", .boolean, \.delivery.showsNames, "Whether names are on the screen; no: \"someone\"."),
    ]

    private static let sources: [SettingRow] = [
        .once(
            .mail, "Watch", .folders, \.mail.watch, "Maildir folders of which new mail with your contacts is logged; empty: none."),
        .once(
            .meet, "Calendar", .folders, \.meet.calendars,
            "Folders of calendars (vdir, as khal and vdirsyncer keep them) that say when you are busy; they are only read."),
        .once(
            .toDo, "Directory", .folder, \.toDo.directory,
            "The folder of a to-do list (vdir, as todoman and vdirsyncer keep it) in which every follow-up stands, both ways; empty: none."
        ),
    ]

    private static let hooks: [SettingRow] = [
        .hook(
            "Exec", .program, \.program,
            "What is run, without a shell; empty: nothing. Where [Hook desktop] does not set it, that is notify-send."),
        .hook("On", .words(), \.events, "The events for which it is run; empty: none."),
        .hook("Kinds", .words(), \.kinds, "The kinds of follow-up for whose reminders it is run; empty: none."),
        .hook("Timeout", .span(), \.timeout, "The time until it says that it has shown the reminder, or exits."),
        .hook("Linger", .span(), \.linger, "How long it may then wait for a click."),
        .hook("Retries", .number(0...20), \.retries, "Tries after the first that failed."),
        .hook("RetryAfter", .span(), \.retryAfter, "The time before the next try; it doubles each time, up to 1h."),
    ]

    private static let daemon: [SettingRow] = [
        .once(.daemon, "LogLevel", .choice, \.daemon.logLevel, "The least important messages in the journal."),
        .once(
            .daemon, "LogNames", .boolean, \.daemon.logsNames,
            "Whether the journal has the names of people; no: their identifiers."),
        .once(.daemon, "Backup", .calendarEvents, \.daemon.backup, "When a backup is made by itself; empty: never."),
        .once(.daemon, "Backups", .number(1...366), \.daemon.backups, "How many of them are kept."),
    ]
}
