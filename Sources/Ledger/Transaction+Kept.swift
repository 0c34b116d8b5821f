extension Transaction {
    /// A value kept under a name: the home zone, the plan's zone and settings.
    package func kept(_ name: String) throws(LedgerError) -> String? {
        try first("SELECT value FROM kept WHERE name = ?", name, row: { row throws(LedgerError) in try row.text(0) })
    }

    /// Keeps a value under a name, in place of the one before.
    package func keep(_ name: String, _ value: String) throws(LedgerError) {
        try run("INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value)
    }
}
