import ArgumentParser
import CivilTime
import Glibc

/// The command `simulate`.
@main
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Plays years of reminders in seconds, and looks after every step whether the promise holds.",
        discussion: """
            A life has \(Script.years) years and one seed; the next life has the next seed. What is linked is what coltivad links.

            EXAMPLES
              simulate                       100 years from a fresh seed
              simulate --seed 1 --years 1000
              simulate --seed 7 --years 4 --events 3,17,20 --story
            """)

    @Option(help: "The seed of the first life; otherwise a fresh one.")
    var seed: UInt64?

    @Option(help: "How many years.")
    var years = 100

    @Option(help: ArgumentHelp("Of one life, only these events.", valueName: "numbers"))
    var events: String?

    @Flag(help: "Tell what happens.")
    var story = false

    @Flag(help: "Say a broken life's seed and invariant in one line, and nothing else.")
    var brief = false

    @Option(help: ArgumentHelp("Look at this invariant only.", valueName: "name"))
    var only: String?

    @Flag(help: "Print the invariants, each with its sentence.")
    var invariants = false

    func validate() throws {
        if years < 1 { throw ValidationError("--years: at least 1") }
        if let only, !Invariant.all.contains(where: { $0.name == only }) {
            throw ValidationError("--only: no invariant is called \(only); --invariants lists them")
        }
        if events != nil, seed == nil { throw ValidationError("--events goes with --seed") }
    }

    func run() throws {
        if invariants { return Invariant.all.forEach { print("\($0.name): \($0.sentence)") } }
        let first = seed ?? UInt64.random(in: 1...999_999)
        let chosen = Invariant.all.filter { only == nil || $0.name == only }
        let simulation = Simulation(invariants: chosen)
        if let events { return try replay(events, of: Script(seed: first), in: simulation) }
        if !brief { print("seed \(first)") }
        let began = Self.processorTime()
        var tally = Tally()
        var left = years
        var life = first
        while left > 0 {
            let length = min(left, Script.years)
            let script = Script(seed: life)
            let outcome = simulation.play(script, years: length, tell: story ? { print($0) } : nil)
            tally = tally + outcome.tally
            if let (breach, event) = outcome.breach {
                report(breach, event, script, years: length, simulation)
                throw ExitCode.failure
            }
            left -= length
            life += 1
        }
        let seconds = Self.processorTime() - began
        if !brief { print(tally.words(years: years, seconds: seconds)) }
        print("simulated \(years) years, \(life - first) seeds, \(chosen.count) invariants, 0 broken")
    }

    private func replay(_ events: String, of script: Script, in simulation: Simulation) throws {
        let numbers = events.split(separator: ",").compactMap { Int($0) }.filter { script.events.indices.contains($0) }.sorted()
        let outcome = simulation.play(script, years: years, events: numbers, tell: { print($0) })
        guard let (breach, _) = outcome.breach else { return print("\nNothing is broken.") }
        print("\n\(breach.description)")
        throw ExitCode.failure
    }

    /// Finds the shortest script and tells its story.
    private func report(_ breach: Breach, _ event: Int, _ script: Script, years: Int, _ simulation: Simulation) {
        guard !brief else { return print("seed \(script.seed): \(breach.invariant.name)") }
        print("seed \(script.seed), after \(event + 1) events\n\(breach.description)\n\nLooking for a shorter script...")
        var shrinking = Shrinking(simulation, script: script, years: years, invariant: breach.invariant.name)
        let events = shrinking.shrink(upTo: event)
        print("\nThe story, from \(script.start.rfc3339(in: .utc)):")
        let shortest = simulation.play(script, years: years, events: events, tell: { print($0) })
        if let (breach, _) = shortest.breach { print("\n\(breach.description)") }
        let numbers = events.map(String.init).joined(separator: ",")
        print("\nTo see it again: make simulate SEED=\(script.seed) YEARS=\(years) EVENTS=\(numbers)")
    }

    /// Seconds of processor time.
    private static func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

extension Breach {
    /// What did not hold, in words.
    var description: String {
        "broken: \(invariant.name): “\(invariant.sentence)”\n  at \(at.rfc3339(in: .utc)): \(words)"
    }
}

extension Tally {
    /// The figures.
    func words(years: Int, seconds: Double) -> String {
        let rate = seconds > 0 ? (Double(years) / seconds * 10).rounded() / 10 : 0
        return """
            \(rate) years per second of processor time; \(events) events, \(steps) steps
            \(crashes) crashes, \(sleeps) sleeps, \(clockSteps) clock steps
            \(notices) notices, \(late) late, \(digests) digests, \(notDelivered) not delivered
            """
    }
}
