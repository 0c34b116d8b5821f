/// What reading the value of one setting has found.
struct ValueReport {
    let name: SettingName
    let surroundings: Surroundings
    private(set) var findings: [Finding] = []

    /// A report in which nothing is found yet.
    init(of name: SettingName, in surroundings: Surroundings) {
        self.name = name
        self.surroundings = surroundings
    }

    /// The value, or a part of it, is refused.
    mutating func refuse(_ fault: ValueFault, at place: Place) {
        findings.append(Finding(.value(fault, of: name), at: place))
    }
}
