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
            return looks * limits.lookSeconds >= limits.slowSeconds ? .slow(seconds: limits.slowSeconds) : nil
        case .call:
            return looks * limits.lookSeconds >= limits.idleSeconds ? .idle(seconds: limits.idleSeconds) : nil
        }
    }
}
