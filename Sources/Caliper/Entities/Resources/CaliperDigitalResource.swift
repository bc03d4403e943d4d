/// `DigitalResource` or a subtype of it.
public protocol CaliperDigitalResourceKind: CaliperEntity, CaliperNavigable, CaliperViewable {}

extension CaliperDigitalResourceKind {
    /// The name of the file or object in its storage.
    public var storageName: String? {
        get { node.text(.storageName) }
        set { node[.storageName] = NodeValue(text: newValue) }
    }

    /// Who made it, in order. An empty list is left out.
    public var creators: [CaliperReference<CaliperAgent>] {
        get { node.references(.creators) }
        set { node[.creators] = NodeValue(references: newValue) }
    }

    /// Its media type, such as `text/html`.
    public var mediaType: String? {
        get { node.text(.mediaType) }
        set { node[.mediaType] = NodeValue(text: newValue) }
    }

    /// Words that describe it, in order. An empty list is left out.
    public var keywords: [String] {
        get { node.texts(.keywords) }
        set { node[.keywords] = NodeValue(texts: newValue) }
    }

    /// What is to be learnt by it, in order. An empty list is left out.
    public var learningObjectives: [CaliperReference<CaliperLearningObjective>] {
        get { node.references(.learningObjectives) }
        set { node[.learningObjectives] = NodeValue(references: newValue) }
    }

    /// What it is a part of.
    public var isPartOf: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.isPartOf) }
        set { node[.isPartOf] = newValue?.value }
    }

    /// When it was published.
    public var datePublished: CaliperTime? {
        get { node.time(.datePublished) }
        set { node[.datePublished] = NodeValue(time: newValue) }
    }

    /// Its version, as a text.
    public var version: String? {
        get { node.text(.version) }
        set { node[.version] = NodeValue(text: newValue) }
    }
}

/// Something digital to learn with (`DigitalResource`).
public struct CaliperDigitalResource: CaliperDigitalResourceKind {
    /// `DigitalResource`.
    public static let term = "DigitalResource"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Something digital to learn with with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.digitalResource, id: id.rawValue)
        fill(&self)
    }
}
