/// A call as it goes over the wire (UAPI.20, Call).
package struct CallMessage: Equatable, Sendable {
    /// The interface and the method in it: `org.varlink.service.GetInfo`.
    package var method: String
    package var parameters: JSONObject = [:]
    /// No answer is wanted.
    package var oneway = false
    /// More than one reply is taken.
    package var more = false
    /// The connection is to be handed over after the answer.
    package var upgrade = false

    package init(method: String, parameters: JSONObject = [:], oneway: Bool = false, more: Bool = false, upgrade: Bool = false) {
        self.method = method
        self.parameters = parameters
        self.oneway = oneway
        self.more = more
        self.upgrade = upgrade
    }

    /// Reads a message without its NUL.
    package init(parsing bytes: [UInt8]) throws(WireError) {
        let members = try MessageMembers(parsing: bytes, known: ["method", "parameters", "oneway", "more", "upgrade"])
        guard let method = try members.string("method") else { throw .member(name: "method", expected: "string") }
        self.init(
            method: method, parameters: try members.object("parameters") ?? [:], oneway: try members.flag("oneway"),
            more: try members.flag("more"), upgrade: try members.flag("upgrade"))
        if [oneway, more, upgrade].count(where: { $0 }) > 1 { throw .contradiction }
    }

    /// The message with its NUL. What is empty or false is left away.
    package var bytes: [UInt8] {
        var object: JSONObject = ["method": .string(method)]
        if !parameters.isEmpty { object["parameters"] = .object(parameters) }
        if oneway { object["oneway"] = true }
        if more { object["more"] = true }
        if upgrade { object["upgrade"] = true }
        return JSONValue.object(object).bytes + [0]
    }
}
