/// Where something stands in a configuration file.
package struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file's path, as it was looked for.
    package let file: String
    /// The physical line, from 1.
    package let line: Int
    /// The code point in the line, from 1; one more than the line has means its end.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place that many code points further on in the same line.
    func advanced(by columns: Int) -> Place {
        Place(file: file, line: line, column: column + columns)
    }

    /// `FILE:LINE:COLUMN`, on one line whatever the name of the file.
    package var description: String { "\(fileAndLine):\(column)" }

    /// `FILE:LINE`, on one line whatever the name of the file.
    package var fileAndLine: String { "\(file.singleLine):\(line)" }
}
