/// An entity whose type has no subtypes.
public protocol CaliperLeaf: CaliperEntity {}

extension CaliperReference where Target: CaliperLeaf {
    /// The whole entity.
    public static func entity(_ entity: Target) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperGenericEntity {
    /// The whole entity, of any type.
    public static func entity(_ entity: some CaliperEntity) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperAgent {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperAgentKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperOrganization {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperOrganizationKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperCourseOffering {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperCourseOfferingKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperDigitalResource {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperDigitalResourceKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperAssignableDigitalResource {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperAssignableDigitalResourceKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperDigitalResourceCollection {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperDigitalResourceCollectionKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperCollection {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperCollectionKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperMediaObject {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperMediaObjectKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperAnnotation {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperAnnotationKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperResponse {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperResponseKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperQuestion {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperQuestionKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperScale {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperScaleKind) -> Self { Self(entity.node) }
}

extension CaliperReference where Target == CaliperSession {
    /// The whole entity, or one of a subtype.
    public static func entity(_ entity: some CaliperSessionKind) -> Self { Self(entity.node) }
}

/// A digital resource or an application: where one can go.
public protocol CaliperNavigable: CaliperEntity {}

/// Stands for ``CaliperNavigable`` in references. It has no values.
public enum CaliperNavigationPlace {}

extension CaliperReference where Target == CaliperNavigationPlace {
    /// The whole entity.
    public static func entity(_ entity: some CaliperNavigable) -> Self { Self(entity.node) }
}

/// A digital resource or a result: what one can view.
public protocol CaliperViewable: CaliperEntity {}

/// Stands for ``CaliperViewable`` in references. It has no values.
public enum CaliperViewedThing {}

extension CaliperReference where Target == CaliperViewedThing {
    /// The whole entity.
    public static func entity(_ entity: some CaliperViewable) -> Self { Self(entity.node) }
}

/// A link or an LTI link: what a tool is launched by.
public protocol CaliperLaunchLink: CaliperEntity {}

/// Stands for ``CaliperLaunchLink`` in references. It has no values.
public enum CaliperLaunchTarget {}

extension CaliperReference where Target == CaliperLaunchTarget {
    /// The whole entity.
    public static func entity(_ entity: some CaliperLaunchLink) -> Self { Self(entity.node) }
}
