internal import CrosswalkJSON

extension MigrationClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("user_id", userID)
        json.member("oauth_consumer_key", consumerKey)
        json.member("oauth_consumer_key_sign", consumerKeySignature)
        json.member("context_id", contextID)
        json.member("tool_consumer_instance_guid", platformGUID)
        json.member("resource_link_id", resourceLinkID)
    }
}

extension GradeServiceClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("scope", scopes)
        json.member("lineitems", lineItemsURL)
        json.member("lineitem", lineItemURL)
    }
}

extension MembershipServiceClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("context_memberships_url", membershipsURL)
        json.member("service_versions", versions)
    }
}

extension GroupServiceClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("scope", scopes)
        json.member("context_groups_url", groupsURL)
        json.member("context_group_sets_url", groupSetsURL)
        json.member("service_versions", versions)
    }
}

extension BasicOutcomeClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("lis_result_sourcedid", resultSourcedID)
        json.member("lis_outcome_service_url", serviceURL)
    }
}

extension CaliperEndpointClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("scopes", scopes)
        json.member("caliper_endpoint_url", endpointURL)
        json.member("caliper_federated_session_id", sessionID)
        json.texts("caliper_supported_versions", versions)
        json.member("caliper_maximum_payload_size", maximumPayloadBytes)
        json.texts("caliper_supported_extensions", extensions)
    }
}

extension DeepLinkingClaims {
    func write(to json: inout JSONWriter) {
        json.claim(Wire.deepLinking, settings)
        json.member(Wire.contentItems, contentItems)
        json.member(Wire.deepLinkData, data)
        json.member(Wire.deepLinkMessage, message)
        json.member(Wire.deepLinkLog, log)
        json.member(Wire.deepLinkError, errorMessage)
        json.member(Wire.deepLinkErrorLog, errorLog)
    }
}

extension DeepLinkingSettings: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("deep_link_return_url", returnURL)
        json.member("accept_types", acceptTypes)
        json.member("accept_presentation_document_targets", documentTargets)
        json.member("accept_media_types", mediaTypes)
        json.member("accept_multiple", acceptsMultiple)
        json.member("accept_lineitem", acceptsLineItem)
        json.member("auto_create", createsAtOnce)
        json.member("title", title)
        json.member("text", text)
        json.member("data", data)
    }
}

extension ProctoringClaims {
    func write(to json: inout JSONWriter) {
        json.member(Wire.startAssessment, startAssessmentURL)
        json.member(Wire.sessionData, sessionData)
        json.member(Wire.attempt, attemptNumber)
        if let settingsData {
            json.name(Wire.proctoringSettings)
            json.object { $0.member("data", settingsData) }
        }
        json.claim(Wire.verifiedUser, verifiedUser)
        json.member(Wire.endReturn, returnsAtEnd)
        json.member(Wire.proctoringError, errorMessage)
        json.member(Wire.proctoringErrorLog, errorLog)
        json.claim(Wire.control, control)
    }
}

extension VerifiedUser: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("name", name)
        json.member("full_name", fullName)
        json.member("given_name", givenName)
        json.member("family_name", familyName)
        json.member("middle_name", middleName)
        json.member("picture", picture)
    }
}

extension AssessmentControlClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("actions", actions)
        json.member("assessment_control_url", controlURL)
    }
}

extension VendorClaims {
    func write(to json: inout JSONWriter) {
        json.member(Wire.canvasPlacement, canvasPlacement)
        json.claim(Wire.brightspace, brightspace)
    }
}

extension BrightspaceClaim: WritableClaim {
    func writeMembers(to json: inout JSONWriter) {
        json.member("org_defined_id", orgDefinedID)
        json.member("user_id", userID)
        json.member("username", username)
    }
}
