import Glibc
import Varlink

/// `coltivad` as a program, for what it says without serving.
enum DaemonProgram {
    /// More than any configuration makes it say, in bytes.
    private static let limit = 64 << 20

    /// The one beside this program; where there is none, its name, to be looked for on `$PATH`.
    static func find() -> String {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &path, path.count)
        let own = String(decoding: path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard let slash = own.lastIndex(of: "/") else { return "coltivad" }
        let beside = String(own[...slash]) + "coltivad"
        return access(beside, X_OK) == 0 ? beside : "coltivad"
    }

    /// What it says to these arguments. Status 78 only says that the configuration has errors, which it has told.
    static func text(_ arguments: [String]) throws(Failure) -> String {
        let (status, output) = try ChildProgram(name: find(), arguments: arguments).answer(limit: limit)
        guard status == 0 || status == ExitStatus.badConfiguration.rawValue, output.count <= limit else {
            throw .ended(program: "coltivad", status: status)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The reply that it gives in the place of a daemon.
    static func reply<Reply: Decodable>(_ arguments: [String]) throws(Failure) -> Reply {
        let text = try text(arguments + ["--json"])
        guard let value = try? JSONValue(parsing: text), let reply = try? value.decode() as Reply else {
            throw .notUnderstood(program: "coltivad")
        }
        return reply
    }
}
