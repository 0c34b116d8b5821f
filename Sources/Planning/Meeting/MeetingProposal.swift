package import CivilTime

/// A time for a meeting, and how far it is outside anyone's hours.
package struct MeetingProposal: Hashable, Sendable {
    package let interval: Interval
    /// Nil: inside the user's hours.
    package let own: Outside?
    /// Nil: inside the contact's hours.
    package let their: Outside?

    package init(interval: Interval, own: Outside? = nil, their: Outside? = nil) {
        self.interval = interval
        self.own = own
        self.their = their
    }

    /// By how much someone's hours would have to be longer, and at which end.
    package struct Outside: Hashable, Sendable {
        /// The end of the hours that would have to move.
        package enum End: String, Hashable, Sendable {
            /// It is early for them: the hours would begin earlier.
            case early
            /// It is late for them: the hours would end later.
            case late
            /// It begins before the hours and ends after them.
            case both
        }

        package let length: Elapsed
        package let end: End

        package init(length: Elapsed, end: End) {
            self.length = length
            self.end = end
        }
    }

    /// How much is asked of both together, and of the one of whom more is asked.
    var burden: Burden {
        let lengths = [own?.length ?? .zero, their?.length ?? .zero]
        return Burden(together: lengths[0] + lengths[1], greater: max(lengths[0], lengths[1]))
    }

    /// What two people are asked to bear: "little of both together, then evenly of each".
    struct Burden: Hashable, Comparable {
        let together: Elapsed
        let greater: Elapsed

        static func < (left: Burden, right: Burden) -> Bool {
            (left.together, left.greater) < (right.together, right.greater)
        }
    }
}
