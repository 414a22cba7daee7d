import VersusContent

/// The kinds of files that have a schema.
package typealias SchemaKind = VersusContent.SchemaKind
