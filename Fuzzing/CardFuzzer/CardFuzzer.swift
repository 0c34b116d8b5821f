import Interchange
import ReadingChecks

/// Cards, whatever stands before the first and between them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCards(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(ImportReading(of: Array("BEGIN:VCARD\r\n".utf8) + bytes))
    check(ImportReading(ofCards: [(name: "a.vcf", bytes: bytes)]))
    return 0
}
