#if SQLite
    import Canonical
    import RosterReconciliation

    // The numbers stand in files, so none of them ever changes or is given again.

    extension NounKind {
        /// The kind's number in the file.
        var storedNumber: Int64 {
            switch self {
            case .organization: 1
            case .academicSession: 2
            case .course: 3
            case .section: 4
            case .person: 5
            case .account: 6
            case .roleAssignment: 7
            case .enrollment: 8
            case .demographics: 9
            }
        }
    }

    extension LedgerShelf {
        /// The shelf's number in the file.
        var storedNumber: Int64 {
            switch self {
            case .plan: 1
            case .action: 2
            case .run: 3
            case .result: 4
            case .decision: 5
            case .verdict: 6
            case .conflict: 7
            case .quarantine: 8
            case .protection: 9
            case .audit: 10
            case .control: 11
            }
        }
    }
#endif
