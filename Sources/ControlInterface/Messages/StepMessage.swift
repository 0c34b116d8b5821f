/// One rule that moved an instant, as the protocol says it; the names are those of `org.coltiva.FollowUps`.
package struct StepMessage: Codable, Hashable, Sendable {
    package var rule: String
    package var key: String?
    package var value: String?
    package var source: String?
    package var decision: String?
    package var fit: String?
    package var before: String
    package var after: String

    package init(
        rule: String, key: String? = nil, value: String? = nil, source: String? = nil, decision: String? = nil, fit: String? = nil,
        before: String, after: String
    ) {
        self.rule = rule
        self.key = key
        self.value = value
        self.source = source
        self.decision = decision
        self.fit = fit
        self.before = before
        self.after = after
    }
}
