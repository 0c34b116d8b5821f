/// That the test is not passed, or cannot be made.
struct NotPassed: Error, CustomStringConvertible {
    /// Why, for whoever runs the program.
    let reason: String

    var description: String { "not passed: \(reason)" }
}
