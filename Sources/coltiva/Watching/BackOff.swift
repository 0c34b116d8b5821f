/// How long it is waited between tries: 1, 2, 4 ... seconds, at most a minute.
struct BackOff {
    private var seconds: Int32 = 1

    /// The seconds until the next try.
    mutating func next() -> Int32 {
        defer { seconds = min(seconds * 2, 60) }
        return seconds
    }
}
