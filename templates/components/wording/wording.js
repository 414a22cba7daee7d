// What scripts say, in the language of the page. A call names its words by their key in templates/words,
// as in words.say("close-call", …), and the build writes the wording in the place of the key: a text, or
// one for each plural form.

globalThis.versusWords = (() => {
  "use strict";

  const words = { fill, say, join, list, points };
  const rule = pluralRule(document.documentElement.lang);

  // English where a browser does not know the language.
  function pluralRule(language) {
    try {
      const [known = "en"] = Intl.PluralRules.supportedLocalesOf(language);
      return new Intl.PluralRules(known);
    } catch {
      return new Intl.PluralRules("en");
    }
  }

  // The texts of a phrase and what fills its places, nodes or texts, in order; `count` chooses among
  // plural forms.
  function fill(wording, places = {}) {
    const text = typeof wording === "string" ? wording : wording[rule.select(places.count)] ?? wording.other;
    return text.split(/\{([A-Za-z0-9-]+)\}/).flatMap((part, index) => (index % 2 === 0 ? part : places[part]))
      .filter((part) => part !== "");
  }

  function say(wording, places) {
    return fill(wording, places).join("");
  }

  // As `list`, of nodes or lists of nodes.
  function join(items, joint = "and") {
    if (items.length < 2) return items.flat();
    const comma = words.say("list-comma");
    const first = items.slice(0, -1).flatMap((item, index) => (index === 0 ? item : [comma, item].flat()));
    const places = { items: first, last: items.at(-1) };
    return joint === "or" ? words.fill("list-or", places) : words.fill("list-and", places);
  }

  // `A`, `A and B`, `A, B and C`; with "or" in place of "and" where that is asked for.
  function list(items, joint) {
    return join(items, joint).join("");
  }

  // Tenths of a point, as the pages of the site write them.
  function points(tenths) {
    const sign = tenths < 0 ? words.say("minus-sign") : "";
    return `${sign}${Math.floor(Math.abs(tenths) / 10)}${words.say("decimal-sign")}${Math.abs(tenths) % 10}`;
  }

  return words;
})();
