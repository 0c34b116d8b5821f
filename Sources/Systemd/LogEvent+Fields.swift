import Logging

extension LogEvent {
    /// What the statement says beside its message, sorted by key: the handler's own metadata, overridden by the provider's, by the
    /// statement's, and the statement's error under the key `error`.
    func fields(handler: Logger.Metadata, provider: Logger.MetadataProvider?) -> [(key: String, value: Logger.MetadataValue)] {
        var fields = handler
        fields.merge(provider?.get() ?? [:]) { _, provided in provided }
        fields.merge(metadata ?? [:]) { _, stated in stated }
        if let error {
            fields["error"] = .string("\(error)")
        }
        return fields.sorted { $0.key < $1.key }
    }
}
