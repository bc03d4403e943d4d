internal import OneRosterModel

/// The grammar of filters, and filters on texts, lists and references.
enum FilterCases {
    static let all = operators + longest + quoting + joints + grammar + fields + lists + references + open + old

    private static let six = ["u1", "u2", "u3", "u4", "u5", "u6"]

    private static let operators: [ProviderCase] = {
        let table = CaseTable(group: "operators")
        return [
            table.rows("familyName='Adams'", ["u5"]),
            table.rows("familyName!='Adams'", ["u1", "u2", "u3", "u4", "u6"]),
            table.rows("familyName>'Z'", ["u1", "u3", "u4", "u6"]),
            table.rows("familyName>='Zimmer'", ["u1", "u3", "u4", "u6"]),
            table.rows("familyName>'Zimmer'", ["u1", "u3", "u6"]),
            table.rows("familyName<'O'", ["u5"]), table.rows("familyName<='Adams'", ["u5"]),
            table.rows("familyName<'Adams'", []), table.rows("familyName~'ADAMS'", ["u3", "u5"]),
            table.rows("familyName~'öZT'", ["u1", "u6"]), table.rows("familyName~''", six),
            table.rows("familyName~'Adams and more'", []), table.rows("givenName='ada'", []),
            table.rows("givenName='Ada'", ["u1"]), table.rows("familyName='O\u{308}ztürk'", []),
            table.rows("sourcedId='u3'", ["u3"]), table.rows("sourcedId>'u4'", ["u5", "u6"]),
            table.rows("sourcedId>='u4'", ["u4", "u5", "u6"]), table.rows("sourcedId<'u2'", ["u1"]),
            table.rows("sourcedId<='u2'", ["u1", "u2"]), table.rows("sourcedId!='u1'", Array(six.dropFirst())),
            table.rows("sourcedId~'U'", six), table.rows("username='user.u2'", ["u2"]),
            table.rows("status='tobedeleted'", ["u5"]), table.rows("status!='active'", ["u5"]),
            table.rows("status='nonsense'", []), table.rows("email='ada@example.org'", ["u1"]),
        ]
    }()

    private static let longest: [ProviderCase] = {
        let table = CaseTable(group: "longest operator")
        return [
            table.rows("sourcedId>='u6'", ["u6"]), table.rows("sourcedId<='u1'", ["u1"]),
            table.rows("sourcedId!='u6'", Array(six.dropLast())), table.rows("sourcedId>'=u'", six),
            table.rows("sourcedId<'=u'", []), table.rows("sourcedId='=u1'", []),
            table.bad("sourcedId=>'u1'"), table.bad("sourcedId=='u1'"), table.bad("sourcedId<>'u1'"),
            table.bad("sourcedId!'u1'"), table.bad("sourcedId~='u1'"), table.bad("sourcedId>>'u1'"),
            table.bad("sourcedId>=='u1'"), table.bad("sourcedId!=='u1'"),
        ]
    }()

    private static let quoting: [ProviderCase] = {
        let table = CaseTable(group: "quoting")
        return [
            table.rows("familyName='O''Neil AND sons'", ["u2"]), table.rows("familyName~''''", ["u2"]),
            table.rows("familyName~' AND '", ["u2"]), table.rows("familyName='O'''", []),
            table.rows("familyName='O''Neil AND sons' AND status='active'", ["u2"]),
            table.rows("status='active' AND familyName='O''Neil AND sons'", ["u2"]),
            table.rows("givenName='x OR y'", []), table.rows("givenName='a'' OR ''b'", []),
            table.rows("location='Room O''Hara'", ["c1"], of: "classes"), table.rows("familyName=''", []),
            table.rows("givenName='A%20B'", []), table.rows("givenName='Ada,Ben'", []),
            table.bad("familyName='O'Neil AND sons'"), table.bad("familyName=\"Adams\""), table.bad("familyName=Adams"),
            table.bad("familyName='Adams"), table.bad("familyName=Adams'"), table.bad("familyName='"),
            table.bad("familyName="), table.rows("familyName=''''''' '", []), table.bad("familyName=’Adams’"),
        ]
    }()

    private static let joints: [ProviderCase] = {
        let table = CaseTable(group: "two conditions")
        return [
            table.rows("status='active' AND familyName='Adams'", []),
            table.rows("status='active' OR familyName='Adams'", six),
            table.rows("familyName='Adams' OR familyName='adams'", ["u3", "u5"]),
            table.rows("sourcedId>='u2' AND sourcedId<='u4'", ["u2", "u3", "u4"]),
            table.rows("sourcedId<'u2' OR sourcedId>'u5'", ["u1", "u6"]),
            table.rows("username='user.u1' OR username='user.u1'", ["u1"]),
            table.bad("status='active' and givenName='Ada'"), table.bad("status='active' or givenName='Ada'"),
            table.bad("status='active'  AND givenName='Ada'"), table.bad("status='active' AND  givenName='Ada'"),
            table.bad("status='active'AND givenName='Ada'"), table.bad("status='active' ANDgivenName='Ada'"),
            table.bad("status='active' AND givenName='Ada' AND familyName='x'"),
            table.bad("status='active' OR givenName='Ada' OR familyName='x'"),
            table.bad("status='active' AND givenName='Ada' OR familyName='x'"),
            table.bad("status='active' OR givenName='Ada' AND familyName='x'"),
            table.bad("status='active' AND "), table.bad("status='active' AND"), table.bad(" AND status='active'"),
            table.bad("AND"), table.bad("status='active',givenName='Ada'"),
            table.bad("status='active'&&givenName='Ada'"),
            table.bad("status='active' XOR givenName='Ada'"), table.bad("(status='active')"),
            table.bad("NOT status='active'"), table.bad("status='active';"),
        ]
    }()

    private static let grammar: [ProviderCase] = {
        let table = CaseTable(group: "grammar")
        return [
            table.bad(""), table.bad(" "), table.bad("status"), table.bad("status "), table.bad("='active'"),
            table.bad("status ='active'"), table.bad("status= 'active'"), table.bad(" status='active'"),
            table.bad("status='active' "), table.bad("status\n='active'"), table.bad(".status='active'"),
            table.bad("status.='active'"), table.bad("status LIKE 'active'"), table.bad("1=1"),
            table.bad("familyName='" + String(repeating: "x", count: 9_000) + "'"),
        ]
    }()

    private static let fields: [ProviderCase] = {
        let table = CaseTable(group: "members")
        return [
            table.bad("nope='x'"), table.bad("Status='active'"), table.bad("roles='x'"), table.bad("metadata='x'"),
            table.bad("school='s1'"), table.bad("orgs='s1'"), table.bad("role='student'"), table.bad("password='x'"),
            table.bad("userProfiles.credentials.password='x'"), table.bad("status.x='active'"),
            table.bad("primaryOrg.href='x'"), table.bad("primaryOrg.name='x'"),
            table.bad("status='active' AND nope='x'"), table.bad("metadata..x='1'"),
            table.bad("score='1'", of: "categories"),
        ]
    }()

    private static let lists: [ProviderCase] = {
        let table = CaseTable(group: "lists")
        return [
            table.rows("grades='09'", ["u1", "u2"]), table.rows("grades!='09'", ["u3", "u4", "u5", "u6"]),
            table.rows("grades='09,10'", ["u2"]), table.rows("grades='10,09'", ["u2"]),
            table.rows("grades='09,11'", []), table.rows("grades!='09,10'", ["u1", "u3", "u4", "u5", "u6"]),
            table.rows("grades~'1'", ["u2"]), table.rows("grades>'09'", ["u2"]),
            table.rows("subjects='Maths,Science'", ["c1"], of: "classes"),
            table.rows("subjects='Science,Maths'", ["c1"], of: "classes"),
            table.rows("subjects='Maths'", ["c1"], of: "classes"), table.rows("periods='3'", ["c1"], of: "classes"),
            table.rows("roles.role='teacher'", ["u4", "u5"]),
            table.rows("roles.role!='student'", ["u4", "u5", "u6"]),
            table.rows("roles.roleType='secondary'", ["u2", "u5"]),
        ]
    }()

    private static let references: [ProviderCase] = {
        let table = CaseTable(group: "references")
        return [
            table.rows("school='s1'", ["c1", "c2"], of: "classes"),
            table.rows("school.sourcedId='s1'", ["c1", "c2"], of: "classes"),
            table.rows("school.type='org'", ["c1", "c2", "c3"], of: "classes"),
            table.rows("course!='k1'", ["c3"], of: "classes"),
            table.rows("school.sourcedId~'S'", ["c1", "c2", "c3"], of: "classes"),
            table.rows("terms='t2'", ["c2", "c3"], of: "classes"),
            table.rows("terms.sourcedId='t2'", ["c2", "c3"], of: "classes"),
            table.rows("terms='t2,t1'", ["c2"], of: "classes"), table.rows("terms!='t1'", ["c3"], of: "classes"),
            table.rows("class.sourcedId='c1' AND role='student'", ["e1", "e2", "e7"], of: "enrollments"),
            table.rows("user='u2' OR user='u3'", ["e2", "e4", "e5", "e7"], of: "enrollments"),
            table.rows("roles.org='s2'", ["u2", "u3", "u5"]),
            table.rows("roles.org.sourcedId='s2'", ["u2", "u3", "u5"]),
            table.rows("agents='u6'", ["u1"]), table.rows("agents.sourcedId='u6'", ["u1"]),
            table.rows("givenName='Ada'", ["u1"], of: "classes/c1/students"),
            table.rows("student='u1'", ["x1", "x3"], of: "results"),
            table.rows("parent='d'", ["s1", "s2"], of: "orgs"),
        ]
    }()

    private static let open: [ProviderCase] = {
        let table = CaseTable(group: "metadata")
        return [
            table.rows("metadata.bus='7'", ["u1"]), table.rows("metadata.bus>'12'", ["u1"]),
            table.rows("metadata.bus~'1'", ["u2"]), table.rows("metadata.ic.legacy='x-1'", ["u1"]),
            table.rows("metadata.n='12'", ["u1"]), table.rows("metadata.deep.a='b'", ["u1"]),
            table.rows("metadata.none='1'", []), table.rows("metadata.none!='1'", six),
        ]
    }()

    private static let old: [ProviderCase] = {
        let table = CaseTable.old("1.1")
        return [
            table.rows("role='teacher'", ["u4", "u5"]), table.rows("role='guardian'", ["u6"]),
            table.rows("role!='student'", ["u4", "u5", "u6"]), table.rows("orgs='s2'", ["u2", "u3", "u5"]),
            table.rows("orgs.sourcedId='s2'", ["u2", "u3", "u5"]), table.rows("username='user.u3'", ["u3"]),
            table.rows("status='active' AND role='teacher'", ["u4"]),
            table.rows("gradingPeriod='g1'", ["l1", "l2", "l3"], of: "lineItems"),
            table.rows("score>'9'", ["x1", "x3"], of: "results"), table.bad("academicSession='g1'", of: "lineItems"),
            table.bad("weight='1'", of: "categories"), table.bad("roles.role='teacher'"), table.bad("nope='x'"),
            table.bad("status=active"), table.bad("status='a' AND status='b' AND status='c'"),
            table.mistyped("score='abc'", of: "results"), table.mistyped("dateLastModified>'soon'"),
        ]
    }()
}
