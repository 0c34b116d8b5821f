import Interchange
import ReadingChecks

/// An archive such as LinkedIn's export is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchive(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    check(ImportReading(of: Array("PK\u{3}\u{4}".utf8) + UnsafeBufferPointer(start: start, count: count)))
    return 0
}
