import Correspondence
import Varlink

/// What was found in a draft, as it is said.
struct DraftRemarks {
    /// The draft.
    let text: String
    /// What was found in it, in order.
    let findings: [Finding]

    /// The most columns of the draft that are shown beside a finding.
    private static let shown = 60

    /// With the members of interface.md, "Commands".
    var json: JSONObject {
        JSONObject([
            (
                "findings",
                .array(
                    findings.map { finding in
                        .object(
                            JSONObject([
                                ("label", .string(finding.label.rawValue)), ("start", .int(Int64(finding.span.lowerBound))),
                                ("end", .int(Int64(finding.span.upperBound))), ("words", .string(finding.words)),
                                ("advice", .string(finding.advice)),
                            ]))
                    })
            )
        ])
    }

    /// As fields.
    var rows: [[String]] {
        findings.map { finding in
            [
                "finding", finding.label.rawValue, "\(finding.span.lowerBound)", "\(finding.span.upperBound)", quoted(finding),
                finding.words, finding.advice,
            ]
        }
    }

    /// In words.
    var page: Page {
        var page = Page()
        if findings.isEmpty { page.add("Nothing in it that a reader would stumble over.") }
        for finding in findings {
            page.addGap()
            page.add("“\(Phrase(saying: quoted(finding), .strong).cut(to: Self.shown))”")
            page.add("\(finding.words)", indent: 2, hanging: 0)
            page.add("\(finding.advice, .faint)", indent: 2, hanging: 0)
        }
        return page
    }

    /// In words below the lines of the draft, each below the one in which it ends; what goes over several lines is not quoted.
    var annotated: Page {
        var page = Page()
        var start = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let end = start + line.count
            // Behind the last line break there is no line.
            if !line.isEmpty || line.endIndex < text.endIndex { page.add(Phrase(saying: String(line)), indent: 2, hanging: 0) }
            for finding in findings where (start...end).contains(finding.span.upperBound - 1) {
                let quote: Phrase =
                    finding.span.lowerBound < start ? Phrase() : "“\(Phrase(saying: quoted(finding)).cut(to: Self.shown))” "
                page.add("\("^", .late) \(quote)\(finding.words, .late)", indent: 4)
                page.add("\(finding.advice, .faint)", indent: 6, hanging: 0)
            }
            start = end + 1
        }
        if findings.isEmpty {
            page.addGap()
            page.add("Nothing in it that a reader would stumble over.")
        }
        return page
    }

    /// What stands in the draft where something was found.
    private func quoted(_ finding: Finding) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(finding.span.lowerBound).prefix(finding.span.count)))
    }
}
