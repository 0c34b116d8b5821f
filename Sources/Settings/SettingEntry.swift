/// One setting as it is in force, for `coltiva config show` and `--show-config`.
package struct SettingEntry: Hashable, Sendable {
    package let name: SettingName
    /// In the syntax of the file; nil where no text says it: the built-in program of `[Hook desktop]`.
    package let value: String?
    /// Where it is set; none: it is built in.
    package let places: [Place]
}
