import Testing

@testable import Hooks

/// Lines from bytes, however they come.
struct LineSplitterTests {
    @Test(
        "lines end at a line feed only",
        arguments: [
            ([], []), (["a\n"], ["a"]), (["a", "b\nc"], ["ab", "c"]), (["\n\n"], ["", ""]), (["a\r\nb\n"], ["a\r", "b"]),
            (["12345\n123456\n12"], ["12345", "12345…", "12"]), (["123", "456", "78\n", "1"], ["12345…", "1"]),
        ] as [([String], [String])])
    func lines(pieces: [String], expected: [String]) {
        var splitter = LineSplitter(limit: 5)
        var lines = pieces.flatMap { splitter.take($0.utf8) }
        if let last = splitter.finish() { lines.append(last) }
        #expect(lines == expected)
    }
}
