import ControlInterface
import Varlink

/// What a bar shows: how much is to be done, and what.
enum BarState {
    /// Nobody answers.
    case unreachable
    /// How many follow-ups are to be done, how many of them are past due, and the most urgent ones in words.
    case reached(open: Int, overdue: Int, duties: [Phrase])

    /// How many follow-ups are named at most.
    static let namedFollowUps = 10

    /// What is to be done now.
    init(_ next: FollowUpsInterface.Next.Reply, _ status: DaemonInterface.Status.Reply) {
        var duties = next.followUps.map { followUp -> Phrase in
            "\(followUp.name): \(FollowUpWords(followUp, TimeWords(seenFrom: followUp.theirTime)).duty)"
        }
        if duties.isEmpty { duties.append(Next.nothing(next.upcoming, isNobodyKnown: status.contacts == 0)) }
        let others = next.total - next.followUps.count
        if others > 0 { duties.append("and \(others) more") }
        self = .reached(open: next.total, overdue: min(status.overdue, next.total), duties: duties)
    }

    /// As waybar's custom module with `"return-type": "json"` reads it; text and tooltip are Pango markup there. Without anything to do the text is
    /// empty, which hides the module.
    var waybar: JSONObject {
        [
            "text": .string(PangoMarkup.escaped(count)),
            "tooltip": .string(lines.map { PangoMarkup.escaped($0.text) }.joined(separator: "\n")),
            "class": .string(level), "alt": .string(level),
        ]
    }

    /// As the custom block of i3status-rust with `json = true` reads it; its texts are Pango markup. Without anything to do the text is empty,
    /// which `hide_when_empty = true` hides.
    var i3status: JSONObject {
        var text = count
        if case .reached(_, let overdue, _) = self, overdue > 0 { text += " (\(overdue) past due)" }
        return [
            "icon": .string(count.isEmpty ? "" : "mail"), "state": .string(state), "text": .string(PangoMarkup.escaped(text)),
            "short_text": .string(PangoMarkup.escaped(count)),
        ]
    }

    private var count: String {
        if case .reached(let open, _, _) = self, open > 0 { String(open) } else { "" }
    }

    private var lines: [Phrase] {
        switch self {
        case .unreachable: ["The daemon does not run."]
        case .reached(_, _, let duties): duties
        }
    }

    private var level: String {
        switch self {
        case .unreachable: "unreachable"
        case .reached(0, _, _): "none"
        case .reached(_, 0, _): "open"
        case .reached: "overdue"
        }
    }

    /// A state of i3status-rust's blocks.
    private var state: String {
        switch self {
        case .unreachable, .reached(0, _, _): "Idle"
        case .reached(_, 0, _): "Info"
        case .reached: "Warning"
        }
    }
}
