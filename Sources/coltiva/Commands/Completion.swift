import ArgumentParser

/// `coltiva completion`: the script that completes commands in a shell.
struct Completion: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion",
        abstract: "Print the script that completes coltiva's commands in a shell.",
        discussion: """
            EXAMPLES
              coltiva completion bash > ~/.local/share/bash-completion/completions/coltiva
              coltiva completion zsh > ~/.zfunc/_coltiva
              coltiva completion fish > ~/.config/fish/completions/coltiva.fish
            """)

    /// The shells that there are scripts for.
    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash
        case zsh
        case fish
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() throws {
        let script =
            switch shell {
            case .bash: Coltiva.completionScript(for: .bash)
            case .zsh: Coltiva.completionScript(for: .zsh)
            case .fish: Coltiva.completionScript(for: .fish)
            }
        print(script)
    }
}
