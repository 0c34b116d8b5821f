// swift-tools-version: 6.2
// The targets of Coltiva. docs/ARCHITECTURE.md says what each is for and what it may use; a test holds this manifest against it.

import PackageDescription

/// What every Swift target is built with.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// For the targets that hardly call C: every unsafe use is marked.
let strictAndSafe = strict + [.strictMemorySafety()]

/// How the programs that are shipped are linked, so that they start soon and take little memory: relocations in a table of 10 kB instead of 2 MB
/// (glibc 2.36), the C++ library inside, and no names for libraries to bind to.
let quickToStart: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-L", "\(Context.packageDirectory)/tools/linking",
            "-Xclang-linker", "-static-libgcc", "-Xlinker",
            "--version-script=\(Context.packageDirectory)/tools/linking/nothing-exported.map",
        ], .when(configuration: .release))
]

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "coltiva",
    products: [
        .executable(name: "coltiva", targets: ["coltiva"]), .executable(name: "coltivad", targets: ["coltivad"]),
        .executable(name: "simulate", targets: ["Simulation"]),
        .executable(name: "varlink-certification", targets: ["varlink-certification"]),
        .library(name: "Varlink", targets: ["Varlink"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    ],
    targets: [
        .target(
            name: "Assembly", dependencies: ["Ledger", "Scheduling", "Settings", "Relationships", "CivilTime"],
            swiftSettings: strict),
        .target(name: "CArchive"),
        .target(name: "CExpat"),
        .target(name: "CLibical"),
        .target(name: "Calendars", dependencies: ["CLibical", "CivilTime"], swiftSettings: strict),
        .target(name: "CivilTime", swiftSettings: strictAndSafe),
        .target(name: "CLinux"),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(
            name: "ControlInterface", dependencies: ["Varlink", "Relationships", "CivilTime"],
            resources: [
                .embedInCode("Interfaces/org.coltiva.Contacts.varlink"),
                .embedInCode("Interfaces/org.coltiva.Interactions.varlink"),
                .embedInCode("Interfaces/org.coltiva.FollowUps.varlink"), .embedInCode("Interfaces/org.coltiva.Daemon.varlink"),
                .embedInCode("Interfaces/org.coltiva.Import.varlink"),
            ],
            swiftSettings: strict),
        .target(
            name: "Correspondence",
            resources: [
                .embedInCode("Patterns/flattery.en.txt"),
                .embedInCode("Patterns/flattery.it.txt"),
                .embedInCode("Patterns/formal.en.txt"),
                .embedInCode("Patterns/formal.it.txt"),
                .embedInCode("Patterns/invitation.en.txt"),
                .embedInCode("Patterns/invitation.it.txt"),
                .embedInCode("Patterns/languages.txt"),
                .embedInCode("Patterns/nouns.en.txt"),
                .embedInCode("Patterns/nouns.it.txt"),
                .embedInCode("Patterns/personal.en.txt"),
                .embedInCode("Patterns/personal.it.txt"),
                .embedInCode("Patterns/pressing.en.txt"),
                .embedInCode("Patterns/pressing.it.txt"),
                .embedInCode("Patterns/slots.txt"),
            ],
            swiftSettings: strictAndSafe),
        .target(
            name: "Hooks", dependencies: ["Relationships", "CivilTime", "CLinux"], swiftSettings: strict),
        .target(
            name: "Interchange", dependencies: ["CArchive", "CExpat", "Relationships", "CivilTime"], swiftSettings: strictAndSafe),
        .target(
            name: "Ledger",
            dependencies: [
                "Relationships", "CivilTime", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strictAndSafe),
        .target(name: "Planning", dependencies: ["Relationships", "CivilTime"], swiftSettings: strictAndSafe),
        .target(name: "Relationships", dependencies: ["CivilTime"], swiftSettings: strictAndSafe),
        .target(name: "Scheduling", dependencies: ["Planning", "Relationships", "CivilTime", "CLinux"], swiftSettings: strict),
        .target(name: "Settings", dependencies: ["Relationships", "CivilTime"], swiftSettings: strictAndSafe),
        .executableTarget(
            name: "Simulation",
            dependencies: ["Assembly", "Ledger", "Planning", "Relationships", "CivilTime", "Scheduling", "Settings", arguments],
            swiftSettings: strict),
        .target(name: "Systemd", dependencies: ["CLinux", "CSystemd", logging], swiftSettings: strict),
        .target(
            name: "Varlink", dependencies: ["CLinux"],
            resources: [.embedInCode("Interfaces/org.varlink.service.varlink")],
            swiftSettings: strict),
        .executableTarget(
            name: "coltiva",
            dependencies: [
                "Varlink", "ControlInterface", "Correspondence", "Interchange", "Relationships", "CivilTime", arguments,
            ],
            swiftSettings: strict, linkerSettings: quickToStart),
        .executableTarget(
            name: "coltivad",
            dependencies: [
                "Assembly", "CLinux", "Calendars", "ControlInterface", "Hooks", "Interchange", "Ledger", "Planning",
                "Relationships",
                "CivilTime", "Scheduling", "Settings", "Systemd", "Varlink", arguments, logging,
            ],
            swiftSettings: strict, linkerSettings: quickToStart),
        .executableTarget(
            name: "varlink-certification", dependencies: ["Varlink", arguments],
            resources: [.embedInCode("Interfaces/org.varlink.certification.varlink")],
            swiftSettings: strict),
        .target(name: "RepeatableChance", path: "Tests/RepeatableChance", swiftSettings: strict),
        .testTarget(name: "CalendarsTests", dependencies: ["Calendars", "CivilTime", "RepeatableChance"], swiftSettings: strict),
        .testTarget(
            name: "CivilTimeTests", dependencies: ["CivilTime", "RepeatableChance"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "ColtivaClientTests",
            dependencies: [
                "coltiva", "Varlink", "ControlInterface", "Correspondence", "Interchange", "Relationships", "CivilTime", arguments,
            ],
            exclude: ["Snapshots"], swiftSettings: strict),
        .testTarget(
            name: "ColtivadTests",
            dependencies: [
                "coltivad", "Assembly", "Calendars", "ControlInterface", "Interchange", "Ledger", "Relationships", "CivilTime",
                "Scheduling",
                "Settings",
                "Varlink", "RepeatableChance",
            ],
            exclude: ["Stories"], swiftSettings: strict),
        .testTarget(name: "ControlInterfaceTests", dependencies: ["ControlInterface", "Varlink"], swiftSettings: strict),
        .testTarget(
            name: "CorrespondenceTests", dependencies: ["Correspondence", "RepeatableChance"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "HooksTests",
            dependencies: ["Hooks", "Relationships", "CivilTime", .product(name: "Subprocess", package: "swift-subprocess")],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "InterchangeTests", dependencies: ["Interchange", "Relationships", "CivilTime", "RepeatableChance"],
            exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Ledger", "Scheduling", "Relationships", "CivilTime", .product(name: "GRDB", package: "GRDB.swift"),
                "RepeatableChance",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "PlanningTests", dependencies: ["Planning", "Relationships", "CivilTime", "RepeatableChance"],
            swiftSettings: strict),
        .testTarget(
            name: "SchedulingTests",
            dependencies: ["Assembly", "Scheduling", "Planning", "Ledger", "Relationships", "CivilTime", "RepeatableChance"],
            swiftSettings: strict),
        .testTarget(
            name: "SettingsTests", dependencies: ["Settings", "Relationships", "CivilTime"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(name: "SimulationTests", dependencies: ["Simulation", "Relationships", "CivilTime"], swiftSettings: strict),
        .testTarget(name: "SystemdTests", dependencies: ["Systemd", "CSystemd", logging], swiftSettings: strict),
        .testTarget(name: "VarlinkTests", dependencies: ["Varlink", "CLinux"], swiftSettings: strict),
    ]
)

// What `make bench` fills its databases with, and times parts with; ordinary builds do without.
if Context.environment["COLTIVA_BENCHMARKS"] != nil {
    package.products += [
        .executable(name: "seed-ledger", targets: ["SeedLedger"]), .executable(name: "time-planning", targets: ["TimePlanning"]),
    ]
    package.targets += [
        .executableTarget(
            name: "SeedLedger", dependencies: ["Ledger", "Scheduling", "Relationships", "CivilTime"], path: "Benchmarks/SeedLedger",
            swiftSettings: strict),
        .executableTarget(
            name: "TimePlanning",
            dependencies: ["Assembly", "Ledger", "Planning", "Relationships", "CivilTime", "Scheduling", "Settings"],
            path: "Benchmarks/TimePlanning", swiftSettings: strict),
    ]
}

// What `make fuzz` feeds with whatever comes (libFuzzer); each target has its corpus beside it. Ordinary builds do without, and these do without all
// else, so that one build makes every target.
if Context.environment["COLTIVA_FUZZ"] != nil {
    let read: Set = [
        "CArchive", "CExpat", "CLibical", "CLinux", "Calendars", "CivilTime", "Interchange", "Relationships", "Settings", "Varlink",
    ]
    let fuzzers = [
        ("ArchiveFuzzer", ["ReadingChecks", "Interchange"]), ("CardFuzzer", ["ReadingChecks", "Interchange"]),
        ("FeedFuzzer", ["Interchange", "CivilTime"]), ("InterfaceFuzzer", ["Varlink"]),
        ("MailFuzzer", ["Interchange", "Relationships", "CivilTime"]), ("SettingsFuzzer", ["Settings", "CivilTime"]),
        ("TableFuzzer", ["ReadingChecks", "Interchange"]), ("TimeFuzzer", ["CivilTime"]),
        ("ToDoFuzzer", ["Calendars", "CivilTime"]), ("WireFuzzer", ["Varlink"]),
    ]
    package.products = fuzzers.map { .executable(name: $0.0, targets: [$0.0]) }
    package.targets.removeAll { !read.contains($0.name) }
    package.targets += [
        .target(
            name: "ReadingChecks", dependencies: ["Interchange", "Relationships", "CivilTime"], path: "Fuzzing/ReadingChecks",
            swiftSettings: strict)
    ]
    package.targets += fuzzers.map { name, dependencies in
        .executableTarget(
            name: name, dependencies: dependencies.map { .target(name: $0) }, path: "Fuzzing/\(name)", swiftSettings: strict)
    }
}
