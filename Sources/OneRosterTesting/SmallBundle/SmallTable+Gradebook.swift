extension SmallTable {
    /// The gradebook files of 1.2.
    static let gradebook1_2 = [
        categories1_2, lineItems1_2, lineItemLearningObjectiveIds, lineItemScoreScales, results1_2,
        resultLearningObjectiveIds, resultScoreScales, scoreScales,
    ]

    private static let categories1_2 = SmallTable(
        name: "categories",
        columns: "title,weight",
        rows: """
            cat-1,,,"Quizzes, weekly",40
            cat-2,,,Homework,
            """,
        deleted: "cat-9,,,Road Tests,100")

    private static let lineItems1_2 = SmallTable(
        name: "lineItems",
        columns:
            "title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,"
            + "resultValueMin,resultValueMax,schoolSourcedId",
        rows: """
            lin-1,,,Quiz 1,"Linear equations, no calculator",2025-09-08,2025-09-12,cls-alg,cat-1,gp-1,0,20.5,sch-high
            lin-2,,,Reading Log,,2025-09-01,2025-12-19,cls-home,cat-2,sem-1,,,sch-elem
            """,
        deleted:
            "lin-9,,,Road Test,Downtown loop,2026-02-02,2026-02-06,cls-9,cat-9,gp-9,0,100,sch-high")

    private static let lineItemLearningObjectiveIds = SmallTable(
        name: "lineItemLearningObjectiveIds",
        columns: "lineItemSourcedId,source,learningObjectiveId",
        rows: """
            llo-1,,,lin-1,case,0f0d3a3e-6c1f-4b68-9b0e-1d7c2a5b9e01
            llo-2,,,lin-2,unknown,READ.2.1
            """,
        deleted: "llo-9,,,lin-9,unknown,DRIVE.1")

    private static let lineItemScoreScales = SmallTable(
        name: "lineItemScoreScales",
        columns: "title,lineItemSourcedId,scoreScaleSourcedId",
        rows: """
            lss-1,,,Letters for quiz 1,lin-1,scl-1
            lss-2,,,,lin-2,scl-2
            """,
        deleted: "lss-9,,,Pass or fail,lin-9,scl-9")

    private static let results1_2 = SmallTable(
        name: "results",
        columns:
            "lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,"
            + "inProgress,incomplete,late,missing",
        rows: """
            rst-1,,,lin-1,stu-1,fully graded,18.5,2025-09-15,"Neat work, well argued",A,cls-alg,false,false,true,false
            rst-2,,,lin-1,stu-2,not submitted,,2025-09-15,,,cls-alg,false,true,false,true
            rst-3,,,lin-2,stu-3,exempt,,2025-12-19,,,,,,,
            """,
        deleted: "rst-9,,,lin-9,stu-9,submitted,50,2026-02-06,Parked well,P,cls-9,true,false,false,false")

    private static let resultLearningObjectiveIds = SmallTable(
        name: "resultLearningObjectiveIds",
        columns: "resultSourcedId,source,learningObjectiveId,score,textScore",
        rows: """
            rlo-1,,,rst-1,case,0f0d3a3e-6c1f-4b68-9b0e-1d7c2a5b9e01,4.5,Proficient
            rlo-2,,,rst-3,unknown,READ.2.1,,
            """,
        deleted: "rlo-9,,,rst-9,unknown,DRIVE.1,1,Met")

    private static let resultScoreScales = SmallTable(
        name: "resultScoreScales",
        columns: "title,resultSourcedId,scoreScaleSourcedId",
        rows: """
            rss-1,,,Letter,rst-1,scl-1
            rss-2,,,,rst-3,scl-2
            """,
        deleted: "rss-9,,,Pass or fail,rst-9,scl-9")

    private static let scoreScales = SmallTable(
        name: "scoreScales",
        columns: "title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue",
        rows: """
            scl-1,,,"Letters, plain",letter,sch-high,crs-alg,cls-alg,"{0-59:F},{60-69:D},{70-79:C},{80-89:B},{90-100:A}"
            scl-2,,,Done or not,passfail,sch-elem,crs-grade2,cls-home,"{0:N},{1:Y}"
            """,
        deleted: "scl-9,,,Pass or fail,passfail,sch-high,crs-9,cls-9,\"{0-69:F},{70-100:P}\"")
}
