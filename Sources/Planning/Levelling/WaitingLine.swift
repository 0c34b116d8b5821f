/// Numbers that wait, the smallest first: an array whose front moves on. Those passed over keep their places.
struct WaitingLine: Sendable {
    private var numbers: [Int]
    private var front = 0

    /// A line of numbers that ascend.
    init(_ numbers: [Int] = []) {
        self.numbers = numbers
    }

    /// Lets others in, each at their place; they ascend, and none waits already.
    mutating func join(_ others: [Int]) {
        var old = numbers.count - 1
        var new = others.count - 1
        numbers += others
        // From the back, until the last of the others has a place.
        while new >= 0 {
            if old >= front, numbers[old] > others[new] {
                numbers[old + new + 1] = numbers[old]
                old -= 1
            } else {
                numbers[old + new + 1] = others[new]
                new -= 1
            }
        }
    }

    /// Takes from the front, up to so many, those that fit, and asks about nobody else; only numbers below `end`.
    mutating func take<Failure: Error>(
        upTo count: Int, before end: Int = .max, where fits: (Int) throws(Failure) -> Bool
    ) throws(Failure) -> [Int] {
        var taken: [Int] = []
        var passed: [Int] = []
        var next = front
        while taken.count < count, next < numbers.count, numbers[next] < end {
            if try fits(numbers[next]) { taken.append(numbers[next]) } else { passed.append(numbers[next]) }
            next += 1
        }
        front = next - passed.count
        numbers.replaceSubrange(front..<next, with: passed)
        return taken
    }

    /// Lets those below `end` go.
    mutating func leave(before end: Int) {
        while front < numbers.count, numbers[front] < end { front += 1 }
    }
}
