import Interchange
import ReadingChecks

/// A table of an address book or of LinkedIn.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    check(ImportReading(of: Array(UnsafeBufferPointer(start: start, count: count))))
    return 0
}
