import CivilTime

/// The files of messages that have come and are not read yet, in the order in which they came.
///
/// A file that is moved from one watched folder to another, as a mail program does with what was seen, is no new message.
struct MailArrivals {
    /// A file to be read.
    struct Arrival: Hashable {
        /// The Maildir that it came to.
        let folder: String
        var path: String
        /// Only if it was made, moved or marked since; nil: whenever that was.
        var changedSince: Instant?
    }

    private var waiting: [Arrival] = []
    /// How many of these are read already.
    private var taken = 0
    /// The paths that were moved away, by the cookies of their moves.
    private var departed: [UInt32: String] = [:]

    /// Whether all are read.
    var isEmpty: Bool { taken == waiting.count }

    /// A file is there.
    ///
    /// - Parameter cookie: that of the move that brought it; 0 where it was made.
    mutating func came(_ arrival: Arrival, cookie: UInt32 = 0) {
        guard let before = departed.removeValue(forKey: cookie) else {
            waiting.append(arrival)
            return
        }
        if let place = waiting[taken...].firstIndex(where: { $0.path == before }) { waiting[place].path = arrival.path }
    }

    /// A file was moved away; where to, may be told next.
    mutating func left(_ path: String, cookie: UInt32) {
        departed[cookie] = path
    }

    /// All that was told at once has been: what was moved away and did not come is gone.
    mutating func endOfNews() {
        departed = [:]
    }

    /// The next file to be read, which waits no longer.
    mutating func next() -> Arrival? {
        guard !isEmpty else {
            waiting = []
            taken = 0
            return nil
        }
        taken += 1
        return waiting[taken - 1]
    }

    /// The file that was given last is to be read again.
    mutating func takeBack() {
        taken -= 1
    }

    /// Nothing of a folder is to be read.
    mutating func forget(_ folder: String) {
        waiting = waiting[taken...].filter { $0.folder != folder }
        taken = 0
    }
}
