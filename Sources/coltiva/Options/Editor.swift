/// The program in which the user writes.
struct Editor {
    /// The program and its options.
    let words: [String]

    /// `$VISUAL`, else `$EDITOR`, split by white space; else vi.
    init(_ surroundings: Surroundings) {
        let named = [surroundings.variable("VISUAL"), surroundings.variable("EDITOR")].compactMap { $0 }
        words = named.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.first { !$0.isEmpty } ?? ["vi"]
    }

    /// Has a file edited; throws where the editor cannot be started, or says by its status that it failed.
    func edit(_ path: String) throws(Failure) {
        let status = try ChildProgram(name: words[0], arguments: words.dropFirst() + [path]).run()
        guard status == 0 else { throw .ended(program: words[0], status: status) }
    }
}
