import CivilTime
import Varlink

/// Turns the bytes of a file into a story, or says which part of it is wrong.
struct StoryReader {
    /// The path, for errors and where the story has no title.
    let file: String

    /// The whole story.
    func story(_ bytes: [UInt8]) throws(RehearsalError) -> Story {
        let value = try value(bytes)
        let members = try part { () throws(StoryFault) in try StoryMembers(value) }
        let texts = try part { () throws(StoryFault) in
            (title: try members.text("title"), zone: try members.text("zone"), configuration: try members.text("config"))
        }
        let zone = texts.zone ?? Zone.utc.name
        try part { () throws(StoryFault) in try check(zone) }
        let objects = try part { () throws(StoryFault) in
            try members.objects("events").required("events", "a list of events")
        }
        var events: [StoryEvent] = []
        for (index, object) in objects.enumerated() {
            do throws(StoryFault) {
                events.append(try EventReader(object).event())
            } catch {
                throw problem(.event(index + 1, verb: try? EventReader(object).verb().rawValue, error))
            }
        }
        return Story(
            title: texts.title ?? file, zone: zone, configuration: texts.configuration ?? "", events: events,
            expected: try expected(members, count: events.count))
    }

    private func expected(_ members: StoryMembers, count: Int) throws(RehearsalError) -> [[PlanRow]]? {
        guard let answers = try part({ () throws(StoryFault) in try members.objects("expected") }) else { return nil }
        guard answers.count == count else { throw problem(.story(.count(answers: answers.count, events: count))) }
        var plans: [[PlanRow]] = []
        for (index, answer) in answers.enumerated() {
            do throws(StoryFault) {
                var plan: [PlanRow] = []
                for row in try StoryMembers(answer).objects("plan").required("plan", "a list of rows") {
                    plan.append(try PlanRow(row))
                }
                plans.append(plan)
            } catch {
                throw problem(.answer(index + 1, error))
            }
        }
        return plans
    }

    private func check(_ zone: String) throws(StoryFault) {
        do throws(ZoneError) { _ = try ZoneDirectory().zone(named: zone) } catch { throw .badZone(error) }
    }

    private func value(_ bytes: [UInt8]) throws(RehearsalError) -> JSONValue {
        do throws(JSONError) {
            return try JSONValue(parsing: bytes)
        } catch {
            let before = bytes.prefix(error.offset)
            let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let column = String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            throw problem(.syntax(error.problem, line: line, column: column))
        }
    }

    private func part<Part>(_ read: () throws(StoryFault) -> Part) throws(RehearsalError) -> Part {
        do throws(StoryFault) { return try read() } catch { throw problem(.story(error)) }
    }

    private func problem(_ problem: RehearsalError.Problem) -> RehearsalError { RehearsalError(file: file, problem: problem) }
}
