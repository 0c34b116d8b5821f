import Glibc

/// A call of sd-bus(3) failed, or the connection is gone.
struct BusError: Error, Equatable {
    /// A positive errno.
    let errno: Int32

    /// Turns sd-bus's negative errno into an error; anything else is the result.
    @discardableResult
    static func check(_ result: Int32) throws(BusError) -> Int32 {
        guard result >= 0 else { throw BusError(errno: -result) }
        return result
    }
}
