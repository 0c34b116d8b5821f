import CivilTime
import Interchange

/// A feed, of any of the sorts that are read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeed(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard let items = try? Feed.items(of: Array(UnsafeBufferPointer(start: start, count: count))) else { return 0 }
    for item in items {
        guard item.title.contains(where: { !$0.isWhitespace }), !item.title.contains(where: \.isNewline) else {
            fatalError("no title: \(item)")
        }
        if let link = item.link?.lowercased(), !link.hasPrefix("http://"), !link.hasPrefix("https://") {
            fatalError("not of the web: \(item)")
        }
    }
    return 0
}
