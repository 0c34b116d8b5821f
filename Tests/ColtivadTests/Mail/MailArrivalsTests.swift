import CivilTime
import Testing

@testable import coltivad

/// Which files are read: those that came, and none that was only moved.
struct MailArrivalsTests {
    private func arrival(_ path: String) -> MailArrivals.Arrival { .init(folder: "/m", path: path) }

    private func taken(_ arrivals: inout MailArrivals) -> [String] {
        var paths: [String] = []
        while let next = arrivals.next() { paths.append(next.path) }
        return paths
    }

    @Test func whatComesIsReadInItsOrder() {
        var arrivals = MailArrivals()
        #expect(arrivals.isEmpty)
        arrivals.came(arrival("/m/new/1"))
        arrivals.came(arrival("/m/new/2"), cookie: 7)
        #expect(!arrivals.isEmpty)
        #expect(taken(&arrivals) == ["/m/new/1", "/m/new/2"])
        #expect(arrivals.isEmpty && arrivals.next() == nil)
    }

    /// "A file that is moved from one watched folder to another, as a mail program does with what was seen, is no new message."
    @Test func aMoveIsNoArrival() {
        var arrivals = MailArrivals()
        arrivals.left("/m/new/1", cookie: 7)
        arrivals.came(arrival("/m/cur/1:2,S"), cookie: 7)
        #expect(arrivals.isEmpty)
        // One that was moved out of what is watched, and another that was moved in.
        arrivals.left("/m/new/2", cookie: 8)
        arrivals.endOfNews()
        arrivals.came(arrival("/m/new/3"), cookie: 8)
        #expect(taken(&arrivals) == ["/m/new/3"])
    }

    @Test func whatIsMovedBeforeItIsReadIsReadWhereItIs() {
        var arrivals = MailArrivals()
        arrivals.came(arrival("/m/new/1"))
        arrivals.came(arrival("/m/new/2"))
        arrivals.left("/m/new/1", cookie: 7)
        arrivals.came(arrival("/m/cur/1:2,S"), cookie: 7)
        #expect(taken(&arrivals) == ["/m/cur/1:2,S", "/m/new/2"])
    }

    @Test func oneThatFailedIsReadAgain() {
        var arrivals = MailArrivals()
        arrivals.came(arrival("/m/new/1"))
        _ = arrivals.next()
        arrivals.takeBack()
        #expect(taken(&arrivals) == ["/m/new/1"])
    }

    @Test func aFolderThatIsForgotten() {
        var arrivals = MailArrivals()
        arrivals.came(arrival("/m/new/1"))
        arrivals.came(.init(folder: "/n", path: "/n/new/2"))
        arrivals.forget("/m")
        #expect(taken(&arrivals) == ["/n/new/2"])
    }

    @Test func marks() {
        var mark = MailMark(since: Sample.at("2027-03-01 10:00"))
        mark.looked = Sample.at("2027-03-02 10:00")
        #expect(mark.text == "2027-03-01T09:00:00Z 2027-03-02T09:00:00Z")
        #expect(MailMark(mark.text) == mark)
        #expect(mark.writtenSince == Sample.at("2027-02-28 10:00"))
        #expect(mark.changedSince == Sample.at("2027-03-02 09:59"))
        #expect(MailMark("2027-03-01T10:00:00Z") == nil && MailMark("") == nil)
    }
}
