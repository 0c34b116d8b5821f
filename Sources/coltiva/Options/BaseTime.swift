import CivilTime
import ControlInterface

/// The moment of `--base-time`.
enum BaseTime {
    /// Reads a WHEN, or `@` and seconds since 1970 as systemd writes them; without a text it is the present.
    static func read(_ text: String?, now: Instant, zone: Zone, _ zones: ZoneDirectory) throws(Failure) -> Instant {
        guard let text else { return now }
        if text.hasPrefix("@"), let seconds = Int64(text.dropFirst()), (0..<7_258_118_400).contains(seconds) {
            return Instant(seconds: seconds)
        }
        do throws(MomentError) {
            return try MomentExpression.parse(text, zones: zones).resolve(now: now, zone: zone, direction: .future).instant
        } catch {
            throw .control(
                .badMoment(
                    parameter: "--base-time", text: text, offset: error.offset, expected: error.expected.rawValue,
                    suggestion: error.suggestion))
        }
    }
}
