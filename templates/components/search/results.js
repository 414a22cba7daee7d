// What is found, as elements. Text of pages is written as text alone.
versusSearch.results = (() => {
  "use strict";

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  function marks(parts) {
    return parts.map(({ text, isMatch }) => (isMatch ? make("mark", {}, text) : text));
  }

  // What is shown of the first results: [{title, kind, url, parts, section: {url, heading, parts} or null}], with
  // titles and texts in pieces.
  async function details(store, { results, terms }, count) {
    const first = results.slice(0, count);
    return Promise.all(first.map(({ page, pair: options }) => (options ? pair(store, options, terms) : one(store, page, terms))));
  }

  async function one(store, number, terms) {
    const page = await store.page(number);
    const best = versusSearch.excerpt.best(page, terms);
    const url = store.root + page.url;
    return {
      title: versusSearch.excerpt.marked(page.title, terms),
      kind: store.kind(number),
      url: url === "" ? "./" : url,
      // A section says more than what its page is about.
      parts: best.anchor === "" ? best.parts : [],
      section: best.anchor === "" ? null : {
        url: `${url}#${best.anchor}`,
        heading: versusSearch.excerpt.marked(best.heading, terms),
        parts: best.parts,
      },
    };
  }

  async function pair(store, options, terms) {
    const { label, option, address } = store.entry.pairs;
    const [left, right] = await Promise.all(options.map((number) => store.page(number)));
    const [leftID, rightID] = [left, right].map(({ url }) => url.slice(option[0].length, url.length - option[1].length));
    return {
      title: versusSearch.excerpt.marked(versusWords.say("pair", { left: left.title, right: right.title }), terms),
      kind: { name: "pair", label },
      url: store.root + address[0] + leftID + address[1] + rightID + address[2],
      parts: [],
      section: null,
    };
  }

  // How many there are, and what was not found, in a sentence or two.
  function saying({ total, missing }, query) {
    const words = versusWords;
    if (total === 0) return words.say("nothing-like", { words: words.say("quoted", { text: query }) });
    const count = words.say("result-count", { count: total });
    if (missing.length === 0) return count;
    const quoted = missing.map((text) => words.say("quoted", { text })).join(words.say("list-comma"));
    return `${count} ${words.say("rest-searched", { words: quoted })}`;
  }

  return { details, make, marks, saying };
})();
