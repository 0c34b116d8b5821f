/// Text in Pango's markup, as bars read it.
enum PangoMarkup {
    /// The text so that none of it is markup, and all of it is shown.
    static func escaped(_ text: String) -> String {
        // Scalar by scalar: a sign with an accent on it is markup as well.
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&apos;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
