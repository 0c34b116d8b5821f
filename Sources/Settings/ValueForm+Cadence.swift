import CivilTime
import Relationships

extension ValueForm<Cadence> {
    /// The ideal and the longest silence.
    static let cadence = ValueForm(
        description: "two spans as 3w..6w, or never",
        read: { text, report in
            do throws(CadenceError) {
                return try Cadence(parsing: text.text)
            } catch {
                report.refuse(.cadence(error), at: text.place(at: error.offset))
                return nil
            }
        },
        write: { $0.description })
}
