extension ImportReading {
    /// Reads the messages of Maildirs, which belong together.
    ///
    /// - Parameters:
    ///   - root: the path below which they are; places are named from there.
    ///   - noting: called after each message.
    package init(of folders: [Maildir], below root: String, own: OwnAddresses, noting: () -> Void = {}) {
        var records = MailRecords(own: own)
        for folder in folders {
            let prefix = folder.path == root ? "" : folder.path.dropFirst(root.count + 1) + "/"
            for file in MaildirFile.Place.allCases.flatMap(folder.files) {
                let place = RecordPlace(file: prefix + file.path, line: 1)
                switch MessageFile.read("\(folder.path)/\(file.path)") {
                case .message(let message): records.add(.success(message), at: place, isDraft: file.isDraft)
                case .problem(let problem): records.add(.failure(problem), at: place)
                case .unreadable: records.skipUnreadable(at: place)
                }
                noting()
            }
        }
        self = records.reading(.maildir)
    }
}
