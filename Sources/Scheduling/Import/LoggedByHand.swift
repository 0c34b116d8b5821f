import CivilTime
import Relationships

/// Which imported messages the user had logged by hand (domain.md): "an imported message within three days of one logged by hand before, same
/// person and direction, is the same message (the nearest, each once)". Of mail, "by hand means without a channel, or with `email`".
enum LoggedByHand {
    /// How far apart they may be.
    static let reach = Elapsed.days(3)

    /// The entry of each message that has one.
    static func entries(of messages: [KeptMessage], among byHand: [Interaction]) -> [Int64: Interaction] {
        var pairs: [(distance: Elapsed, message: KeptMessage, entry: Interaction)] = []
        for message in messages {
            for entry in byHand where mayBe(entry, message.message) {
                let distance = max(entry.at, message.message.at) - min(entry.at, message.message.at)
                if distance <= reach { pairs.append((distance, message, entry)) }
            }
        }
        pairs.sort { ($0.distance, $0.message.id, $0.entry.id) < ($1.distance, $1.message.id, $1.entry.id) }
        var found: [Int64: Interaction] = [:]
        var taken: Set<EntryID> = []
        for (_, message, entry) in pairs where found[message.id] == nil && !taken.contains(entry.id) {
            found[message.id] = entry
            taken.insert(entry.id)
        }
        return found
    }

    private static func mayBe(_ entry: Interaction, _ message: IncomingMessage) -> Bool {
        guard entry.direction == message.direction, !entry.isGesture else { return false }
        return message.identity == nil || entry.channel == nil || entry.channel == message.channel
    }
}
