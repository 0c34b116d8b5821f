import CivilTime
import Glibc

/// How far an import is, on a terminal on standard error, once it has taken a second.
struct ImportProgress {
    private let file: String
    private let total: Int?
    private let begun: Instant
    private let isShown: Bool
    private var done = 0
    private var written: Instant?

    /// How often it is said.
    private static let pause = Elapsed(microseconds: 100_000)

    /// An import that begins now; where the number of its records is not known, it is being read.
    init(file: String, total: Int?, surroundings: Surroundings) {
        self.file = file
        self.total = total
        begun = Present.instant()
        isShown = surroundings.isWatched
    }

    /// Takes note of so many records more that are done.
    mutating func add(_ count: Int) {
        done += count
        guard isShown else { return }
        let now = Present.instant()
        guard now - begun > .seconds(1), written.map({ now - $0 >= Self.pause }) ?? true else { return }
        written = now
        let count = total.map { "\(done) of \($0)" } ?? "\(done) read"
        _ = Descriptors.write("\r\(VisibleText.line(file)): \(count)", to: STDERR_FILENO)
    }

    /// Takes the line away.
    func clear() {
        if written != nil { _ = Descriptors.write("\r\u{1B}[K", to: STDERR_FILENO) }
    }
}
