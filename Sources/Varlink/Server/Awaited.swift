/// What a peer is waited for; the numbers tell whether it is the same still when a server looks again.
enum Awaited: Equatable {
    /// That it reads any of the replies that wait, with so many bytes sent so far.
    case reading(sent: Int)
    /// The rest of a message, with so many whole ones received so far.
    case restOfMessage(received: Int)
    /// A further call, with so many messages received so far.
    case call(received: Int)
}

/// How long a peer has been waited for, in looks.
struct Patience {
    private var awaited: Awaited?
    private var looks = 0

    /// Takes note of what is awaited at another look; the problem, when that is so for too long.
    mutating func look(_ awaited: Awaited?, limits: Limits) -> ConnectionProblem? {
        guard let awaited, awaited == self.awaited else {
            self.awaited = awaited
            looks = 0
            return nil
        }
        looks += 1
        switch awaited {
        case .reading, .restOfMessage:
            return looks * Limits.lookSeconds >= limits.slowSeconds ? .slow(seconds: limits.slowSeconds) : nil
        case .call:
            return looks * Limits.lookSeconds >= limits.idleSeconds ? .idle(seconds: limits.idleSeconds) : nil
        }
    }
}
