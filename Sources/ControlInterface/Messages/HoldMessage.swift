/// An absence or a pause, `away` or `pause`; `until` is the first moment back.
package struct HoldMessage: Codable, Hashable, Sendable {
    package var kind: String
    package var contact: String?
    package var name: String?
    package var from: String
    package var until: String

    package init(kind: String, contact: String? = nil, name: String? = nil, from: String, until: String) {
        self.kind = kind
        self.contact = contact
        self.name = name
        self.from = from
        self.until = until
    }
}
