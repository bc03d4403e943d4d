extension SmallTable {
    /// The rostering files whose columns are the same in 1.1 and 1.2.
    static let sharedRostering = [
        academicSessions, orgs, courses, classes, enrollments, demographics,
    ]

    /// The rostering files of 1.2 that 1.1 has not, or has in another form.
    static let rostering1_2 = [users1_2, roles, userProfiles]

    private static let academicSessions = SmallTable(
        name: "academicSessions",
        columns: "title,type,startDate,endDate,parentSourcedId,schoolYear",
        rows: """
            year-2026,,,School Year 2025-2026,schoolYear,2025-08-01,2026-07-01,,2026
            sem-1,,,"Semester 1, Fall",semester,2025-08-18,2026-01-17,year-2026,2026
            sem-2,,,"Semester 2, Spring",semester,2026-01-17,2026-06-13,year-2026,2026
            gp-1,,,Quarter 1,gradingPeriod,2025-08-18,2025-10-25,sem-1,2026
            gp-2,,,Quarter 2,gradingPeriod,2025-10-25,2026-01-17,sem-1,2026
            term-summer,,,Summer Term,term,2026-06-13,2026-07-01,year-2026,2026
            """,
        deleted: "gp-9,,,Quarter 5,gradingPeriod,2026-03-28,2026-06-13,sem-2,2026")

    private static let orgs = SmallTable(
        name: "orgs",
        columns: "name,type,identifier,parentSourcedId",
        rows: #"""
            dist-1,,,Willow Creek Unified School District,district,WC-000,
            sch-high,,,"Cedar High, ""The Hill""",school,WC-101,dist-1
            sch-elem,,,José Martí Elementary,school,WC-102,dist-1
            dep-math,,,Mathematics,department,,sch-high
            """#,
        deleted: "dep-9,,,Driver Education,department,WC-109,sch-high")

    private static let courses = SmallTable(
        name: "courses",
        columns: "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
        rows: """
            crs-alg,,,year-2026,"Algebra 1, Honors",MATH-110,"09,10",sch-high,"Mathematics,Algebra","02001,02052"
            crs-grade2,,,year-2026,Second Grade,ELEM-2,02,sch-elem,General,23003
            crs-advisory,,,,Advisory,,,dist-1,,
            """,
        deleted: "crs-9,,,year-2026,Driver Education,PE-900,11,sch-high,Driver Education,08151")

    private static let classes = SmallTable(
        name: "classes",
        columns:
            "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,"
            + "subjectCodes,periods",
        rows: """
            cls-alg,,,"Algebra 1, Honors - Period 2","09,10",crs-alg,MATH-110-2,scheduled,Room 12,sch-high,"sem-1,sem-2","Mathematics,Algebra","02001,02052","2,4"
            cls-home,,,Grade 2 Homeroom,02,crs-grade2,ELEM-2-A,homeroom,Room 3,sch-elem,year-2026,General,23003,1
            cls-advisory,,,Advisory,,crs-advisory,,scheduled,,sch-high,sem-1,,,
            """,
        deleted:
            "cls-9,,,Driver Education,11,crs-9,PE-900-1,scheduled,Lot B,sch-high,sem-2,Driver Education,08151,6")

    private static let enrollments = SmallTable(
        name: "enrollments",
        columns: "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
        rows: """
            enr-1,,,cls-alg,sch-high,tea-1,teacher,true,2025-08-18,2026-06-13
            enr-2,,,cls-alg,sch-high,tea-2,teacher,false,2025-08-18,2026-01-17
            enr-3,,,cls-alg,sch-high,stu-1,student,false,2025-08-18,2026-06-13
            enr-4,,,cls-alg,sch-high,stu-2,student,,2025-09-02,2026-06-13
            enr-5,,,cls-home,sch-elem,tea-2,teacher,true,,
            enr-6,,,cls-home,sch-elem,stu-3,student,,,
            enr-7,,,cls-advisory,sch-high,tea-1,teacher,true,,
            enr-8,,,cls-advisory,sch-high,stu-1,student,,,
            """,
        deleted: """
            enr-91,,,cls-9,sch-high,tea-1,teacher,true,2026-01-17,2026-06-13
            enr-92,,,cls-9,sch-high,stu-9,student,false,2026-01-17,2026-06-13
            """)

    private static let demographics = SmallTable(
        name: "demographics",
        columns:
            "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
            + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,"
            + "countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus",
        rows: """
            stu-1,,,2011-02-28,female,false,true,false,false,true,true,false,US,OR,"Willow Creek, East",01652
            stu-2,,,2010-12-31,male,true,false,true,true,false,true,true,MX,CA,Ciudad Juárez,01653
            stu-3,,,2018-04-09,,,,,,,,,,,,
            """,
        deleted: "stu-9,,,2009-07-15,male,false,false,true,false,false,false,false,US,WA,Yakima,01652")

    private static let users1_2 = SmallTable(
        name: "users",
        columns:
            "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,"
            + "agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,"
            + "preferredFamilyName,primaryOrgSourcedId,pronouns",
        rows: """
            stu-1,,,true,zangstrom,"{LDAP:zangstrom},{LTI:u-100001}",Zoë,Ångström-O'Dell,Mae,100001,zangstrom@students.example.org,555-0101,555-0102,"gua-1,gua-2",09,invented-secret-1,UM-100001,Zo,M.,Ångström,sch-high,she/her
            stu-2,,,true,hnguyen,{LDAP:hnguyen},Hòa,Nguyễn,,100002,hnguyen@students.example.org,,,gua-2,10,,,,,,sch-high,
            stu-3,,,false,tbell,,Tomás,Bell,,,,,,,02,,,,,,sch-elem,
            tea-1,,,true,aokafor,{LDAP:aokafor},Adaeze,Okafor,Ngozi,200001,aokafor@example.org,555-0103,555-0104,,,,UM-200001,,,,sch-high,they/them
            tea-2,,,true,mdubois,,Anne-Marie,Dubois,,200002,mdubois@example.org,,,,,,,,,,,
            gua-1,,,true,sodell,,Siobhán,O'Dell,,,sodell@example.net,555-0105,,,,,,,,,sch-high,
            gua-2,,,true,lnguyen,,Linh,Nguyễn,,,,,,,,,,,,,,
            """,
        deleted:
            "stu-9,,,false,rvance,{LDAP:rvance},Rowan,Vance,,100009,rvance@students.example.org,,,,11,,,,,,sch-high,")

    private static let roles = SmallTable(
        name: "roles",
        columns: "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
        rows: """
            rol-1,,,stu-1,primary,student,2025-08-18,2026-06-13,sch-high,prof-1
            rol-2,,,stu-2,primary,student,,,sch-high,
            rol-3,,,stu-3,primary,student,,,sch-elem,
            rol-4,,,tea-1,primary,teacher,2025-08-01,2026-07-01,sch-high,prof-2
            rol-5,,,tea-1,secondary,counselor,,,sch-high,
            rol-6,,,tea-2,primary,teacher,,,sch-elem,
            rol-7,,,tea-2,primary,aide,,,sch-high,
            rol-8,,,gua-1,primary,guardian,,,sch-high,
            rol-9,,,gua-2,primary,parent,,,sch-high,
            """,
        deleted: "rol-99,,,stu-9,primary,student,2025-08-18,2025-09-02,sch-high,prof-9")

    private static let userProfiles = SmallTable(
        name: "userProfiles",
        columns: "userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password",
        rows: """
            prof-1,,,stu-1,reading,vendor-quill,app-reader,"Reading, first login",password,zo.reads,invented-secret-2
            prof-2,,,tea-1,assessment,vendor-abacus,,,oauth2,aokafor,
            """,
        deleted: "prof-9,,,stu-9,reading,vendor-quill,app-reader,Reading,password,rowan.reads,invented-secret-3")
}
