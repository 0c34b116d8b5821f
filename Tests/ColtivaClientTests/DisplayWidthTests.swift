import Testing

@testable import coltiva

/// Columns as terminals count them.
struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("Ada", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("李小龍", 6), ("ｱﾀﾞ", 3), ("アダ", 4), ("한국", 4), ("한국", 4), ("שלום", 4),
        ("नमस्ते", 4),
        ("👩‍👩‍👧", 2), ("🇮🇹", 2), ("❤️", 2), ("❤", 1), ("👍🏽", 2), ("…", 1), ("a\u{200B}b", 2), ("（）", 4),
    ])
    func width(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("Ada", 3, "Ada"), ("Ada L", 4, "Ada…"), ("李小龍", 6, "李小龍"), ("李小龍", 5, "李小…"), ("李小龍", 4, "李…"), ("Ada", 0, ""),
        ("Ada", 1, "…"),
        ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"),
    ])
    func cut(text: String, columns: Int, cut: String) {
        #expect(DisplayWidth.cut(text, to: columns) == cut)
    }
}
