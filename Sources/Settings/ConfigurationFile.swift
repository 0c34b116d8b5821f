/// A file of the configuration, and what was read of it.
package struct ConfigurationFile: Hashable, Sendable {
    package let path: String
    /// Its bytes, at most one more than `ConfigurationText.sizeLimit`; or why it could not be read.
    package let content: Result<[UInt8], FileFault>

    package init(path: String, content: Result<[UInt8], FileFault>) {
        self.path = path
        self.content = content
    }
}
