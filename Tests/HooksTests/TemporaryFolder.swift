import Glibc

/// A folder that lasts as long as the object.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/coltiva-hooks-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemFailure(errno: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for name in ["pipe", "arguments", "environment", "input", "notify-send"] { unlink(path + "/" + name) }
        rmdir(path)
    }
}

/// A call of the system's that failed.
struct SystemFailure: Error {
    let errno: Int32
}
