internal import CrosswalkJSON

extension CompanionClaims {
    func write(to json: inout JSONWriter) {
        json.claim(Wire.activity, activity)
        json.thing(Wire.submission, submissionID)
        json.thing(Wire.asset, assetID)
        json.member(Wire.assetReportType, assetReportType)
        json.claim(Wire.assetService, assetService)
        json.claim(Wire.assetReport, assetReport)
        json.claim(Wire.notices, noticeService)
        json.claim(Wire.notice, notice)
        json.texts(Wire.originContexts, originContexts.map(\.text))
        json.claim(Wire.eula, eulaService)
        json.claim(Wire.linkContent, linkContent)
    }
}

extension Activity: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id)
        json.member("title", title)
    }
}

extension AssetServiceClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("scope", scopes)
        json.member("assets", assets)
    }
}

extension AssetReportClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("scope", scopes)
        json.member("report_url", reportURL)
    }
}

extension NoticeServiceClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("service_versions", versions)
        json.member("platform_notification_service_url", serviceURL)
        json.member("scope", scopes)
        json.member("notice_types_supported", noticeTypes)
    }
}

extension Notice: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id)
        json.member("timestamp", timestamp)
        json.member("type", type)
    }
}

extension EULAServiceClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("url", url)
        json.member("scope", scopes)
    }
}

extension LinkContentServiceClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("contentitems", contentItemsURL)
        json.member("contentitem", contentItemURL)
        json.texts("version", versions)
        json.texts("scopes", scopes)
        json.texts("types", types)
    }
}
