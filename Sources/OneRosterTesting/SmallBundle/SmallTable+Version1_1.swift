extension SmallTable {
    /// The rostering file that 1.1 has in a form of its own: one role a row, and its organisations.
    static let rostering1_1 = [users1_1]

    /// The gradebook files of 1.1.
    static let gradebook1_1 = [categories1_1, lineItems1_1, results1_1]

    private static let users1_1 = SmallTable(
        name: "users",
        columns:
            "enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,"
            + "phone,agentSourcedIds,grades,password",
        rows: """
            stu-1,,,true,"sch-high,sch-elem",student,zangstrom,"{LDAP:zangstrom},{LTI:u-100001}",Zoë,Ångström-O'Dell,Mae,100001,zangstrom@students.example.org,555-0101,555-0102,"gua-1,gua-2",09,invented-secret-1
            stu-2,,,true,sch-high,student,hnguyen,{LDAP:hnguyen},Hòa,Nguyễn,,100002,hnguyen@students.example.org,,,gua-2,10,
            stu-3,,,false,sch-elem,student,tbell,,Tomás,Bell,,,,,,,02,
            tea-1,,,true,sch-high,teacher,aokafor,{LDAP:aokafor},Adaeze,Okafor,Ngozi,200001,aokafor@example.org,555-0103,555-0104,,,
            tea-2,,,true,"sch-elem,sch-high",teacher,mdubois,,Anne-Marie,Dubois,,200002,mdubois@example.org,,,,,
            gua-1,,,true,sch-high,guardian,sodell,,Siobhán,O'Dell,,,sodell@example.net,555-0105,,,,
            gua-2,,,true,sch-high,parent,lnguyen,,Linh,Nguyễn,,,,,,,,
            """,
        deleted:
            "stu-9,,,false,sch-high,student,rvance,{LDAP:rvance},Rowan,Vance,,100009,rvance@students.example.org,,,,11,"
    )

    private static let categories1_1 = SmallTable(
        name: "categories",
        columns: "title",
        rows: """
            cat-1,,,"Quizzes, weekly"
            cat-2,,,Homework
            """,
        deleted: "cat-9,,,Road Tests")

    private static let lineItems1_1 = SmallTable(
        name: "lineItems",
        columns:
            "title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,"
            + "resultValueMin,resultValueMax",
        rows: """
            lin-1,,,Quiz 1,"Linear equations, no calculator",2025-09-08,2025-09-12,cls-alg,cat-1,gp-1,0,20.5
            lin-2,,,Reading Log,,2025-09-01,2025-12-19,cls-home,cat-2,gp-2,0,10
            """,
        deleted: "lin-9,,,Road Test,Downtown loop,2026-02-02,2026-02-06,cls-9,cat-9,gp-9,0,100")

    private static let results1_1 = SmallTable(
        name: "results",
        columns: "lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment",
        rows: """
            rst-1,,,lin-1,stu-1,fully graded,18.5,2025-09-15,"Neat work, well argued"
            rst-2,,,lin-1,stu-2,not submitted,0,2025-09-15,
            rst-3,,,lin-2,stu-3,exempt,0,2025-12-19,
            """,
        deleted: "rst-9,,,lin-9,stu-9,submitted,50,2026-02-06,Parked well")
}
