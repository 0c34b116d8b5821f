import Synchronization
import Varlink

/// The service of the test: what each client has to call next.
final class CertificationService: Sendable {
    /// The tests that may be under way at once; of more, the oldest is forgotten.
    private static let limit = 1_000

    private struct Tests {
        /// The place in `Certification.steps` of the step that is next, by the client's identifier.
        var next: [String: Int] = [:]
        var order: [String] = []
    }

    private let tests = Mutex(Tests())

    /// The interface, for a server.
    var interface: Interface {
        let names = ["Start"] + Certification.steps.map(\.method) + ["End"]
        return Interface(Certification.description, names.map { name in Method(name) { [self] in answer($0, name) } })
    }

    private func answer(_ call: Call, _ name: String) {
        do throws(ParameterError) {
            try Certification.description.check(call.parameters, as: .call(name))
        } catch {
            return call.fail(.invalidParameter(error.parameter))
        }
        guard name != "Start" else { return call.reply(["client_id": .string(begin())]) }
        let client = call.parameters["client_id"]?.string ?? ""
        guard let place = tests.withLock({ $0.next[client] }) else {
            return call.fail(CallError(Certification.prefix + "ClientIdError"))
        }
        let step = place < Certification.steps.count ? Certification.steps[place] : Self.end
        var wants = step.takes
        wants["client_id"] = .string(client)
        guard step.method == name, call.parameters.says(wants), call.isMade(step.manner) else {
            forget(client)
            return call.fail(.certification(wants: step.call(wants), got: call.message))
        }
        if step.method == Self.end.method { forget(client) } else { tests.withLock { $0.next[client] = place + 1 } }
        for reply in step.gives.dropLast() { call.send(reply) }
        call.reply(step.gives.last ?? [:])
    }

    private func begin() -> String {
        let client = String(UInt64.random(in: 0 ... .max), radix: 16) + String(UInt64.random(in: 0 ... .max), radix: 16)
        tests.withLock { tests in
            if tests.order.count == Self.limit { tests.next[tests.order.removeFirst()] = nil }
            tests.order.append(client)
            tests.next[client] = 0
        }
        return client
    }

    private func forget(_ client: String) {
        tests.withLock { tests in
            tests.next[client] = nil
            tests.order.removeAll { $0 == client }
        }
    }

    private static let end = Step(method: "End", takes: [:], gives: [["all_ok": true]])
}

extension Call {
    /// Whether the call is made that way and no other.
    fileprivate func isMade(_ manner: Step.Manner) -> Bool {
        more == (manner == .more) && oneway == (manner == .oneway) && !upgrade
    }

    /// The call as the errors of the interface show it.
    fileprivate var message: JSONObject {
        var message: JSONObject = ["method": .string(method), "parameters": .object(parameters)]
        if more { message["more"] = true }
        if oneway { message["oneway"] = true }
        return message
    }
}

extension CallError {
    fileprivate static func certification(wants: JSONObject, got: JSONObject) -> CallError {
        CallError(Certification.prefix + "CertificationError", ["wants": .object(wants), "got": .object(got)])
    }
}
