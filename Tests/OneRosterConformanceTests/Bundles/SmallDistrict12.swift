extension SmallDistrict {
    /// The files that only 1.2 has, or has in a shape of its own.
    static let only12 = people12.merging(gradebook12) { $1 }

    private static let people12: [String: [[String]]] = [
        "demographics": [
            [
                "usr-ann", "2009-04-12", "female", "false", "false", "true", "false", "true", "true", "false", "US",
                "OR", "Salem", "01652",
            ],
            [
                "usr-ben", "2009-11-30", "male", "false", "true", "false", "false", "true", "true", "false", "US",
                "OR", "Eugene", "01652",
            ],
        ],
        "roles": [
            ["rol-1", "usr-teacher", "primary", "teacher", "2023-08-01", "2024-07-31", "org-north", "prf-teacher"],
            ["rol-2", "usr-ann", "primary", "student", "", "", "org-north", "prf-ann"],
            ["rol-3", "usr-ben", "primary", "student", "", "", "org-north", ""],
            ["rol-4", "usr-guardian", "primary", "parent", "", "", "org-north", ""],
            ["rol-5", "usr-teacher", "primary", "teacher", "", "", "org-south", ""],
            [
                "rol-spare", "usr-teacher", "secondary", "counselor", "2023-08-01", "2024-07-31", "org-north",
                "prf-teacher",
            ],
        ],
        "userProfiles": [
            ["prf-teacher", "usr-teacher", "LMS", "vendor-1", "app-1", "Reading", "login", "t.teacher", "swordfish"],
            ["prf-ann", "usr-ann", "LMS", "vendor-1", "app-1", "Reading", "login", "a.student", "swordfish"],
            ["prf-spare", "usr-ann", "Library", "vendor-2", "app-2", "Lending", "card", "9001", "swordfish"],
        ],
        "userResources": [
            ["usx-1", "usr-ann", "org-north", "cls-math", "res-book"],
            ["usx-spare", "usr-ben", "org-north", "cls-math", "res-book"],
        ],
        "users": [
            [
                "usr-teacher", "true", "t.teacher", "{LDAP:t1},{LTI:t1}", "Tove", "Teacher", "", "T1", "", "", "", "",
                "", "", "", "", "", "", "org-north", "",
            ],
            [
                "usr-ann", "true", "a.student", "", "Ann", "Student", "", "S1", "", "", "", "usr-guardian", "09", "",
                "", "", "", "", "org-north", "",
            ],
            [
                "usr-ben", "true", "b.student", "", "Ben", "Student", "", "S2", "", "", "", "", "09", "", "", "", "",
                "", "", "",
            ],
            [
                "usr-guardian", "false", "g.guardian", "", "Gus", "Guardian", "", "", "", "", "", "usr-ann", "", "",
                "", "", "", "", "", "",
            ],
            [
                "usr-spare", "true", "s.spare", "{LDAP:s9},{LTI:s9}", "Sam", "Spare", "M", "S9", "sam@example.org",
                "+15550100", "+15550101", "usr-guardian,usr-teacher", "10,11", "swordfish", "M-9", "Sammy", "Em",
                "Spar", "", "they/them",
            ],
        ],
    ]

    private static let gradebook12: [String: [[String]]] = [
        "categories": [["cat-work", "Homework", "40"], ["cat-spare", "Quizzes", "12.5"]],
        "lineItems": [
            [
                "lin-1", "Chapter 1", "Exercises", "2023-09-01", "2023-09-08", "cls-math", "cat-work", "ses-quarter",
                "0", "100", "org-north",
            ],
            [
                "lin-spare", "Chapter 2", "Exercises", "2023-09-11", "2023-09-18", "cls-math", "cat-work",
                "ses-quarter", "0", "100.5", "org-north",
            ],
        ],
        "lineItemLearningObjectiveIds": [
            ["llo-1", "lin-1", "case", "6b9f1c52-7c3e-4a5d-9b7e-2f6d8a1c0e43"],
            ["llo-spare", "lin-1", "unknown", "LO-7"],
        ],
        "lineItemScoreScales": [["lss-1", "Letters", "lin-1", "ssc-1"], ["lss-spare", "Letters", "lin-1", "ssc-1"]],
        "results": [
            [
                "rsl-1", "lin-1", "usr-ann", "fully graded", "91.5", "2023-09-09", "Well done", "A", "cls-math",
                "false", "false", "true", "false",
            ],
            [
                "rsl-spare", "lin-1", "usr-ben", "submitted", "72", "2023-09-10", "Late", "C", "cls-math", "true",
                "false", "true", "false",
            ],
        ],
        "resultLearningObjectiveIds": [
            ["rlo-1", "rsl-1", "case", "6b9f1c52-7c3e-4a5d-9b7e-2f6d8a1c0e43", "90", "A"],
            ["rlo-spare", "rsl-1", "unknown", "LO-7", "88.25", "B"],
        ],
        "resultScoreScales": [["rss-1", "Letters", "rsl-1", "ssc-1"], ["rss-spare", "Letters", "rsl-1", "ssc-1"]],
        "scoreScales": [
            ["ssc-1", "Letters", "letter", "org-north", "crs-math", "cls-math", "{0-59:F},{60-69:D},{70-100:P}"],
            ["ssc-spare", "Stars", "stars", "org-north", "crs-math", "cls-math", "{0:none},{50:one}"],
        ],
    ]
}
