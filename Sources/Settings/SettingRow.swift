import Relationships

/// One setting of the table: what it is called, what it is for, how it is read and written.
struct SettingRow: Sendable {
    let section: SettingSection
    let key: String
    let work: Work

    /// How it is read and written, and what is said of it.
    struct Work: Sendable {
        /// What it is for, as one sentence for the annotated configuration.
        let sentence: String
        /// What to write, for the annotated configuration.
        let form: String
        /// Whether a repeated key adds to the values before it.
        let isList: Bool
        /// Reads assignments that count together, none of them empty; nil where one is refused.
        let read: @Sendable ([PlacedText], inout ValueReport) -> Setter?
        /// What an empty assignment sets; nil: it is the same as not to set the key.
        let clear: Setter?
        /// The text of the value in force; nil where there is none that a text can say, or a circle does not set the key.
        let text: @Sendable (Settings, SettingName) -> String?
    }

    /// Puts a value into settings, under the owner that the name has.
    typealias Setter = @Sendable (inout Settings, SettingName) -> Void

    /// A setting of a section that comes once.
    static func once<Value>(
        _ section: SettingSection, _ key: String, _ form: ValueForm<Value>, _ path: any WritableKeyPath<Settings, Value> & Sendable,
        _ sentence: String
    ) -> SettingRow {
        SettingRow(
            section: section, key: key,
            work: Work(
                form, sentence: sentence, get: { settings, _ in settings[keyPath: path] },
                set: { settings, _, value in settings[keyPath: path] = value }))
    }

    /// A setting of every hook.
    static func hook<Value>(
        _ key: String, _ form: ValueForm<Value>, _ path: any WritableKeyPath<HookSettings, Value> & Sendable, _ sentence: String
    ) -> SettingRow {
        SettingRow(
            section: .hook, key: key,
            work: Work(
                form, sentence: sentence, get: { settings, name in settings.hooks[name.owner ?? ""]?[keyPath: path] },
                set: { settings, name, value in
                    let hook = name.owner ?? ""
                    settings.hooks[hook, default: HookSettings(named: hook)][keyPath: path] = value
                }))
    }

    /// A key of the policy, in `[Policy]` and in every circle.
    static func policy<Value>(
        _ key: PolicyKey, _ form: ValueForm<Value>, _ path: any WritableKeyPath<PolicyLayer, Value?> & Sendable, _ sentence: String
    ) -> [SettingRow] {
        [
            SettingRow(
                section: .policy, key: key.rawValue,
                work: Work(
                    form, sentence: sentence,
                    get: { settings, _ in settings.everyone[keyPath: path] ?? PolicyLayer.builtIn[keyPath: path] },
                    set: { settings, _, value in settings.everyone[keyPath: path] = value })),
            SettingRow(
                section: .circle, key: key.rawValue,
                work: Work(
                    form, sentence: sentence, get: { settings, name in settings.circles[name.owner ?? ""]?[keyPath: path] },
                    set: { settings, name, value in
                        settings.circles[name.owner ?? "", default: PolicyLayer()][keyPath: path] = value
                    })),
        ]
    }
}

extension SettingRow.Work {
    /// Reads and writes by a form what `get` and `set` reach.
    fileprivate init<Value>(
        _ form: ValueForm<Value>, sentence: String, get: @escaping @Sendable (Settings, SettingName) -> Value?,
        set: @escaping @Sendable (inout Settings, SettingName, Value) -> Void
    ) {
        self.sentence = sentence
        self.form = form.description
        isList = form.merge != nil
        let setter: @Sendable (Value) -> SettingRow.Setter = { value in
            { (settings: inout Settings, name: SettingName) in set(&settings, name, value) }
        }
        read = { (texts: [PlacedText], report: inout ValueReport) -> SettingRow.Setter? in
            let values = texts.compactMap { form.read($0, &report) }
            guard values.count == texts.count, let last = values.last else { return nil }
            return setter(form.merge?(values) ?? last)
        }
        if let empty = form.empty { clear = setter(empty) } else { clear = nil }
        text = { settings, name in get(settings, name).flatMap { form.write($0) } }
    }
}
