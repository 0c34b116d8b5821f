import ControlInterface
import Varlink

/// The configuration, which is the daemon's business: the daemon is asked, or coltivad is run where there is none.
struct Configuration {
    let daemon: Daemon

    /// Every setting in force, and the files.
    func shown() throws(Failure) -> DaemonInterface.ShowConfiguration.Reply {
        try ask(DaemonInterface.ShowConfiguration.self, Nothing()) { () throws(Failure) in
            try DaemonProgram.reply(["--show-config"])
        }
    }

    /// What is found in a file, or in the usual ones.
    func checked(_ file: String?) throws(Failure) -> DaemonInterface.CheckConfiguration.Reply {
        // Read here: the daemon may not see what this user sees.
        let text: String? = if let file { try TextFile.read(file) } else { nil }
        return try ask(DaemonInterface.CheckConfiguration.self, .init(configuration: text, file: file)) { () throws(Failure) in
            try DaemonProgram.reply(["--check"] + (file.map { [$0.hasPrefix("-") ? "./\($0)" : $0] } ?? []))
        }
    }

    /// The annotated configuration.
    func defaultText() throws(Failure) -> String {
        try ask(DaemonInterface.DefaultConfiguration.self, Nothing()) { () throws(Failure) in
            .init(text: try DaemonProgram.text(["--default-config"]))
        }.text
    }

    /// Has the daemon read it again; nil where there is none.
    func reloaded() throws(Failure) -> DaemonInterface.Reload.Reply? {
        do throws(Failure) {
            return try daemon.call(DaemonInterface.Reload.self)
        } catch {
            guard error.isNobodyThere else { throw error }
            return nil
        }
    }

    private func ask<Method: MethodDefinition>(
        _ method: Method.Type, _ parameters: Method.Parameters, otherwise: () throws(Failure) -> Method.Reply
    ) throws(Failure) -> Method.Reply {
        do throws(Failure) {
            return try daemon.call(method, parameters)
        } catch {
            guard error.isNobodyThere else { throw error }
            do throws(Failure) {
                return try otherwise()
            } catch .cannotRun {
                // There is no coltivad either.
                throw error
            }
        }
    }
}
