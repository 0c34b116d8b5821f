/// One argument of a hook's `Exec=`: text with `%` specifiers, as systemd.unit(5) writes them; `%%` is a percent sign.
///
/// The values go into the one argument, in a single pass: what they contain is never split, expanded again or read by a shell.
package struct ArgumentTemplate: Hashable, Sendable {
    private enum Piece: Hashable {
        case text(String)
        case specifier(HookSpecifier)
    }

    private let pieces: [Piece]

    /// Reads an argument after the quoting of the settings file was taken off.
    package init(parsing argument: String) throws(ArgumentTemplateError) {
        var pieces: [Piece] = []
        var text = String.UnicodeScalarView()
        var column = 1
        var rest = argument.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\0":
                throw .containsNull(column: column)
            case "%":
                guard let letter = rest.popFirst() else { throw .endsInPercent(column: column) }
                if letter == "%" {
                    text.append("%")
                } else if let specifier = HookSpecifier(rawValue: Character(letter)) {
                    if !text.isEmpty { pieces.append(.text(String(text))) }
                    text = String.UnicodeScalarView()
                    pieces.append(.specifier(specifier))
                } else {
                    throw .unknownSpecifier(Character(letter), column: column)
                }
                column += 1
            default:
                text.append(scalar)
            }
            column += 1
        }
        if !text.isEmpty { pieces.append(.text(String(text))) }
        self.pieces = pieces
    }

    /// The argument with every specifier replaced by its value.
    package func expanded(_ value: (HookSpecifier) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .specifier(let specifier): value(specifier)
            }
        }.joined()
    }
}

/// Why an argument with `%` specifiers was not understood; columns are Unicode scalars of the argument, counted from 1.
package enum ArgumentTemplateError: Error, Hashable, Sendable {
    /// `%` and a letter that stands for nothing.
    case unknownSpecifier(Character, column: Int)
    /// A percent sign at the end; a literal one is written `%%`.
    case endsInPercent(column: Int)
    /// A NUL character, which no argument of a program can hold.
    case containsNull(column: Int)
}
