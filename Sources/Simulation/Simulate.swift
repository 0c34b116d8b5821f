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
        if !brief { say("seed \(first)") }
        let began = Self.seconds()
        let lives = Lives(simulation: simulation, first: first, years: years)
        let tell: @Sendable (String) -> Void = { print($0) }
        let (tally, broken) = story ? lives.play(tell: tell) : lives.play()
        if let broken {
            report(broken, simulation)
            throw ExitCode.failure
        }
        if !brief { print(tally.words(years: years, seconds: Self.seconds() - began, processors: Lives.processors)) }
        print("simulated \(years) years, \(lives.count) seeds, \(chosen.count) invariants, 0 broken")
    }

    private func replay(_ events: String, of script: Script, in simulation: Simulation) throws {
        let numbers = events.split(separator: ",").compactMap { Int($0) }.filter { script.events.indices.contains($0) }.sorted()
        let outcome = simulation.play(script, years: years, events: numbers, tell: { print($0) })
        guard let (breach, _) = outcome.breach else { return print("\nNothing is broken.") }
        print("\n\(breach.description)")
        throw ExitCode.failure
    }

    /// Finds the shortest script and tells its story.
    private func report(_ broken: Lives.Broken, _ simulation: Simulation) {
        let (script, years, breach, event) = (broken.script, broken.years, broken.breach, broken.event)
        guard !brief else { return print("seed \(script.seed): \(breach.invariant.name)") }
        say("seed \(script.seed), after \(event + 1) events\n\(breach.description)\n\nLooking for a shorter script...")
        var shrinking = Shrinking(simulation, script: script, years: years, invariant: breach.invariant.name)
        let events = shrinking.shrink(upTo: event)
        print("\nThe story, from \(script.start.rfc3339(in: .utc)):")
        let shortest = simulation.play(script, years: years, events: events, tell: { print($0) })
        if let (breach, _) = shortest.breach { print("\n\(breach.description)") }
        let numbers = events.map(String.init).joined(separator: ",")
        print("\nTo see it again: make simulate SEED=\(script.seed) YEARS=\(years) EVENTS=\(numbers)")
    }

    /// Prints what is to be seen at once, wherever the output goes.
    private func say(_ line: String) {
        print(line)
        fflush(nil)
    }

    /// Seconds of a clock that nobody sets.
    private static func seconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}

extension Breach {
    /// What did not hold, in words.
    var description: String {
        "broken: \(invariant.name): “\(invariant.sentence)”\n  at \(at.rfc3339(in: .utc)): \(words)"
    }
}

extension Tally {
    /// The figures.
    func words(years: Int, seconds: Double, processors: Int) -> String {
        let rate = seconds > 0 ? (Double(years) / seconds * 10).rounded() / 10 : 0
        return """
            \(rate) years per second on \(processors) processors; \(events) events, \(steps) steps
            \(crashes) crashes, \(sleeps) sleeps, \(clockSteps) clock steps
            \(notices) notices, \(late) late, \(digests) digests, \(notDelivered) not delivered
            """
    }
}
