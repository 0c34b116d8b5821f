import ArgumentParser
import Glibc

/// Where the program begins and ends.
@main
enum Program {
    static func main() {
        let words = CommandLineOrder.verbFirst(Array(CommandLine.arguments.dropFirst()))
        do {
            if let command = ShortWay.command(of: words) { return try command.carryOut(in: Session(command.output)) }
            try Coltiva.checkVerb(of: words)
            var command = try Coltiva.parseAsRoot(words)
            try command.run()
        } catch let failure as Failure {
            if let words = failure.words(TimeWords(seenFrom: nil)) { complain("coltiva: \(words)") }
            exit(failure.status.rawValue)
        } catch {
            // Help that was asked for comes this way too.
            let message = Coltiva.fullMessage(for: error)
            let status = Coltiva.exitCode(for: error)
            guard status == .success else {
                for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
                    complain(Phrase(saying: String(line)))
                }
                exit(status.rawValue)
            }
            print(message)
        }
    }

    private static func complain(_ phrase: Phrase) {
        _ = Descriptors.write(phrase.text + "\n", to: STDERR_FILENO)
    }
}
