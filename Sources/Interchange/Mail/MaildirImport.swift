extension ImportReading {
    /// Reads the messages of Maildirs, which belong together.
    ///
    /// - Parameter root: the path below which they are; places are named from there.
    package init(of folders: [Maildir], below root: String, own: OwnAddresses) {
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
            }
        }
        self = records.reading(.maildir)
    }
}
