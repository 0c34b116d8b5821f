import ControlInterface
import Glibc
import Varlink

/// Where a command says what it has to say: words on pages, fields for scripts, or the reply as JSON.
struct Console {
    private let options: OutputOptions
    private let surroundings: Surroundings

    /// As the options want it.
    init(_ options: OutputOptions, _ surroundings: Surroundings) {
        self.options = options
        self.surroundings = surroundings
    }

    /// Says a reply in the form that was asked for.
    ///
    /// - Parameters:
    ///   - page: the reply in words.
    ///   - rows: the reply as fields, each row a line.
    func say<Method: MethodDefinition>(
        _ reply: Method.Reply, of method: Method.Type, page: () -> Page, rows: () -> [[String]]
    ) throws(Failure) {
        try say(json: { [CompleteJSON.reply(reply, of: method)] }, page: page, rows: rows)
    }

    /// Says what no daemon was asked for, in the form that was asked for.
    ///
    /// - Parameters:
    ///   - json: the answer as JSON, each object on a line.
    ///   - page: the answer in words.
    ///   - rows: the answer as fields, each row a line.
    func say(json: () -> [JSONObject], page: () -> Page, rows: () -> [[String]]) throws(Failure) {
        if options.json {
            try write(json().reduce(into: "") { $0 += VisibleText.json($1.description) + "\n" })
        } else if options.plain {
            try write(rows().reduce(into: "") { $0 += $1.map(VisibleText.field).joined(separator: "\t") + "\n" })
        } else if !options.quiet {
            try show(page())
        }
    }

    /// The same of answers that may be long: the JSON of each comes in pieces, which together are its line.
    func say<Answer>(
        _ answers: [Answer], jsonPieces: (Answer, (String) throws(Failure) -> Void) throws(Failure) -> Void, page: () -> Page,
        rows: () -> [[String]]
    ) throws(Failure) {
        guard options.json else { return try say(json: { [] }, page: page, rows: rows) }
        var text = ""
        for answer in answers {
            try jsonPieces(answer) { piece throws(Failure) in
                text += VisibleText.json(piece)
                guard text.utf8.count > Self.writtenAtOnce else { return }
                try write(text)
                text = ""
            }
            text += "\n"
        }
        try write(text)
    }

    /// How many bytes of JSON in pieces are kept before they are written.
    private static let writtenAtOnce = 1 << 16

    /// Says one reply of many, on one line however wide the screen is, and never by a pager.
    ///
    /// - Parameters:
    ///   - line: the reply in words.
    ///   - fields: the reply for scripts.
    func say<Method: MethodDefinition>(
        _ reply: Method.Reply, of method: Method.Type, line: Phrase, fields: [String]
    ) throws(Failure) {
        if options.json || options.plain {
            try say(reply, of: method, page: { Page() }, rows: { [fields] })
        } else if !options.quiet {
            try write(line.rendered(inColor: surroundings.isColored(by: options.color)) + "\n")
        }
    }

    /// Says an object that is for another program, on a line.
    func say(_ object: JSONObject) throws(Failure) {
        try write(VisibleText.json(object.description) + "\n")
    }

    /// Writes a document that is for another program: as it is, but that what controls a screen is seen where it goes to one.
    func say(document: String) throws(Failure) {
        guard surroundings.isTerminal else { return try write(document) }
        for line in document.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            try write(VisibleText.line(String(line)) + "\n")
        }
    }

    /// Says something beside the answer, where complaints go; unless there are to be no words.
    func remark(_ phrase: Phrase) {
        if !options.quiet { _ = Descriptors.write("coltiva: \(phrase.text)\n", to: STDERR_FILENO) }
    }

    /// Shows what a question is about and asks it, where there is someone to answer: yes, or an empty line where that means yes. Elsewhere it is a
    /// no, and nothing is said.
    func ask(_ page: Page, _ question: String, emptyMeans yes: Bool = true) throws(Failure) -> Bool {
        guard hasSomeone else { return false }
        try show(page)
        try write(question)
        guard let answer = readLine() else { return false }
        return answer.isEmpty ? yes : ["y", "yes"].contains(answer.lowercased())
    }

    /// Whether there is someone to talk with.
    var hasSomeone: Bool {
        surroundings.isTerminal && surroundings.hasKeyboard && !options.json && !options.plain && !options.quiet
    }

    /// Shows what a question is about, asks it, and gives the answer; nil where there is none.
    func answer(to page: Page, _ question: String) throws(Failure) -> String? {
        try write(page)
        try write(question)
        return readLine()
    }

    /// Shows a page as it is, without a pager.
    func write(_ page: Page) throws(Failure) {
        let inColor = surroundings.isColored(by: options.color)
        try write(page.lines(width: surroundings.columns).reduce(into: "") { $0 += $1.rendered(inColor: inColor) + "\n" })
    }

    private func show(_ page: Page) throws(Failure) {
        let inColor = surroundings.isColored(by: options.color)
        let lines = page.lines(width: surroundings.columns)
        let text = lines.reduce(into: "") { $0 += $1.rendered(inColor: inColor) + "\n" }
        if surroundings.isTerminal, !options.noPager, let rows = surroundings.size?.rows, lines.count >= rows,
            let pager = Pager(surroundings), pager.show(text)
        {
            return
        }
        try write(text)
    }

    private func write(_ text: String) throws(Failure) {
        let error = Descriptors.write(text, to: STDOUT_FILENO)
        guard error == 0 else { throw .cannotWrite(errno: error) }
    }
}
