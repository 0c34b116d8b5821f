extension Unicode.Scalar {
    /// Whether it is a control character. That is these for all time (https://www.unicode.org/policies/stability_policy.html, "General Category"), so that
    /// no table need be asked.
    package var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value }
}
