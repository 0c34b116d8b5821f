/// `[ToDo]`: the follow-ups as a to-do list.
package struct ToDoSettings: Hashable, Sendable {
    /// The folder of the list, as it is written: absolute, or below the home directory (`~/`); nil: there is none.
    package var directory: String?

    /// The built-in values.
    package init() {}
}
