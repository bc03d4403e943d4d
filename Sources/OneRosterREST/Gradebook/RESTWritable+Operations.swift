extension RESTCategory: RESTWritable {
    /// `putCategory`.
    public static var putOperation: String { "putCategory" }
    /// `deleteCategory`.
    public static var deleteOperation: String { "deleteCategory" }
}

extension RESTLineItem: RESTWritable {
    /// `putLineItem`.
    public static var putOperation: String { "putLineItem" }
    /// `deleteLineItem`.
    public static var deleteOperation: String { "deleteLineItem" }
}

extension RESTResult: RESTWritable {
    /// `putResult`.
    public static var putOperation: String { "putResult" }
    /// `deleteResult`.
    public static var deleteOperation: String { "deleteResult" }
}

extension RESTScoreScale: RESTWritable {
    /// `putScoreScale`.
    public static var putOperation: String { "putScoreScale" }
    /// `deleteScoreScale`.
    public static var deleteOperation: String { "deleteScoreScale" }
}

extension RESTAssessmentLineItem: RESTWritable {
    /// `putAssessmentLineItem`.
    public static var putOperation: String { "putAssessmentLineItem" }
    /// `deleteAssessmentLineItem`.
    public static var deleteOperation: String { "deleteAssessmentLineItem" }
}

extension RESTAssessmentResult: RESTWritable {
    /// `putAssessmentResult`.
    public static var putOperation: String { "putAssessmentResult" }
    /// `deleteAssessmentResult`.
    public static var deleteOperation: String { "deleteAssessmentResult" }
}
