extension SmallTable {
    /// The resource files whose columns are the same in 1.1 and 1.2.
    static let sharedResources = [resources, classResources, courseResources]

    /// The resource file of 1.2 that 1.1 has not.
    static let resources1_2 = [userResources]

    private static let resources = SmallTable(
        name: "resources",
        columns: "vendorResourceId,title,roles,importance,vendorId,applicationId",
        rows: """
            res-1,,,algebra-text-3e,"Algebra, third edition","student,teacher",primary,vendor-abacus,app-abacus
            res-2,,,reader-2,Reader Two,student,secondary,vendor-quill,app-reader
            res-3,,,atlas,,,,,
            """,
        deleted: "res-9,,,driver-manual,Driver's Manual,student,secondary,vendor-quill,app-reader")

    private static let classResources = SmallTable(
        name: "classResources",
        columns: "title,classSourcedId,resourceSourcedId",
        rows: """
            clr-1,,,Algebra text in period 2,cls-alg,res-1
            clr-2,,,,cls-home,res-2
            """,
        deleted: "clr-9,,,Manual,cls-9,res-9")

    private static let courseResources = SmallTable(
        name: "courseResources",
        columns: "title,courseSourcedId,resourceSourcedId",
        rows: """
            cor-1,,,Algebra text,crs-alg,res-1
            cor-2,,,,crs-grade2,res-3
            """,
        deleted: "cor-9,,,Manual,crs-9,res-9")

    private static let userResources = SmallTable(
        name: "userResources",
        columns: "userSourcedId,orgSourcedId,classSourcedId,resourceSourcedId",
        rows: """
            usr-1,,,stu-1,sch-high,cls-alg,res-1
            usr-2,,,tea-2,sch-elem,cls-home,res-2
            usr-3,,,stu-2,,,res-3
            """,
        deleted: "usr-9,,,stu-9,sch-high,cls-9,res-9")
}
