/// Where a record begins.
package struct RecordPlace: Hashable, Sendable {
    /// The archive's member with its folders, or the directory's file; nil where there is one file only.
    package var file: String?
    /// The physical line, counted from 1: CRLF, LF and CR each end a line, inside quotation marks too.
    package var line: Int

    package init(file: String? = nil, line: Int) {
        self.file = file
        self.line = line
    }
}
