/// What a peer is waited for; the numbers tell whether it is the same still when a server looks again.
enum Awaited: Equatable {
    /// That it reads any of the replies that wait, with so many bytes sent so far.
    case reading(sent: Int)
    /// The rest of a message, with so many whole ones received so far.
    case restOfMessage(received: Int)
    /// A further call, with so many messages received so far.
    case call(received: Int)
}
