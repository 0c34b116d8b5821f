import CivilTime

/// What people, files and systems write of time; the first byte says as what the rest is read. What has a normal form is read from it the same, and
/// what is refused is refused at a place within the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTime(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    switch bytes.first {
    case UInt8(ascii: "s"): readSpans(text)
    case UInt8(ascii: "c"): readEvent(text)
    case UInt8(ascii: "h"): readHours(text)
    case UInt8(ascii: "m"): readMoment(text)
    case UInt8(ascii: "i"): readInstant(text)
    case UInt8(ascii: "z"): readZone(Array(bytes.dropFirst()))
    default: break
    }
    return 0
}

private func readSpans(_ text: String) {
    do throws(SpanError) {
        for span in try Span.list(parsing: text) {
            guard (try? Span(parsing: span.text)) == span else { fatalError("not read back: \(span)") }
            guard (try? Span(parsing: span.normalized))?.length == span.length else { fatalError("another length: \(span)") }
        }
    } catch {
        check(error.offset, in: text)
    }
}

private func readEvent(_ text: String) {
    do throws(CalendarEventError) {
        let event = try CalendarEvent(parsing: text)
        guard (try? CalendarEvent(parsing: event.description)) == event else { fatalError("not read back: \(event)") }
        let now = Instant(seconds: 1_800_000_000)
        if let next = event.next(after: now, in: .utc), next <= now { fatalError("not after: \(event)") }
    } catch {
        check(error.offset, in: text)
    }
}

private func readHours(_ text: String) {
    do throws(WeeklyHoursError) {
        let hours = try WeeklyHours(parsing: text)
        guard (try? WeeklyHours(parsing: hours.description)) == hours else { fatalError("not read back: \(hours)") }
    } catch {
        check(error.offset, in: text)
    }
}

private func readMoment(_ text: String) {
    do throws(MomentError) {
        let now = Instant(seconds: 1_800_000_000)
        let expression = try MomentExpression.parse(text, bareSpans: text.utf8.count.isMultiple(of: 2))
        _ = expression.resolve(now: now, zone: .utc, direction: .future)
        _ = expression.resolve(now: now, zone: .utc, direction: .past)
    } catch {
        check(error.offset, in: text)
    }
}

private func readInstant(_ text: String) {
    guard let instant = Instant(rfc3339: text) else { return }
    guard Instant(rfc3339: instant.rfc3339(in: .utc)) == instant else { fatalError("not read back: \(instant)") }
}

private func readZone(_ bytes: [UInt8]) {
    guard let zone = try? Zone(tzif: bytes, name: "x") else { return }
    for seconds in stride(from: Int64(-8_000_000_000), through: 8_000_000_000, by: 777_777_777) {
        let civil = zone.civil(Instant(seconds: seconds))
        _ = zone.instant(civil)
        _ = zone.startOfDay(civil.date)
    }
}

private func check(_ offset: Int, in text: String) {
    guard (0...text.utf8.count).contains(offset) else { fatalError("no place in the text: \(offset)") }
}
