extension SmallDistrict {
    /// The files that have another shape in 1.1.
    static let only11: [String: [[String]]] = [
        "categories": [["cat-work", "Homework"], ["cat-spare", "Quizzes"]],
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
        "lineItems": [
            [
                "lin-1", "Chapter 1", "Exercises", "2023-09-01", "2023-09-08", "cls-math", "cat-work", "ses-quarter",
                "0", "100",
            ],
            [
                "lin-spare", "Chapter 2", "Exercises", "2023-09-11", "2023-09-18", "cls-math", "cat-work",
                "ses-quarter", "0", "100.5",
            ],
        ],
        "results": [
            ["rsl-1", "lin-1", "usr-ann", "fully graded", "91.5", "2023-09-09", "Well done"],
            ["rsl-spare", "lin-1", "usr-ben", "submitted", "72", "2023-09-10", "Late"],
        ],
        "users": [
            [
                "usr-teacher", "true", "org-north,org-south", "teacher", "t.teacher", "{LDAP:t1},{LTI:t1}", "Tove",
                "Teacher", "", "T1", "", "", "", "", "", "",
            ],
            [
                "usr-ann", "true", "org-north", "student", "a.student", "", "Ann", "Student", "", "S1", "", "", "",
                "usr-guardian", "09", "",
            ],
            [
                "usr-ben", "true", "org-north", "student", "b.student", "", "Ben", "Student", "", "S2", "", "", "",
                "", "09", "",
            ],
            [
                "usr-guardian", "false", "org-north", "parent", "g.guardian", "", "Gus", "Guardian", "", "", "", "",
                "", "usr-ann", "", "",
            ],
            [
                "usr-spare", "true", "org-north,org-south", "aide", "s.spare", "{LDAP:s9},{LTI:s9}", "Sam", "Spare",
                "M", "S9", "sam@example.org", "+15550100", "+15550101", "usr-guardian,usr-teacher", "10,11",
                "swordfish",
            ],
        ],
    ]
}
