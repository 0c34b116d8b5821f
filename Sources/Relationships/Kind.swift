/// The kinds of follow-up (domain.md, "Kinds of follow-up"). A kind is one rule in `Planning`, one row of its table and one row of `traits`.
package enum Kind: String, CaseIterable, Hashable, Sendable {
    case reply, approach, nudge, reconnect, meeting, thanks, occasion, task

    /// The words that name them, in order.
    package static var names: [String] { allCases.map(\.rawValue) }

    /// What everyone but the planner needs to know of a kind.
    package struct Traits: Sendable {
        /// What is to be done, as an instruction to the user.
        package let instruction: String
        /// What `dismissed` means for it, said after the command.
        package let dismissal: String
        /// Whether `done` logs an outbound (else it is a decision).
        package let isDoneByWriting: Bool
        /// Whether it is over when its time is, and not before: then it is neither done nor dismissed, nor ever past its due.
        package var endsByItself = false
        /// Whether it is a voice: something that the user starts.
        package var isVoice = false
        /// Whether it may close by itself without having been done: then a digest names it.
        package var lapses = false
        /// The buttons of a notification, in order (interface.md, "Hooks").
        package let buttons: [Button]
    }

    /// A button of a notification: its words and the word of the hook contract that it stands for.
    package struct Button: Hashable, Sendable {
        package let label: String
        package let word: ButtonWord
    }

    /// The decisions that a button can stand for.
    package enum ButtonWord: String, Hashable, Sendable {
        case done, answered, dismiss, snooze, rest, open
    }

    package var traits: Traits {
        switch self {
        case .reply:
            Traits(
                instruction: "answer", dismissal: "this message needs no answer; a later one opens a new week",
                isDoneByWriting: true,
                buttons: [
                    Button(label: "Done", word: .done), Button(label: "No answer needed", word: .dismiss),
                    Button(label: "Tomorrow", word: .snooze),
                ])
        case .approach:
            Traits(
                instruction: "write for the first time", dismissal: "they are not offered again for a good while",
                isDoneByWriting: true, isVoice: true, lapses: true,
                buttons: [
                    Button(label: "Written", word: .done), Button(label: "Open", word: .open),
                    Button(label: "Not now", word: .dismiss),
                ])
        case .nudge:
            Traits(
                instruction: "write once more", dismissal: "this message is left as it is", isDoneByWriting: true, isVoice: true,
                lapses: true,
                buttons: [
                    Button(label: "Nudged", word: .done), Button(label: "They answered", word: .answered),
                    Button(label: "Let it rest", word: .rest),
                ])
        case .reconnect:
            Traits(
                instruction: "get in touch again", dismissal: "the cadence counts from now", isDoneByWriting: true, isVoice: true,
                lapses: true,
                buttons: [
                    Button(label: "Written", word: .done), Button(label: "Open", word: .open),
                    Button(label: "Later", word: .snooze),
                ])
        case .meeting:
            Traits(
                instruction: "meet", dismissal: "the meeting stands", isDoneByWriting: false, endsByItself: true,
                buttons: [Button(label: "Open", word: .open)])
        case .thanks:
            Traits(
                instruction: "say thanks for the talk", dismissal: "this meeting needs no thanks", isDoneByWriting: true,
                lapses: true,
                buttons: [Button(label: "Done", word: .done), Button(label: "Tomorrow", word: .snooze)])
        case .occasion:
            Traits(
                instruction: "wish them well", dismissal: "this day passes without a word", isDoneByWriting: true, lapses: true,
                buttons: [Button(label: "Done", word: .done), Button(label: "Tomorrow", word: .snooze)])
        case .task:
            Traits(
                instruction: "do", dismissal: "this task is put aside", isDoneByWriting: false,
                buttons: [Button(label: "Done", word: .done), Button(label: "Tomorrow", word: .snooze)])
        }
    }
}
