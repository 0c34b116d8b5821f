/// Names of journal fields: at most 64 of `A` to `Z`, `0` to `9` and `_`, not beginning with a digit or `_` (systemd.journal-fields(7)).
package enum JournalFieldName {
    /// What all fields of Coltiva's own begin with.
    package static let prefix = "COLTIVA_"

    /// The legal field name for a metadata key: `follow-up` gives `COLTIVA_FOLLOW_UP`.
    ///
    /// Lower case becomes upper case, every other illegal scalar `_`, and what is too long is cut. `MessageID.metadataKey` is the one
    /// key that names a field of systemd's: `MESSAGE_ID`.
    package static func of(key: String) -> String {
        guard key != MessageID.metadataKey else { return "MESSAGE_ID" }
        var name = prefix
        for scalar in key.unicodeScalars.prefix(64 - prefix.utf8.count) {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9": name += String(scalar).uppercased()
            default: name += "_"
            }
        }
        return name
    }
}
