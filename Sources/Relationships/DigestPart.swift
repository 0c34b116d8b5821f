/// Why the digest that sums up everything names a follow-up (domain.md, "Delivery"), in the order in which it tells: what is on no list comes
/// first.
package enum DigestPart: String, CaseIterable, Hashable, Sendable {
    /// A reminder of it could not be delivered.
    case undelivered
    /// It has closed by itself since the digest before.
    case lapsed
    /// It is ready.
    case open
    /// It will be ready, and a reminder of it comes within a week.
    case week
}
