import CivilTime
import Scheduling
import Settings

/// Plays a story from its first event to its last.
struct StoryPlayer {
    /// The path of the story, for errors.
    let file: String
    let story: Story
    /// What holds in place of the story's configuration; nil: that.
    let configured: ConfiguredSettings?

    /// Plays, and hands over each event as it was played, so that those before an error are there too.
    func play(_ each: (PlayedEvent) -> Void) throws(RehearsalError) {
        let settings = try settings()
        guard let beginning = story.events.first?.at else { return }
        let world: RehearsalWorld
        do throws(StoryFault) {
            world = try RehearsalWorld(zone: story.zone, configured: settings, beginning: beginning)
        } catch {
            throw RehearsalError(file: file, problem: .story(error))
        }
        var deeds = StoryDeeds(world: world, file: file, keepsSettings: configured != nil)
        for (index, event) in story.events.enumerated() {
            let number = index + 1
            let zone = world.rules.zone
            let at = event.at.resolve(now: world.now, zone: zone, direction: .future).instant
            let shown = try within(event, number) { () throws(StoryFault) in try come(to: at, in: world) }
            let outcome = try deeds.carryOut(event, number: number)
            let plan = try within(event, number) { () throws(StoryFault) in try world.plan() }
            each(
                PlayedEvent(
                    number: number, event: event, at: at, zoneBefore: zone, zone: world.rules.zone, outcome: outcome, shown: shown,
                    plan: plan, comparison: story.expected.map { PlanComparison(expected: $0[index], found: plan.map(\.row)) }))
        }
    }

    /// What the configuration of the story is found to say.
    var reading: SettingsReading { StorySettings.read(story.configuration, named: "\(file), config") }

    /// The settings that it is played with; throws where the story's own are refused.
    func settings() throws(RehearsalError) -> ConfiguredSettings {
        if let configured { return configured }
        let reading = reading
        guard let configured = reading.configured else {
            throw RehearsalError(file: file, problem: .configuration(reading.findings))
        }
        return configured
    }

    private func come(to instant: Instant, in world: RehearsalWorld) throws(StoryFault) -> [ShownNotice] {
        guard instant >= world.now else { throw .beforeTheLast(world.now.rfc3339(in: world.rules.zone)) }
        return try world.pass(until: instant)
    }

    private func within<Answer>(
        _ event: StoryEvent, _ number: Int, _ body: () throws(StoryFault) -> Answer
    ) throws(RehearsalError) -> Answer {
        do throws(StoryFault) {
            return try body()
        } catch {
            throw RehearsalError(file: file, problem: .event(number, verb: event.verb.rawValue, error))
        }
    }
}
