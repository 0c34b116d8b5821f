/// Sizes of files as people say them.
enum SizeWords {
    /// "812 bytes", "4.2 MB": of 1000 bytes, as disks are sold.
    static func of(bytes: Int) -> String {
        guard bytes >= 1000 else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
        var tenths = (bytes + 50) / 100
        for unit in ["kB", "MB", "GB", "TB"] {
            // From 100 on the decimal says nothing more.
            if tenths < 1000 { return "\(tenths / 10).\(tenths % 10) \(unit)" }
            if tenths < 10_000 || unit == "TB" { return "\((tenths + 5) / 10) \(unit)" }
            tenths = (tenths + 500) / 1000
        }
        return "\(bytes) bytes"
    }
}
