import Relationships

/// A notice as arguments for notify-send 0.8 (Desktop Notifications Specification 1.2).
struct DesktopNotification: Sendable {
    /// The longest title and body, in Unicode scalars.
    static let longestTitle = 200
    static let longestBody = 1_000

    private let notice: Notice
    private let hasButtons: Bool
    private let replacing: UInt32?

    /// `hasButtons` offers the decisions that the reminder's kind has, and then waits for one or for the notification's end.
    init(_ notice: Notice, hasButtons: Bool, replacing: UInt32?) {
        self.notice = notice
        self.hasButtons = hasButtons
        self.replacing = replacing
    }

    var arguments: [String] {
        var arguments = [
            "--print-id", "--app-name=Coltiva", "--urgency=normal", "--expire-time=0",
            "--category=x-coltiva.\(notice.event.rawValue)",
            // What dunst and mako know for "the newer replaces the older", also after Coltiva has forgotten the older one's number.
            "--hint=string:x-dunst-stack-tag:coltiva-\(notice.tag)",
        ]
        if let replacing { arguments.append("--replace-id=\(replacing)") }
        if hasButtons, let kind = notice.reminder?.kind {
            arguments += kind.traits.buttons.map { "--action=\($0.word.rawValue)=\($0.label)" }
        }
        return arguments + ["--", title, body]
    }

    /// Plain text by the specification; notify-send refuses an empty one.
    private var title: String {
        let title = PlainText.line(notice.title, limit: Self.longestTitle)
        return title.allSatisfy(\.isWhitespace) ? "Coltiva" : title
    }

    /// Markup by the specification, so what means something to it is escaped; and notify-send expands backslashes (g_strcompress).
    private var body: String {
        let lines = notice.lines.map { PlainText.line($0, limit: Self.longestBody) }
        var escaped = ""
        for scalar in PlainText.bounded(lines.joined(separator: "\n"), to: Self.longestBody).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&apos;"
            case "\\": escaped += "\\\\"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
