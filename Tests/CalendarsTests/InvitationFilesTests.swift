import CivilTime
import Foundation
import Testing

@testable import Calendars

/// What other programs are to read of invitations: `Tests/Invitations/run.sh` names a folder in COLTIVA_INVITATIONS, to which each is written with
/// what it means beside it. Here it is seen that each names what it means.
struct InvitationFilesTests {
    struct Meant: Codable {
        let method: String
        let uid: String
        let sequence: Int
        let start: String
        let end: String
        let summary: String
        let place: String
        let organiser: String
        let guest: String
        let name: String
    }

    static let zones = [
        "Europe/Rome", "America/New_York", "Australia/Sydney", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC",
    ]
    static let texts = ["Coffee", "A; B, C\\ \"d\" ^e\nf", String(repeating: "\u{e8}\u{4e2d}\u{1F469}", count: 40)]

    @Test(arguments: zones)
    func files(zone: String) throws {
        for (number, month) in ["02", "03", "04", "07", "10", "11"].enumerated() {
            for method in [Invitation.Method.request, .cancel] {
                let text = Self.texts[number % Self.texts.count]
                let start = "2027-\(month)-28T11:30:00Z"
                let invitation = try InvitationTests.invitation(
                    method, version: number, start: start, zone: zone, summary: text, place: text, guest: text)
                let meant = Meant(
                    method: method.rawValue, uid: invitation.identity, sequence: number, start: start,
                    end: invitation.interval.end.rfc3339(in: .utc), summary: text, place: text, organiser: "mailto:me@example.org",
                    guest: "mailto:ada@example.org", name: text)
                // A zone that nobody knows, so that what the file says of it counts.
                let file =
                    zone == "UTC"
                    ? invitation.text : invitation.text.replacing(zone, with: "Like-\(zone.replacing("/", with: "-"))")
                #expect(file.contains("UID:\(meant.uid)\r\n"))
                guard let folder = ProcessInfo.processInfo.environment["COLTIVA_INVITATIONS"] else { continue }
                let path = "\(folder)/\(zone.replacing("/", with: "-"))-\(month)-\(method.rawValue)"
                try Data(file.utf8).write(to: URL(filePath: path + ".ics"))
                try JSONEncoder().encode(meant).write(to: URL(filePath: path + ".json"))
            }
        }
    }
}
