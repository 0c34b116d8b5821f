import CivilTime
import Relationships

/// What can only be judged when all files are read: how the settings fit together and whether what they name is there.
struct SettingsChecks {
    private let evaluation: SettingsEvaluation
    private let surroundings: Surroundings
    private(set) var findings: [Finding] = []

    /// Judges settings whose circles and hooks have sections at these places.
    init(_ evaluation: SettingsEvaluation, owners: [AssignmentCollection.Owner: Place], surroundings: Surroundings) {
        self.evaluation = evaluation
        self.surroundings = surroundings
        checkDefaultCircle()
        checkMail()
        checkToDo()
        for circle in [nil] + evaluation.settings.circleNames {
            checkReminders(in: circle)
            checkSpace(in: circle)
        }
        for hook in evaluation.settings.hookNames {
            checkProgram(of: hook, declaredAt: owners[AssignmentCollection.Owner(section: .hook, name: hook)])
        }
    }

    private mutating func checkDefaultCircle() {
        let name = SettingName(.me, "DefaultCircle")
        let circles = evaluation.settings.circleNames
        guard let circle = evaluation.settings.me.defaultCircle, !circles.contains(circle), let place = place(of: name) else {
            return
        }
        let suggestion = Spelling.closest(to: circle, among: circles)
        findings.append(Finding(.noSuchCircle(circle, of: name, circles: circles, suggestion: suggestion), at: place))
    }

    /// Says which folders of mail are not there, and where it is not known whose they are.
    private mutating func checkMail() {
        let settings = evaluation.settings
        guard !settings.mail.watch.isEmpty, let values = evaluation.effective[SettingName(.mail, "Watch")], let first = values.first
        else { return }
        for value in values {
            for word in (try? QuotedWords.split(value.text)) ?? [] where !surroundings.hasMaildir(word.text) {
                findings.append(Finding(.noMaildir(word.text), at: value.place(at: word.offset)))
            }
        }
        guard !settings.me.addresses.contains(where: { $0.contains("@") && !$0.contains("://") }),
            !evaluation.refused.contains(SettingName(.me, "Addresses"))
        else { return }
        findings.append(Finding(.noOwnAddresses, at: first.place))
    }

    /// Says where the folder of the to-do list is not there.
    private mutating func checkToDo() {
        let name = SettingName(.toDo, "Directory")
        guard let folder = evaluation.settings.toDo.directory, !surroundings.hasFolder(folder), let place = place(of: name) else {
            return
        }
        findings.append(Finding(.noFolder(folder), at: place))
    }

    /// Says which reminders before the due would come before the message, where this place sets them or the deadline.
    private mutating func checkReminders(in circle: String?) {
        let section = circle == nil ? SettingSection.policy : .circle
        let remind = SettingName(section, owner: circle, PolicyKey.replyRemind.rawValue)
        let within = SettingName(section, owner: circle, PolicyKey.replyWithin.rawValue)
        guard evaluation.effective[remind] != nil || evaluation.effective[within] != nil,
            evaluation.refused.isDisjoint(with: [remind, within])
        else { return }
        let policy = policy(in: circle)
        let limit = policy.replyWithin.value
        let words = evaluation.effective[remind]?.flatMap(\.words).filter { $0.text != "none" } ?? []
        for (index, span) in policy.replyRemind.value.enumerated() where span.length >= limit.length {
            guard let place = index < words.count ? words[index].place : place(of: within) else { continue }
            findings.append(Finding(.remindNotShorter(remind: span.text, within: limit.text), at: place))
        }
    }

    /// Says where the space is longer than the ideal silence, of everyone or of a circle that sets one of the two.
    private mutating func checkSpace(in circle: String?) {
        let policy = policy(in: circle)
        let (space, cadence) = (policy.space, policy.cadence)
        guard let ideal = cadence.value.ideal, space.value.length > ideal.length,
            circle == nil || [space.source, cadence.source].contains(where: { $0 != .everyone && $0 != .builtIn })
        else { return }
        // Those of the circle before those of everyone, which may be at fault too.
        let sections = circle == nil ? [SettingSection.policy] : [.circle, .policy]
        let names = sections.flatMap { section in
            [PolicyKey.space, .cadence].map { key in
                SettingName(section, owner: section == .circle ? circle : nil, key.rawValue)
            }
        }
        guard evaluation.refused.isDisjoint(with: names), let place = names.compactMap({ place(of: $0) }).first else { return }
        let header = circle.map { SettingSection.circle.header(of: $0) } ?? SettingSection.policy.header(of: nil)
        findings.append(Finding(.spaceTooLong(space: space.value.text, ideal: ideal.text, header: header), at: place))
    }

    /// What holds for members of a circle who have no policy of their own; nil: for people without a circle.
    private func policy(in circle: String?) -> Policy {
        let layers = circle.flatMap { name in evaluation.settings.circles[name].map { [(name: name, layer: $0)] } } ?? []
        return Policy(contact: PolicyLayer(), circles: layers, everyone: evaluation.settings.everyone)
    }

    private mutating func checkProgram(of hook: String, declaredAt header: Place?) {
        let name = SettingName(.hook, owner: hook, "Exec")
        guard !evaluation.refused.contains(name) else { return }
        if case .arguments(let words)? = evaluation.settings.hooks[hook]?.program, let program = words.first,
            let place = place(of: name), !surroundings.hasProgram(program)
        {
            findings.append(Finding(.noProgram(program), at: place))
        }
        if evaluation.effective[name] == nil, hook != HookSettings.desktopName, let header {
            findings.append(Finding(.hookRunsNothing(name: hook), at: header))
        }
    }

    private func place(of name: SettingName) -> Place? {
        evaluation.effective[name]?.first?.place
    }
}
