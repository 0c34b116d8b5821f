// swift-tools-version: 6.2
// The targets of Coltiva. docs/ARCHITECTURE.md says what each is for and what it may use; `make lint` holds this manifest against it.

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

let package = Package(
    name: "coltiva",
    products: [],
    dependencies: [
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2")
    ],
    targets: [
        .target(
            name: "ControlInterface", dependencies: ["Varlink", "Relationships", "CivilTime"],
            resources: [
                .embedInCode("Interfaces/org.coltiva.Contacts.varlink"), .embedInCode("Interfaces/org.coltiva.Interactions.varlink"),
                .embedInCode("Interfaces/org.coltiva.FollowUps.varlink"), .embedInCode("Interfaces/org.coltiva.Daemon.varlink"),
            ],
            swiftSettings: strict),
        .target(name: "Varlink", dependencies: ["CLinux"], swiftSettings: strict),
        .target(
            name: "Systemd", dependencies: ["CSystemd", .product(name: "Logging", package: "swift-log")], swiftSettings: strict),
        .target(name: "CivilTime", swiftSettings: strictAndSafe),
        .target(name: "CLinux"),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(name: "Relationships", dependencies: ["CivilTime"], swiftSettings: strictAndSafe),
        .target(name: "Planning", dependencies: ["Relationships", "CivilTime"], swiftSettings: strictAndSafe),
        .target(name: "Scheduling", dependencies: ["Planning", "Relationships", "CivilTime", "CLinux"], swiftSettings: strict),
        .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: strict),
    ]
)
