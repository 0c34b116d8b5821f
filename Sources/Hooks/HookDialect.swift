import CivilTime
import Relationships

/// How the lines of a hook's standard output are read.
enum HookDialect: Hashable, Sendable {
    /// The words of the hook contract.
    case contract
    /// What notify-send prints: the notification's number, then the key of the button that was clicked, a `Kind.ButtonWord`.
    case notifySend(snooze: Span)

    /// What the line says; nil where it is nothing that the dialect knows.
    func reports(of line: String) -> [HookReport]? {
        switch self {
        case .contract:
            guard let word = HookWord(line) else { return nil }
            return word == .shown ? [.shown] : [.word(word)]
        case .notifySend(let snooze):
            if let number = UInt32(line) {
                // notify-send prints 0 where the server did not take the notification, and then exits with 1.
                return number == 0 ? [] : [.notification(number), .shown]
            }
            guard let button = Kind.ButtonWord(rawValue: line) else { return nil }
            return [.word(button.hookWord(snooze: snooze))]
        }
    }
}

extension Kind.ButtonWord {
    /// The word of the contract that a click says.
    fileprivate func hookWord(snooze: Span) -> HookWord {
        switch self {
        case .done: .done(asks: false)
        case .answered: .answered
        case .rest: .rest
        case .dismiss: .dismiss
        case .snooze: .snooze(snooze)
        case .open: .open
        }
    }
}
