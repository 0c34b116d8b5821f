extension ContentLine {
    /// The text of its value as it is written, with its escapes: decoded by its CHARSET, else UTF-8 if that is valid, else windows-1252.
    ///
    /// - Parameter isUnicode: whether the file was in UTF-16, so that what is not quoted-printable is text already.
    func text(inUnicodeFile isUnicode: Bool) -> String {
        let bytes = isQuotedPrintable ? QuotedPrintable.decode(value) : value
        guard !isUnicode || isQuotedPrintable, let name = values(of: "CHARSET").first, let charset = Charset(named: name),
            let text = charset.decode(bytes)
        else { return String(decodingText: bytes) }
        return text
    }
}
