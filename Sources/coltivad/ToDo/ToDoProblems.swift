/// What cannot be read or written of the to-do list: said once in the journal, and in `status` for as long as it is so.
struct ToDoProblems {
    private let journal: Journal
    /// By the name of the file; "" is the list.
    private var words: [String: String] = [:]

    init(journal: Journal) {
        self.journal = journal
    }

    /// All of them, in the order of the files.
    var findings: [String] { words.sorted { $0.key < $1.key }.map(\.value) }

    /// The list cannot be kept as it should be.
    mutating func add(_ error: any Error) {
        add((error as? ToDoFolder.Failure)?.words ?? "the to-do list could not be kept: \(error)")
    }

    /// Something is wrong with a file; without one, with the list.
    mutating func add(_ words: String, of file: String = "") {
        if self.words[file] != words { journal.note(words) }
        self.words[file] = words
    }

    /// All is well with a file; without one, with the list.
    mutating func end(of file: String = "") { words[file] = nil }

    /// All is well.
    mutating func endAll() { words = [:] }
}
