import Glibc

/// What the file system says of a path.
struct FileFacts: Equatable {
    /// The sorts that are told apart.
    enum Sort {
        case file, directory, socket, other
    }

    let sort: Sort
    let owner: UInt32
    /// The permission bits.
    let mode: UInt32
    /// In bytes.
    let size: Int

    /// Facts that are known.
    init(sort: Sort, owner: UInt32, mode: UInt32, size: Int = 0) {
        self.sort = sort
        self.owner = owner
        self.mode = mode
        self.size = size
    }

    /// Those of what is there; a link is what it points to. Nil where nothing is.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let sort: Sort =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFSOCK: .socket
            default: .other
            }
        self.init(sort: sort, owner: status.st_uid, mode: status.st_mode & 0o7777, size: Int(status.st_size))
    }
}
