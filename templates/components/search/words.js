// What searching says. The build says the kinds of pages.
globalThis.versusSearch ??= {};

versusSearch.words = {
  label: "Search this site",
  placeholder: "Words, names, questions …",
  close: "Close",
  results: "Results",
  hint: "Arrow keys choose, Enter opens, Escape closes.",
  all: (count) => `All ${count} results`,
  more: (count) => `Show ${count} more`,
  loading: "Looking …",
  count: (count) => (count === 1 ? "1 result." : `${count} results.`),
  none: (query) => `Nothing is like “${query}”.`,
  missing: (words) => `Nothing is like ${words.map((word) => `“${word}”`).join(", ")}; the rest was searched for.`,
  nearest: "Nearest to what was asked for:",
  failed: "The index could not be loaded.",
  // What stands between the names of two options.
  joints: ["vs", "vs.", "versus", "or", "and", "to", "with", "against", "between", "compare", "compared", "comparison"],
};
