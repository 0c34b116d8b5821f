/// Why a whole file is not imported (docs/import.md, "Errors"); the raw value is the code that `coltiva import --json` says.
package enum ImportError: String, Error, CaseIterable, Sendable {
    /// It was read well, and nobody is in it.
    case noPeople = "no-people"
    /// It is none of the kinds.
    case unknownFormat = "unknown-format"
    /// An archive that ends early, or cannot be read to its end.
    case damagedArchive = "damaged-archive"
    /// An archive with a member whose name leads out of a folder, or that is too large.
    case unsafeArchive = "unsafe-archive"
    /// An archive, where libarchive, which reads them, is not installed.
    case noArchiveReader = "no-archive-reader"
    /// Messages that do not tell whose they are.
    case ownerUnknown = "owner-unknown"
    /// Mail, where `[Me] Addresses=` has none of the user's.
    case ownAddressesUnknown = "own-addresses-unknown"
}
