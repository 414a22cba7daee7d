// Loads the index of the site piece by piece, and reads it. Pieces are scripts that call
// `versusSearch.take`, since nothing else can be loaded from disk.
versusSearch.store = (() => {
  "use strict";

  const ENTRY = "search/index.js";
  const NAME = 8;
  // As the build writes numbers: 63 characters end one, 28 say that more follow.
  const ALPHABET = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
    .filter((character) => !'"\\<'.includes(character))
    .join("");
  const VALUES = new Map(Array.from(ALPHABET, (character, value) => [character, value]));

  let taken = null;
  versusSearch.take = (data) => {
    taken = data;
  };

  // The value of a script, once it has run.
  function load(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.addEventListener("load", () => {
        script.remove();
        resolve(taken);
        taken = null;
      });
      script.addEventListener("error", () => {
        script.remove();
        reject(new Error(url));
      });
      document.head.append(script);
    });
  }

  // The numbers of a text.
  function* numbers(text) {
    let [number, factor] = [0, 1];
    for (const character of text) {
      const value = VALUES.get(character);
      number += factor * value;
      factor *= 28;
      if (value >= 63) continue;
      yield number;
      [number, factor] = [0, 1];
    }
  }

  // By page where its word stands: 0, once in the text, to 7, all of its title.
  function postings(text) {
    const pages = new Map();
    let next = 0;
    for (const number of numbers(text)) {
      const page = next + (number >> 3);
      pages.set(page, number & 7);
      next = page + 1;
    }
    return pages;
  }

  // As the build sorts terms: by their characters' numbers.
  function compare(left, right) {
    if (left === right) return 0;
    for (let place = 0; ; ) {
      const [a, b] = [left.codePointAt(place), right.codePointAt(place)];
      if (a !== b) return a === undefined || a < b ? -1 : 1;
      if (a === undefined) return 0;
      place += a > 0xffff ? 2 : 1;
    }
  }

  // The last place whose value is not above the term; 0 where all are.
  function lastNotAbove(values, term) {
    let [low, high] = [0, values.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (compare(values[middle], term) > 0) high = middle;
      else low = middle;
    }
    return low;
  }

  // Opens the index that a link to the search names.
  async function open({ dataset: { search: url } }) {
    // The way from this page to the site's root.
    const root = url.slice(0, -ENTRY.length);
    const entry = await load(url);
    const cache = new Map();
    const piece = (name) => {
      if (!cache.has(name)) cache.set(name, load(`${root}assets/search/${name}.js`));
      return cache.get(name);
    };
    const firsts = entry.terms.firsts?.split(" ");
    const shards = new Map();

    // Words in their order, each with its postings.
    async function shard(number) {
      if (!shards.has(number)) {
        const name = entry.terms.names?.slice(number * NAME, (number + 1) * NAME);
        const { terms, postings } = name === undefined ? entry.terms : await piece(name);
        const list = terms === "" ? [] : terms.split(" ");
        shards.set(number, { terms: list, postings: postings.split(" "), read: new Map() });
      }
      return shards.get(number);
    }

    // The pages of a word of a shard.
    function pages(shard, place) {
      if (!shard.read.has(place)) shard.read.set(place, postings(shard.postings[place]));
      return shard.read.get(place);
    }

    // The shard that a term is in, or would be.
    const number = (term) => (firsts ? lastNotAbove(firsts, term) : 0);

    // Those whose words may begin so: two at most, so that it stays cheap.
    function numbersOf(beginning) {
      const first = number(beginning);
      return firsts?.[first + 1]?.startsWith(beginning) ? [first, first + 1] : [first];
    }

    // The words known to the whole site by which mistyped ones are told; null where all are at hand.
    const spelling = async () => (entry.terms.spelling ? (await piece(entry.terms.spelling)).split(" ") : null);

    // What is shown of a page: {title, url, description, sections: [{anchor, heading, text}]}.
    async function page(number) {
      const [list, first] = await block(number);
      const [title, url, description, texts] = list[number - first];
      const sections = [];
      for (let place = 0; place < texts.length; place += 3)
        sections.push({ anchor: texts[place], heading: texts[place + 1], text: texts[place + 2] });
      return { title, url, description, sections };
    }

    // The piece that holds a page, and the number of its first page.
    async function block(number) {
      if (entry.blocks.list) return [entry.blocks.list, 0];
      let [first, names] = [0, entry.blocks.names];
      if (entry.blocks.groups) {
        const group = entry.blocks.groups.findLast(([first]) => first <= number);
        [first, names] = [group[0], await piece(group[1])];
      }
      for (let place = 0; place < names.length; place += NAME + 1) {
        const count = VALUES.get(names[place + NAME]);
        if (number < first + count) return [await piece(names.slice(place, place + NAME)), first];
        first += count;
      }
      throw new RangeError(String(number));
    }

    // {name, label} of a page's kind.
    function kind(number) {
      const [name, label] = entry.kinds.findLast(([, , first]) => first <= number);
      return { name, label };
    }

    return { entry, root, number, numbersOf, shard, pages, spelling, page, kind, lastNotAbove };
  }

  return { open };
})();
