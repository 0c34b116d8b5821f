import Varlink

/// One call of the test: what it carries besides the identifier, how it is made, and what it is answered.
struct Step: Sendable {
    /// How a call is made.
    enum Manner {
        case simple, more, oneway
    }

    /// The method of `org.varlink.certification`.
    let method: String
    /// How it is called.
    var manner = Manner.simple
    /// What it takes: what the step before gave.
    let takes: JSONObject
    /// What each reply carries.
    let gives: [JSONObject]

    /// The call as a message, as the errors of the interface show it.
    func call(_ parameters: JSONObject) -> JSONObject {
        var call: JSONObject = ["method": .string(Certification.prefix + method)]
        if !parameters.isEmpty { call["parameters"] = .object(parameters) }
        switch manner {
        case .simple: break
        case .more: call["more"] = true
        case .oneway: call["oneway"] = true
        }
        return call
    }
}
