import ArgumentParser
import ControlInterface
import Glibc

/// `coltiva watch`: what happens, as it happens.
struct Watch: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Say what happens, as it happens, or keep a bar up to date.",
        discussion: """
            It goes on until it is ended by a signal or nobody reads it any more. Where the daemon goes away or does not run yet, it says so \
            once, and goes on when the daemon is there: it tries again as soon as something is made in the folder of the socket, and after \
            1, 2, 4 ... seconds, at most every minute.

            EXAMPLES
              coltiva watch
              coltiva watch --json | jq .event.kind
              coltiva watch --format waybar         a line of JSON for waybar's custom module whenever what it shows changes
              coltiva watch --format i3status-rs    the same for the custom block of i3status-rust

            Of waybar's module: "exec": "coltiva watch --format waybar", "return-type": "json". 'class' and 'alt' are none, open, overdue or \
            unreachable. Of i3status-rust's block: command = "coltiva watch --format i3status-rs", json = true, persistent = true.

            --json has the replies of org.coltiva.Daemon.Subscribe. --plain has rows that begin with 'snapshot': run, number, moment, to be \
            done, past due, not delivered; and with 'event': number, moment, kind, contact, name, follow-up, its kind, reminder, verb, settings.
            """)

    @Option(help: ArgumentHelp("For whom it is said: lines, waybar or i3status-rs.", valueName: "format"))
    var format = WatchFormat.lines

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if format != .lines, output.json || output.plain {
            throw ValidationError("--format \(format.rawValue) is a form of its own: without --json and --plain.")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        QuietEnd.prepare()
        do throws(Failure) {
            switch format {
            case .lines: try LineWatch(session).run()
            case .waybar: try BarWatch(session) { $0.waybar }.run()
            case .i3statusRs: try BarWatch(session) { $0.i3status }.run()
            }
        } catch .cannotWrite(EPIPE) {
            // Whoever read it has gone.
        }
    }
}
