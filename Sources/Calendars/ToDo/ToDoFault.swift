/// Why a file of the to-do list is not understood; such a file is left as it is.
package struct ToDoFault: Error, Hashable, Sendable {
    /// What is wrong with it.
    package enum Problem: Hashable, Sendable {
        /// Bytes that are no UTF-8.
        case noText
        /// A line that is no property: NAME:VALUE.
        case noProperty
        /// A property outside of every component.
        case outside
        /// Components that lie too deep in one another.
        case tooDeep
        /// An END that belongs to no BEGIN, where that of another component was expected.
        case wrongEnd(expected: String)
        /// The file ends within a component.
        case noEnd(String)
        /// No VTODO has the UID that the file's name says.
        case otherUID(expected: String)
    }

    /// Counted from 1; nil where the file as a whole is meant.
    package let line: Int?
    package let problem: Problem
}
