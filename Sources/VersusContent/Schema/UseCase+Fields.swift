import VersusModel

extension Decoding {
  /// - Parameter options: The published ones, in order.
  func useCase(
    _ document: Document, id: UseCase.ID, criteria: [Criterion.ID: Criterion],
    options: [Option.ID], in directory: Directory
  ) -> UseCase? {
    guard
      let fields = FieldReader(
        document.fields, keys: .useCase, of: "a use case", in: self)
    else { return nil }
    let article = article(of: document, fields)
    let group = group(fields, among: directory.useCaseGroups, setting: "use-case-groups")
    let needs = (fields.list("needs", example: directory.exampleOfNeeds) ?? []).compactMap {
      need($0, criteria: criteria, in: directory)
    }
    let weights =
      (fields.map(
        "weights", wanted: "criteria with their weights", example: directory.exampleOfWeights) ?? [])
      .compactMap { weighing($0, criteria: criteria, in: directory) }
    let tools = tools(
      fields.map(
        "tools", wanted: "options with lists of texts",
        example: "{\(options.first?.slug ?? "option"): [first, second]}") ?? [], options: options,
      in: directory)
    let verdict = verdict(of: fields, isRequired: true, in: directory)
    guard let article, let verdict else { return nil }
    return UseCase(
      id: id, article: article, group: group, needs: needs, weights: weights, verdict: verdict,
      tools: tools, position: document.start)
  }

  private func tools(
    _ pairs: [YAMLNode.Pair], options: [Option.ID], in directory: Directory
  ) -> [(option: Option.ID, names: [String])] {
    var tools: [Option.ID: [String]] = [:]
    for pair in pairs {
      let names = list(
        pair.value, of: "the tools of '\(pair.key)'", wanted: "a list of texts",
        example: "\(pair.key): [\(pair.value.scalar?.shortened ?? "first, second")]")
      guard let option = option(pair, in: directory), let names else { continue }
      tools[option] = names.compactMap { text($0, of: "a tool") }
    }
    return options.compactMap { option in tools[option].map { (option, $0) } }
  }
}
