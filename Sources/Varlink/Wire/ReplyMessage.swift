/// A reply as it goes over the wire (UAPI.20, Reply).
package struct ReplyMessage: Equatable, Sendable {
    package var parameters: JSONObject
    /// Further replies to the same call follow.
    package var continues: Bool
    /// The name of the error with its interface, where the call failed.
    package var error: String?

    package init(parameters: JSONObject, continues: Bool = false, error: String? = nil) {
        self.parameters = parameters
        self.continues = continues
        self.error = error
    }

    /// Reads a message without its NUL.
    package init(parsing bytes: [UInt8]) throws(WireError) {
        let members = try MessageMembers(parsing: bytes, known: ["parameters", "continues", "error"])
        self.init(
            parameters: try members.object("parameters") ?? [:], continues: try members.flag("continues"),
            error: try members.string("error"))
        if continues, error != nil { throw .contradiction }
    }

    /// The message with its NUL. What is empty or false is left away.
    package var bytes: [UInt8] {
        var object: JSONObject = [:]
        if let error { object["error"] = .string(error) }
        if !parameters.isEmpty { object["parameters"] = .object(parameters) }
        if continues { object["continues"] = true }
        return JSONValue.object(object).bytes + [0]
    }
}
