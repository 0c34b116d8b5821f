import CivilTime
import Glibc

/// The directory of the backups that Coltiva names itself: by the time, in UTC.
struct BackupFolder: Sendable {
    /// A backup in it.
    struct Backup: Hashable, Sendable {
        let file: String
        /// When it was made, to the second.
        let at: Instant
    }

    let path: String

    /// The file of a backup that is made at the instant; the first second from then on of which there is none.
    func file(at instant: Instant) -> String { free(Self.prefix, instant) }

    /// The file in which is kept what a restore is about to replace; such are never removed by themselves.
    func fileBeforeRestore(at instant: Instant) -> String { free(Self.prefixBeforeRestore, instant) }

    private func free(_ prefix: String, _ instant: Instant) -> String {
        var instant = instant
        while true {
            let file = "\(path)/\(prefix)\(Self.stamp(instant))\(Self.suffix)"
            guard access(file, F_OK) == 0 else { return file }
            instant = instant + .seconds(1)
        }
    }

    /// The backups, the latest first; nothing else that is there.
    func backups() -> [Backup] {
        names().compactMap { name in Self.instant(of: name).map { Backup(file: "\(path)/\(name)", at: $0) } }.sorted {
            $0.at > $1.at
        }
    }

    /// All files that were made here, also before restores and in part; nothing that somebody else has put there.
    func everything() -> [String] {
        names().filter { name in
            Self.instant(of: name) != nil || name.hasPrefix(Self.prefixBeforeRestore) && name.hasSuffix(Self.suffix)
                || name.hasPrefix(".") && name.hasSuffix(".coltiva-part")
        }.sorted().map { "\(path)/\($0)" }
    }

    private func names() -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names
    }

    /// The files that are too many where one more is made and so many are kept.
    func superfluous(keeping count: Int) -> [String] { backups().dropFirst(max(count - 1, 0)).map(\.file) }

    /// Removes what is too many where so many are kept; the files that are gone.
    func rotate(keeping count: Int) -> [String] {
        backups().dropFirst(count).map(\.file).filter { unlink($0) == 0 }
    }

    private static let prefix = "coltiva-"
    private static let prefixBeforeRestore = "before-restore-"
    private static let suffix = ".db"

    /// "20270305T092000Z".
    private static func stamp(_ instant: Instant) -> String {
        let text = Instant(seconds: instant.seconds).rfc3339(in: .utc)
        return text.filter { $0 != "-" && $0 != ":" }
    }

    private static func instant(of name: String) -> Instant? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let stamp = Array(name.dropFirst(prefix.count).dropLast(suffix.count))
        guard stamp.count == 16 else { return nil }
        let parts = [stamp[0..<4], stamp[4..<6], stamp[6..<8], stamp[9..<11], stamp[11..<13], stamp[13..<15]].map { String($0) }
        let text = "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])Z"
        return Instant(rfc3339: text).flatMap { Self.stamp($0) == String(stamp) ? $0 : nil }
    }
}
