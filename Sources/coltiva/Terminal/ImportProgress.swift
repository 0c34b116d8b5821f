import CivilTime
import Glibc

/// How far an import is, on a terminal on standard error, once it has taken a second.
struct ImportProgress {
    private let file: String
    private let total: Int
    private let begun: Instant
    private let isShown: Bool
    private var done = 0
    private var hasWritten = false

    /// An import that begins now.
    init(file: String, total: Int, surroundings: Surroundings) {
        self.file = file
        self.total = total
        begun = Present.instant()
        isShown = surroundings.isWatched
    }

    /// Takes note of so many records more that are done.
    mutating func add(_ count: Int) {
        done += count
        guard isShown, Present.instant() - begun > .seconds(1) else { return }
        hasWritten = true
        _ = Descriptors.write("\r\(VisibleText.line(file)): \(done) of \(total)", to: STDERR_FILENO)
    }

    /// Takes the line away.
    func clear() {
        if hasWritten { _ = Descriptors.write("\r\u{1B}[K", to: STDERR_FILENO) }
    }
}
