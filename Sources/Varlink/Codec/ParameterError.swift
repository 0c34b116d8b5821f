/// What is wrong with a value that was to fit a type, and which one it is.
public struct ParameterError: Error, Equatable, Sendable {
    /// How the value does not fit.
    public enum Problem: Equatable, Sendable {
        /// It is needed and not there.
        case missing
        /// There is no such parameter.
        case unknown
        /// It is of another kind; both as `JSONValue.kind` names them.
        case kind(expected: String, found: String)
        /// A number that does not fit the type named.
        case outOfRange(type: String)
        /// The right kind, but not a value that is taken; the words of the type that refused it.
        case refused(String)
    }

    /// The way to the value from the outermost object, such as `hours[3].from`; empty for that object itself.
    public let parameter: String

    /// How it does not fit.
    public let problem: Problem

    /// That the value at the end of that way does not fit.
    public init(parameter: String, problem: Problem) {
        self.parameter = parameter
        self.problem = problem
    }
}

extension ParameterError {
    /// The same as one of the errors that `Decodable` types throw.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(parameter: ValuePath.text(of: context.codingPath + [key]), problem: .missing)
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            self.init(parameter: ValuePath.text(of: context.codingPath), problem: .refused(context.debugDescription))
        @unknown default:
            self.init(parameter: "", problem: .refused("\(error)"))
        }
    }
}
