import ArgumentParser
import ControlInterface
import Relationships

/// What a shell may complete a word to, asked of the daemon while the user types; nothing where no daemon answers.
enum LiveWords {
    /// Words of the names of people.
    static var contact: CompletionKind { .custom { _, _, prefix in people(prefix) } }

    /// Those who wait first; behind a slash, the kinds of what is open for them.
    static var followUp: CompletionKind { .custom { _, _, prefix in followUps(prefix) } }

    /// Which way something went, or whose history it is.
    static var passed: CompletionKind {
        .custom { _, _, prefix in ["in", "out", "met", "mail"].filter { $0.hasPrefix(prefix) } + people(prefix) }
    }

    /// Names of circles.
    static var circle: CompletionKind {
        .custom { _, _, prefix in
            NameWords.completing(prefix, names: (try? daemon.call(ContactsInterface.ListCircles.self))?.circles.map(\.name) ?? [])
        }
    }

    /// Kinds of channels.
    static var channelKind: CompletionKind { .list(ChannelKind.allCases.map(\.rawValue)) }

    /// How many people are looked at.
    private static let limit = 100

    private static var daemon: Daemon { Daemon(path: SocketPath.find(asked: nil, in: .ofProcess())) }

    private static func people(_ prefix: String) -> [String] {
        let reply = try? daemon.call(
            ContactsInterface.List.self, .init(text: prefix.isEmpty ? nil : prefix, limit: limit))
        return NameWords.completing(prefix, names: reply?.contacts.map(\.name) ?? [])
    }

    private static func followUps(_ prefix: String) -> [String] {
        if let slash = prefix.lastIndex(of: "/") {
            let whom = String(prefix[..<slash])
            let open = (try? daemon.call(ContactsInterface.Show.self, .init(contact: whom)))?.open ?? []
            return Set(open.map { "\(whom)/\($0.kind)" }.filter { $0.hasPrefix(prefix) }).sorted()
        }
        let next = (try? daemon.call(FollowUpsInterface.Next.self, .init(limit: limit)))?.followUps ?? []
        let waiting = NameWords.completing(prefix, names: next.map(\.name))
        return waiting.isEmpty ? people(prefix) : waiting
    }
}
