import OneRosterCSV

func check(_ path: String) -> Bool {
    let report = BundleValidator().validate(path: path)
    for finding in report.findings.prefix(20) {
        print(finding)
    }
    return report.isAccepted
}
