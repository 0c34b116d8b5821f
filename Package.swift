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
        .target(name: "CivilTime", swiftSettings: strictAndSafe),
        .target(name: "CLinux"),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(name: "Relationships", dependencies: ["CivilTime"], swiftSettings: strictAndSafe),
        .target(
            name: "Systemd", dependencies: ["CSystemd", .product(name: "Logging", package: "swift-log")], swiftSettings: strict),
        .target(name: "Varlink", dependencies: ["CLinux"], swiftSettings: strict),
        .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: strict),
        .testTarget(name: "SystemdTests", dependencies: ["Systemd"], swiftSettings: strict),
        .testTarget(name: "VarlinkTests", dependencies: ["Varlink"], swiftSettings: strict),
    ]
)
