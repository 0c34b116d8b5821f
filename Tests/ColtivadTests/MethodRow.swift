import Varlink

/// A method with parameters that are good for it, after what is told before.
struct MethodRow: Sendable {
    /// The name with its interface.
    let method: String
    /// Every parameter that it takes but `dryRun`, as JSON; `@home@` stands for the daemon's folder.
    let parameters: String
    /// Calls that come first, METHOD and parameters as JSON.
    let before: [(method: String, parameters: String)]
    /// Whether it makes a change that can be undone, where it is not a dry run.
    let isChange: Bool

    private init(_ method: String, _ parameters: String = "{}", before: [(String, String)] = [], isChange: Bool = true) {
        self.method = method
        self.parameters = parameters
        self.before = before
        self.isChange = isChange
    }

    /// The people whom the rows name: Ada wrote and waits for an answer, Bo and Cy are wished.
    static let people = [
        ("org.coltiva.Contacts.Add", #"{"name":"Ada Lovelace","circles":["admired"],"channels":["email:ada@example.org"]}"#),
        ("org.coltiva.Contacts.Add", #"{"name":"Bo","circles":["admired"]}"#),
        ("org.coltiva.Contacts.Add", #"{"name":"Cy","circles":["opportunity"]}"#),
        ("org.coltiva.Interactions.Log", #"{"direction":"inbound","contacts":["Ada"],"about":"looms"}"#),
    ]

    private static let meeting = ("org.coltiva.FollowUps.Meet", #"{"contact":"Bo","at":"tomorrow 15:00"}"#)

    /// A row for each method of each interface.
    static let all: [MethodRow] = contacts + followUps + interactions + imports + review + daemon + service

    private static let contacts = [
        MethodRow(
            "org.coltiva.Contacts.Add",
            #"""
            {"name":"Di","circles":["admired","opportunity"],"channels":["email:di@example.org"],"timeZone":"Europe/London",
            "birthday":"--12-10","introducedBy":"Ada","why":"engines"}
            """#),
        MethodRow("org.coltiva.Contacts.Set", #"{"contact":"Ada","assignments":[{"key":"Why","value":"engines"}]}"#),
        MethodRow("org.coltiva.Contacts.List", #"{"text":"o","circle":"admired","standing":"wished","after":"c1","limit":5}"#),
        MethodRow("org.coltiva.Contacts.Show", #"{"contact":"Ada"}"#),
        MethodRow("org.coltiva.Contacts.ShowText", #"{"contact":"Ada"}"#),
        MethodRow(
            "org.coltiva.Contacts.Edit",
            #"""
            {"contact":"c1","before":"[Contact]\nName=Ada Lovelace\n","after":"[Contact]\nName=Ada Lovelace\nBirthday=--01-02\n","file":"a.conf"}
            """#),
        MethodRow("org.coltiva.Contacts.Merge", #"{"kept":"Ada","others":["Di"]}"#),
        MethodRow("org.coltiva.Contacts.Archive", #"{"contacts":["Cy"]}"#),
        MethodRow(
            "org.coltiva.Contacts.Unarchive", #"{"contacts":["Cy"]}"#,
            before: [("org.coltiva.Contacts.Archive", #"{"contacts":["Cy"]}"#)]),
        MethodRow("org.coltiva.Contacts.Rest", #"{"contacts":["Ada","Bo"],"until":"in 3d"}"#),
        MethodRow(
            "org.coltiva.Contacts.Wake", #"{"contacts":["Ada"]}"#, before: [("org.coltiva.Contacts.Rest", #"{"contacts":["Ada"]}"#)]
        ),
        MethodRow("org.coltiva.Contacts.AddNote", #"{"contact":"Ada","text":"likes tea"}"#),
        MethodRow("org.coltiva.Contacts.AddTopic", #"{"contact":"Ada","text":"her talk","link":"https://example.org"}"#),
        MethodRow("org.coltiva.Contacts.Draft", #"{"contact":"Ada"}"#),
        MethodRow("org.coltiva.Contacts.KeepDraft", #"{"contact":"Ada","text":"Dear Ada, the looms"}"#),
        MethodRow("org.coltiva.Contacts.ListCircles"),
        MethodRow("org.coltiva.Contacts.ShowCircle", #"{"circle":"admired"}"#),
        MethodRow("org.coltiva.Contacts.JoinCircle", #"{"circle":"admirers","contacts":["Ada","Bo"]}"#),
        MethodRow(
            "org.coltiva.Contacts.LeaveCircle", #"{"circle":"friends","contacts":["Bo"]}"#,
            before: [("org.coltiva.Contacts.JoinCircle", #"{"circle":"friends","contacts":["Bo"]}"#)]),
    ]

    private static let followUps = [
        MethodRow("org.coltiva.FollowUps.Next", #"{"limit":5}"#),
        MethodRow("org.coltiva.FollowUps.Agenda", #"{"days":9,"configuration":"[Me]\nPerDay=2\n","file":"new.conf"}"#),
        MethodRow("org.coltiva.FollowUps.Why", #"{"followUp":"Ada"}"#),
        MethodRow("org.coltiva.FollowUps.Snooze", #"{"followUps":["Ada"],"until":"2d"}"#),
        MethodRow("org.coltiva.FollowUps.Practice", #"{"slots":3}"#),
        MethodRow("org.coltiva.FollowUps.Skip", #"{"contact":"Cy"}"#),
        MethodRow("org.coltiva.FollowUps.Prefer", #"{"contact":"Cy"}"#),
        MethodRow("org.coltiva.FollowUps.Remind", #"{"contact":"Ada","text":"send it","at":"in 3d"}"#),
        MethodRow("org.coltiva.FollowUps.Dismiss", #"{"followUps":["Ada/task"]}"#),
        MethodRow(
            "org.coltiva.FollowUps.Done",
            #"{"followUps":["Ada"],"about":"looms","channel":"email","at":"yesterday 18:00","ask":true}"#),
        MethodRow("org.coltiva.FollowUps.Propose", #"{"contact":"Ada","length":"45min","within":"10d","count":2}"#),
        MethodRow(
            "org.coltiva.FollowUps.Meet",
            #"{"contact":"Ada","at":"tomorrow 15:00","length":"45min","place":"the library","invitation":false}"#),
        MethodRow(
            "org.coltiva.FollowUps.Move",
            #"{"meeting":"Bo","at":"tomorrow 17:00","length":"1h","place":"the park","invitation":false}"#,
            before: [meeting]),
        MethodRow("org.coltiva.FollowUps.Cancel", #"{"meeting":"Bo","invitation":false}"#),
    ]

    private static let interactions = [
        MethodRow(
            "org.coltiva.Interactions.Log",
            #"""
            {"direction":"outbound","contacts":["Ada","Bo"],"about":"looms","text":"Dear both","channel":"email","at":"yesterday 18:00",
            "ask":false,"gesture":false}
            """#),
        MethodRow(
            "org.coltiva.Interactions.LogMessage",
            #"""
            {"message":"<1@example.org>","from":[{"address":"ada@example.org","name":"Ada"}],"to":[{"address":"me@example.com","name":null}],
            "at":"2026-01-02T10:00:00Z","subject":"looms"}
            """#),
        MethodRow("org.coltiva.Interactions.List", #"{"contact":"Ada","limit":5}"#),
        MethodRow(
            "org.coltiva.Interactions.Amend",
            #"{"entry":"e1","at":"yesterday 9:00","channel":"signal","about":"mills","remove":false}"#
        ),
        MethodRow("org.coltiva.Interactions.Undo"),
        MethodRow("org.coltiva.Interactions.Changes", #"{"limit":5,"undone":true}"#),
    ]

    private static let begin = ("org.coltiva.Import.Begin", #"{"source":"linkedin","file":"Connections.csv"}"#)
    /// Eve, who wrote long ago.
    private static let add = (
        "org.coltiva.Import.Add",
        #"""
        {"people":[{"name":"Eve","emails":[],"phones":[],"profiles":["https://www.linkedin.com/in/eve"],"organisation":null,"title":null,
        "birthday":null,"notes":[],"uid":null,"circles":[]}],"messages":[{"with":"https://www.linkedin.com/in/eve","direction":"inbound",
        "at":"2020-01-02T10:00:00Z","channel":"linkedin","about":"looms","text":null,"invitation":false}]}
        """#
    )

    private static let imports = [
        MethodRow(begin.0, begin.1), MethodRow(add.0, add.1, before: [begin]),
        MethodRow("org.coltiva.Import.Commit", before: [begin, add]),
    ]

    private static let review = [
        MethodRow("org.coltiva.Contacts.ListWaiting", #"{"limit":5}"#),
        MethodRow(
            "org.coltiva.Contacts.Review", #"{"contact":"Eve","answer":true}"#,
            before: [begin, add, ("org.coltiva.Import.Commit", "{}")]),
        MethodRow(
            "org.coltiva.Contacts.Bring",
            #"""
            {"people":[{"contact":{"id":"c1","name":"Jo","circles":[],"channels":[],"added":"2027-01-01T00:00:00Z"},"settings":[],
            "imported":[],"topics":[],"notes":[],"interactions":[],"appointments":[],"tasks":[],"decisions":[],"announcements":[],
            "standing":"known","followUps":[]}],"file":"people.json"}
            """#),
        MethodRow("org.coltiva.Contacts.Export", #"{"contacts":["Ada"],"circle":"admired","after":"c1","limit":5}"#),
        MethodRow(
            "org.coltiva.Contacts.Forget", #"{"contact":"Mo"}"#, before: [("org.coltiva.Contacts.Add", #"{"name":"Mo"}"#)],
            isChange: false),
    ]

    private static let daemon = [
        MethodRow("org.coltiva.Daemon.Status", #"{"load":true}"#),
        MethodRow("org.coltiva.Daemon.Subscribe", #"{"from":0,"run":"another"}"#),
        MethodRow("org.coltiva.Daemon.Reload"), MethodRow("org.coltiva.Daemon.ShowConfiguration"),
        MethodRow("org.coltiva.Daemon.CheckConfiguration", #"{"configuration":"[Mee]\n","file":"new.conf"}"#),
        MethodRow("org.coltiva.Daemon.DefaultConfiguration"),
        MethodRow("org.coltiva.Daemon.Away", #"{"contact":"Ada","from":"tomorrow","until":"in 3d"}"#),
        MethodRow(
            "org.coltiva.Daemon.Back", #"{"contact":"Ada"}"#,
            before: [
                ("org.coltiva.Daemon.Away", #"{"until":"in 3d"}"#),
                ("org.coltiva.Daemon.Away", #"{"contact":"Ada","until":"in 3d"}"#),
            ]),
        MethodRow("org.coltiva.Daemon.Pause", #"{"from":"tomorrow","until":"in 3d"}"#),
        MethodRow("org.coltiva.Daemon.Resume"), MethodRow("org.coltiva.Daemon.SendTest"),
        MethodRow("org.coltiva.Daemon.CheckDatabase"),
        MethodRow("org.coltiva.Daemon.Backup", #"{"file":"@home@/a.db"}"#, isChange: false),
        MethodRow(
            "org.coltiva.Daemon.Restore", #"{"file":"@home@/b.db"}"#,
            before: [("org.coltiva.Daemon.Backup", #"{"file":"@home@/b.db"}"#)], isChange: false),
    ]

    private static let service = [
        MethodRow("org.varlink.service.GetInfo"),
        MethodRow("org.varlink.service.GetInterfaceDescription", #"{"interface":"org.coltiva.Daemon"}"#),
    ]
}
