import Correspondence
import Varlink

/// The file in JSON with what a drafted message is read beside.
enum DraftContextFile {
    private struct Contents: Decodable {
        struct Contact: Decodable {
            let name: String?
            let organisation: String?
            let topics: [String]?
        }

        enum CodingKeys: String, CodingKey {
            case contact
            case earlierToOthers = "earlier_to_others"
            case lastInbound = "last_inbound"
        }

        let contact: Contact?
        let earlierToOthers: [String]?
        let lastInbound: String?
    }

    /// Reads it; of standard input where the path is "-". What it does not have is empty.
    static func read(_ path: String) throws(Failure) -> DraftContext {
        try parse(try TextFile.read(path), from: path)
    }

    /// The context in a text; the path is for errors.
    static func parse(_ text: String, from path: String) throws(Failure) -> DraftContext {
        let contents = try contents(of: try value(of: text, from: path), from: path)
        return DraftContext(
            contact: .init(
                name: contents.contact?.name ?? "", organisation: contents.contact?.organisation ?? "",
                topics: contents.contact?.topics ?? []),
            earlierToOthers: contents.earlierToOthers ?? [], lastInbound: contents.lastInbound)
    }

    private static func value(of text: String, from path: String) throws(Failure) -> JSONValue {
        do throws(JSONError) {
            return try JSONValue(parsing: text)
        } catch {
            throw .badContext(ContextProblem(error, in: text, path: path))
        }
    }

    private static func contents(of value: JSONValue, from path: String) throws(Failure) -> Contents {
        do throws(ParameterError) {
            return try value.decode()
        } catch {
            throw .badContext(ContextProblem(error, path: path))
        }
    }
}
