import ControlInterface
import Varlink

/// Something to write to a person about, in words.
struct TopicWords {
    let topic: TopicMessage
    let time: TimeWords

    /// Seen from an instant.
    init(_ topic: TopicMessage, _ time: TimeWords) {
        self.topic = topic
        self.time = time
    }

    /// Its cells: its age, and what it is, where it is to be read, and when a message last named it.
    var cells: [Phrase] {
        let link = topic.link.map { " \($0)" } ?? ""
        let used: Phrase = topic.lastUsed.map { " \("(written about on \(time.day(of: $0)))", .faint)" } ?? Phrase()
        return ["\(time.distance(to: topic.at), .faint)", "\(topic.text)\(link)\(used)"]
    }

    /// Its fields for scripts: moment, text, link, when a message last named it.
    var fields: [String] { [topic.at, topic.text, topic.link ?? "", topic.lastUsed ?? ""] }

    /// With the members of the protocol's Topic.
    var json: JSONObject {
        [
            "at": .string(topic.at), "text": .string(topic.text), "link": topic.link.map { .string($0) } ?? .null,
            "lastUsed": topic.lastUsed.map { .string($0) } ?? .null,
        ]
    }
}
