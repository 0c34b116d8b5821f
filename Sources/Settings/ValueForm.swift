import CivilTime
import Relationships

/// A sort of value: how it is described, read and written.
struct ValueForm<Value: Sendable>: Sendable {
    /// What to write, for the documentation: "yes or no".
    let description: String
    /// The value of several assignments together, for lists; nil where the last one counts.
    var merge: (@Sendable ([Value]) -> Value)?
    /// What an empty text means; nil: the same as not to set the key.
    var empty: Value?
    /// The value of a text that is not empty; nil where it is refused, and then the report says why.
    let read: @Sendable (PlacedText, inout ValueReport) -> Value?
    /// The text that reads as the value, "" only for `empty`; nil where no text says it.
    let write: @Sendable (Value) -> String?
}

extension ValueForm<Bool> {
    /// The words of systemd.syntax(7), in any case.
    static let boolean = ValueForm(
        description: "yes or no",
        read: { text, report in
            if let value = Bool(setting: text.text) { return value }
            report.refuse(.boolean(text.text), at: text.place)
            return nil
        },
        write: { $0.settingText })
}

extension ValueForm<Int> {
    /// A whole number in decimal digits.
    static func number(_ allowed: ClosedRange<Int>) -> ValueForm {
        ValueForm(
            description: "\(allowed.lowerBound) to \(allowed.upperBound)",
            read: { text, report in
                if let number = Int(setting: text.text, within: allowed) { return number }
                report.refuse(.number(text.text, allowed: allowed), at: text.place)
                return nil
            },
            write: { String($0) })
    }
}

extension ValueForm<Span> {
    /// A span; not zero, unless that has a meaning.
    static func span(orZero allowsZero: Bool = false) -> ValueForm {
        ValueForm(
            description: allowsZero ? "a span of time, or 0" : "a span of time",
            read: { text, report in
                do throws(SpanError) {
                    let span = try Span(parsing: text.text)
                    guard span.isZero, !allowsZero else { return span }
                    report.refuse(.zero, at: text.place)
                } catch {
                    report.refuse(.span(error), at: text.place(at: error.offset))
                }
                return nil
            },
            write: { $0.text })
    }
}

extension ValueForm<[Span]> {
    /// Spans, none of them zero; `none` is the same as empty, as in a contact's own settings.
    static let spans = ValueForm(
        description: "spans of time", merge: { $0.flatMap { $0 } }, empty: [],
        read: { text, report in
            guard text.text != "none" else { return [] }
            var spans: [Span] = []
            var isRefused = false
            // A word is read after the one before it: of "1 w", "1w" can then be suggested.
            var before = ""
            for word in text.words {
                do throws(SpanError) {
                    let span = try Span.list(parsing: before + word.text).last ?? .zero
                    if span.isZero { report.refuse(.zero, at: word.place) }
                    isRefused = isRefused || span.isZero
                    spans.append(span)
                    before = word.text + " "
                } catch {
                    report.refuse(.span(error), at: word.place(at: error.offset - before.utf8.count))
                    isRefused = true
                    before = ""
                }
            }
            return isRefused ? nil : spans
        },
        write: { $0.map(\.text).joined(separator: " ") })
}

extension ValueForm<WeeklyHours> {
    /// Days and clock times.
    static let hours = ValueForm(
        description: "weekly hours", merge: { WeeklyHours(ranges: $0.flatMap(\.ranges)) },
        read: { text, report in
            do throws(WeeklyHoursError) {
                return try WeeklyHours(parsing: text.text)
            } catch {
                report.refuse(.hours(error), at: text.place(at: error.offset))
                return nil
            }
        },
        write: { $0.description })
}

extension ValueForm where Value: RawRepresentable<String> & CaseIterable {
    /// One of the words of an enumeration.
    static var choice: ValueForm {
        ValueForm(
            description: "one of " + Value.allCases.map(\.rawValue).joined(separator: ", "),
            read: { text, report in
                if let value = Value(rawValue: text.text) { return value }
                let words = Value.allCases.map(\.rawValue)
                report.refuse(
                    .word(text.text, allowed: words, suggestion: Spelling.closest(to: text.text, among: words)), at: text.place)
                return nil
            },
            write: { $0.rawValue })
    }
}

extension ValueForm {
    /// Any of the words of an enumeration.
    static func words<Word>() -> ValueForm
    where Value == Set<Word>, Word: RawRepresentable<String> & CaseIterable & Sendable {
        ValueForm(
            description: "any of " + Word.allCases.map(\.rawValue).joined(separator: ", "),
            merge: { Set($0.joined()) }, empty: [],
            read: { text, report in
                var isRefused = false
                var words: Set<Word> = []
                for word in text.words {
                    if let value = Word(rawValue: word.text) {
                        words.insert(value)
                    } else {
                        let known = Word.allCases.map(\.rawValue)
                        let suggestion = Spelling.closest(to: word.text, among: known)
                        report.refuse(.word(word.text, allowed: known, suggestion: suggestion), at: word.place)
                        isRefused = true
                    }
                }
                return isRefused ? nil : words
            },
            write: { words in Word.allCases.filter(words.contains).map(\.rawValue).joined(separator: " ") })
    }
}

extension ValueForm<String?> {
    /// The name of a time zone that the system has; empty where there is none.
    static let zone = ValueForm(
        description: "a time zone", empty: .some(nil),
        read: { text, report in
            if let error = report.surroundings.zoneError(text.text) {
                report.refuse(.zone(error), at: text.place)
                return nil
            }
            return text.text
        },
        write: { $0 ?? "" })

    /// The name of a circle; that there is one is checked when all files are read.
    static let circle = ValueForm(
        description: "a circle", empty: .some(nil),
        read: { text, report in
            guard OwnerName.isPlain(text.text) else {
                report.refuse(.circleName(text.text), at: text.place)
                return nil
            }
            return text.text
        },
        write: { $0 ?? "" })
}
