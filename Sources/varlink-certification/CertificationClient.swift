import Varlink

/// The client of the test. Of replies it looks only at what the interface says of them, for a service may say more.
struct CertificationClient {
    /// Why the test is not passed.
    enum Failure: Error {
        case client(ClientError)
        /// A reply of the method says something else than it is to.
        case reply(method: String, wants: [JSONObject], got: [JSONObject])
    }

    /// Calls every method; tells of each reply.
    static func run(_ client: VarlinkClient, tell: (String) -> Void) throws(Failure) {
        let start = try call("Start", [:], client)
        tell("Start: \(start)")
        var carried: JSONObject = [:]
        for step in Certification.steps {
            let replies: [JSONObject]
            do { replies = try make(step, start + carried, with: client) } catch { throw .client(error) }
            tell("\(step.method): \(replies.map(\.description).joined(separator: " "))")
            try hold(replies, against: step.gives, of: step.method)
            carried =
                step.manner == .more ? ["last_more_replies": .array(replies.compactMap { $0["string"] })] : replies.last ?? [:]
        }
        let end = try call("End", start, client)
        tell("End: \(end)")
        try hold([end], against: [["all_ok": true]], of: "End")
    }

    private static func hold(_ got: [JSONObject], against wants: [JSONObject], of method: String) throws(Failure) {
        guard got.count == wants.count, zip(got, wants).allSatisfy({ $0.says($1) }) else {
            throw .reply(method: method, wants: wants, got: got)
        }
    }

    private static func call(_ method: String, _ parameters: JSONObject, _ client: VarlinkClient) throws(Failure) -> JSONObject {
        do {
            return known(try client.call(Certification.prefix + method, parameters), to: method)
        } catch {
            throw .client(error)
        }
    }

    private static func known(_ reply: JSONObject, to method: String) -> JSONObject {
        let fields = Certification.description.method(method)?.reply.fields.map(\.name) ?? []
        return JSONObject(reply.members.filter { fields.contains($0.name) }.map { ($0.name, $0.value) })
    }

    private static func make(
        _ step: Step, _ parameters: JSONObject, with client: VarlinkClient
    ) throws(ClientError) -> [JSONObject] {
        let method = Certification.prefix + step.method
        switch step.manner {
        case .simple:
            return [known(try client.call(method, parameters), to: step.method)]
        case .oneway:
            try client.callOneway(method, parameters)
            return []
        case .more:
            var replies = try client.callMore(method, parameters)
            var all: [JSONObject] = []
            while let reply = try replies.next() { all.append(known(reply, to: step.method)) }
            return all
        }
    }
}

extension JSONObject {
    /// The members of both.
    fileprivate static func + (left: JSONObject, right: JSONObject) -> JSONObject {
        JSONObject((left.members + right.members).map { ($0.name, $0.value) })
    }
}
