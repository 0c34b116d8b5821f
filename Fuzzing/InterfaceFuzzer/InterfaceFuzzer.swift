import Varlink

/// What a service may send for the description of an interface.
///
/// Whatever is read is written so that it reads back the same; what is refused is refused at a place within the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzInterface(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do {
        let description = try InterfaceDescription(parsing: text)
        let normal = description.text
        guard let again = try? InterfaceDescription(parsing: normal), again == description, again.text == normal else {
            fatalError("not read back: \(normal)")
        }
    } catch {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
        guard (1...lines).contains(error.line), error.column >= 1 else { fatalError("no place in the text: \(error)") }
    }
    return 0
}
