import CivilTime
import Relationships
import Testing

@testable import Settings

/// "Files by the UAPI configuration-file rules", in real directories.
@Suite struct ConfigurationFilesTests {
    /// Makes `user`, `etc` and `usr` with these files; `-> /dev/null` as a text makes a link.
    private func layout(_ files: [String: String]) throws -> (TemporaryDirectory, ConfigurationFiles) {
        let directory = try TemporaryDirectory()
        for (name, text) in files {
            let place = name.split(separator: "/", maxSplits: 1).joined(separator: "/coltiva/")
            if text.hasPrefix("-> ") {
                try directory.link(place, to: String(text.dropFirst(3)))
            } else {
                try directory.write(text, to: place)
            }
        }
        return (directory, ConfigurationFiles(directories: ["user", "etc", "usr"].map { "\(directory.path)/\($0)" }))
    }

    @Test(
        arguments: [
            // The first coltiva.conf wins.
            (["usr/coltiva.conf": "u"], ["u"]),
            (["etc/coltiva.conf": "e", "usr/coltiva.conf": "u"], ["e"]),
            (["user/coltiva.conf": "h", "etc/coltiva.conf": "e", "usr/coltiva.conf": "u"], ["h"]),
            // Masked: empty, or a link to /dev/null.
            (["user/coltiva.conf": "-> /dev/null", "etc/coltiva.conf": "e"], [""]),
            (["user/coltiva.conf": "", "etc/coltiva.conf": "e"], [""]),
            // Drop-ins of all three, sorted by name whatever their directory, after coltiva.conf.
            (
                [
                    "usr/coltiva.conf.d/10-a.conf": "ua", "etc/coltiva.conf.d/20-b.conf": "eb",
                    "user/coltiva.conf.d/05-c.conf": "hc",
                    "usr/coltiva.conf": "u",
                ], ["u", "hc", "ua", "eb"]
            ),
            // The same name overrides, from the first directory.
            (["usr/coltiva.conf.d/a.conf": "u", "etc/coltiva.conf.d/a.conf": "e"], ["e"]),
            (
                ["usr/coltiva.conf.d/a.conf": "u", "etc/coltiva.conf.d/a.conf": "e", "user/coltiva.conf.d/a.conf": "-> /dev/null"],
                [""]
            ),
            (["usr/coltiva.conf.d/a.conf": "u", "etc/coltiva.conf.d/a.conf": ""], [""]),
            // Links are followed.
            (["etc/coltiva.conf.d/a.conf": "-> ../other", "etc/other": "o"], ["o"]),
            // Other names are no drop-ins.
            (["etc/coltiva.conf.d/a.conf~": "x", "etc/coltiva.conf.d/.b.conf": "x", "etc/coltiva.conf.d/README": "x"], []),
            // Sorted by bytes: 10 before 9, capitals before small letters.
            (
                [
                    "etc/coltiva.conf.d/9.conf": "9", "etc/coltiva.conf.d/10.conf": "10", "etc/coltiva.conf.d/a.conf": "a",
                    "usr/coltiva.conf.d/Z.conf": "Z",
                ],
                ["10", "9", "Z", "a"]
            ),
            ([:], []),
        ] as [([String: String], [String])])
    func readsTheFilesThatCount(_ files: [String: String], _ expected: [String]) throws {
        let (directory, configuration) = try layout(files)
        #expect(try configuration.read().map { String(decoding: try $0.content.get(), as: UTF8.self) } == expected)
        withExtendedLifetime(directory) {}
    }

    /// "the first wins", "sorted by name, the same name overriding": what is left out is said too.
    @Test func saysWhichFilesCount() throws {
        let (directory, configuration) = try layout([
            "etc/coltiva.conf": "e", "usr/coltiva.conf": "u", "user/coltiva.conf.d/20-b.conf": "-> /dev/null",
            "usr/coltiva.conf.d/20-b.conf": "b", "usr/coltiva.conf.d/10-a.conf": "a",
        ])
        let candidates = configuration.candidates.map { "\($0.state) \($0.path.dropFirst(directory.path.count + 1))" }
        #expect(
            candidates == [
                "missing user/coltiva/coltiva.conf", "read etc/coltiva/coltiva.conf", "overridden usr/coltiva/coltiva.conf",
                "missing etc/coltiva/coltiva.conf.d/*.conf", "read usr/coltiva/coltiva.conf.d/10-a.conf",
                "read user/coltiva/coltiva.conf.d/20-b.conf", "overridden usr/coltiva/coltiva.conf.d/20-b.conf",
            ])
        #expect(configuration.candidates.filter { $0.state == .read }.map(\.path) == configuration.read().map(\.path))
        let alone = directory.path + "/alone"
        #expect(ConfigurationFiles(file: alone).candidates.map { "\($0.state) \($0.path)" } == ["missing \(alone)"])
        withExtendedLifetime(directory) {}
    }

    @Test func dropInsMergeKeyByKey() throws {
        let (directory, configuration) = try layout([
            "user/coltiva.conf": "[Delivery]\nCatchUp=1\nSnooze=2d\n[Hook log]\nExec=a",
            "etc/coltiva.conf": "[Delivery]\nShowNames=no",
            "usr/coltiva.conf.d/1.conf": "[Delivery]\nCatchUp=2\n[Hook log]\nRetries=2",
        ])
        let settings = try #require(SettingsReading(configuration.read(), in: sampleSurroundings).configured).settings
        #expect(settings.delivery.catchUp == 2)
        #expect(settings.delivery.snooze.text == "2d")
        #expect(settings.delivery.showsNames)
        #expect(settings.hooks["log"]?.program == .arguments(["a"]))
        #expect(settings.hooks["log"]?.retries == 2)
        withExtendedLifetime(directory) {}
    }

    /// `--config FILE` stands for coltiva.conf and all drop-ins.
    @Test func aFileOfItsOwnIsAllThereIs() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("[Me]\n", to: "mine")
        #expect(ConfigurationFiles(file: path).read() == [ConfigurationFile(path: path, content: .success(Array("[Me]\n".utf8)))])
        let missing = SettingsReading(ConfigurationFiles(file: "\(directory.path)/other").read(), in: sampleSurroundings)
        #expect(
            missing.findings.map(\.description) == ["\(directory.path)/other:1:1: error: the file cannot be read: it is not there"])
        #expect(missing.configured == nil)
    }

    @Test func whatIsNoFileIsFoundAndNeverWaitedFor() throws {
        let (directory, configuration) = try layout([
            "etc/coltiva.conf": "-> nowhere", "etc/coltiva.conf.d/loop.conf": "-> loop.conf",
            "etc/coltiva.conf.d/zero.conf": "-> /dev/zero", "usr/coltiva.conf": "[Me]",
        ])
        try directory.makeDirectory("etc/coltiva/coltiva.conf.d/dir.conf")
        try directory.makePipe("etc/coltiva/coltiva.conf.d/pipe.conf")
        let root = "\(directory.path)/etc/coltiva/coltiva.conf"
        #expect(
            SettingsReading(configuration.read(), in: sampleSurroundings).findings.map(\.description) == [
                "\(root):1:1: error: the file cannot be read: it is not there",
                "\(root).d/dir.conf:1:1: error: the file cannot be read: it is no regular file",
                "\(root).d/loop.conf:1:1: error: the file cannot be read: its links lead in a circle",
                "\(root).d/pipe.conf:1:1: error: the file cannot be read: it is no regular file",
                "\(root).d/zero.conf:1:1: error: the file cannot be read: it is no regular file",
            ])
    }

    @Test func aHugeFileIsReadOnlyAsFarAsItMayBe() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write([UInt8](repeating: 0x23, count: 3 * ConfigurationText.sizeLimit), to: "huge")
        let files = ConfigurationFiles(file: path).read()
        #expect(try files[0].content.get().count == ConfigurationText.sizeLimit + 1)
        #expect(
            SettingsReading(files, in: sampleSurroundings).findings.map(\.description) == [
                "\(path):1:1: error: the file is too large; expected at most 1048576 bytes"
            ])
    }

    @Test func programsAreLookedForOnThePath() throws {
        let directory = try TemporaryDirectory()
        try directory.write("#!/bin/sh\n", to: "bin/plain")
        try directory.write("#!/bin/sh\n", to: "bin/run me")
        try directory.makeExecutable("bin/run me")
        try directory.write("#!/bin/sh\n", to: "home/tool")
        try directory.makeExecutable("home/tool")
        let search = ProgramSearch(path: "/nowhere:\(directory.path)/bin", home: "\(directory.path)/home")
        #expect(search.finds("run me"))
        #expect(!search.finds("plain"))
        #expect(!search.finds("tool"))
        #expect(search.finds("%h/tool"))
        #expect(search.finds("\(directory.path)/home/tool"))
        #expect(!search.finds("\(directory.path)/home"))
        #expect(!search.finds(""))
        #expect(!search.finds("%"))
    }
}
