// Finds the pages that a query means, the best first.
versusSearch.rank = (() => {
  "use strict";

  // By where in a page a word stands, as postings say it: from once in its text to all of its title.
  const PLACES = [1, 1.5, 2, 2.5, 4, 7, 9, 12];
  const HEADING = 4;
  const TITLE = 5;
  const WHOLE_TITLE = 7;
  // An option's page says something about everything: what stands in its text alone is rarely what it is about.
  const ASIDE = 0.5;
  const KINDS = { option: 1.2, "use-case": 1.1, criterion: 1.1, page: 1.1, front: 1, list: 1, report: 1, source: 0.8 };
  // How much a word counts that is not the one typed.
  const BEGINNING = 0.8;
  const PART = 0.6;
  const MISTYPED = [1, 0.5, 0.3];
  const MOST_BEGINNINGS = 30;
  const MOST_MISTYPED = 6;
  // Pieces that a mistyped word may cost besides its own.
  const MOST_PIECES = 3;
  // Pages with less of the query than this, of what the best has, are not shown, unless few have more.
  const ENOUGH = 0.6;
  const FEW = 5;
  const MOST_PAIRED = 5;

  // Gives {results: [{page} or {pair: [option, option]}], total, terms, missing}: `terms` has for each word
  // that counted the place of what was typed, `missing` what nothing is like.
  async function search(store, query) {
    const items = meant(itemsOf(query));
    const terms = new Map();
    const found = [];
    const missing = [];
    for (const [place, item] of items.entries()) {
      const pages = await pagesOf(store, item, (term) => terms.set(term, place));
      if (pages.size === 0) missing.push(item.text);
      found.push(pages);
    }
    const results = scored(store, found);
    const pairs = pairsOf(store, found, results);
    const all = [...results, ...pairs].sort((left, right) => right.score - left.score || left.order - right.order);
    return { results: all, total: all.length, terms, missing };
  }

  // What was typed, word by word: {text, terms: [[term, …], …], isLast}, of whose lists of terms one must
  // be there with all of its members.
  function itemsOf(query) {
    const found = versusSearch.terms.scan(query);
    const whole = found.filter(({ isWhole }) => isWhole);
    const within = (part, all) => part.start >= all.start && part.end <= all.end;
    const items = found
      .filter((term) => term.isWhole || !whole.some((other) => within(term, other)))
      .map((term) => {
        const parts = found.filter((other) => !other.isWhole && other !== term && within(other, term));
        const terms = [[term.term], ...(parts.length > 0 && term.isWhole ? [parts.map(({ term }) => term)] : [])];
        const text = query.slice(term.start, term.end);
        return { start: term.start, text, terms, isLast: term.end === query.length };
      })
      .sort((left, right) => left.start - right.start);
    return items.filter((item, place) => items.findIndex(({ text }) => text === item.text) === place);
  }

  // Words that join two names or ask, as in "one vs other" and "how many", say nothing about a page.
  function meant(items) {
    const joints = versusWords.say("pair-joints").split(" ");
    const others = items.filter(({ text }) => !joints.includes(text.toLowerCase()));
    return others.length > 0 ? others : items;
  }

  // By page how much the best of an item's words counts there.
  async function pagesOf(store, item, use) {
    const scores = new Map();
    for (const [place, terms] of item.terms.entries()) {
      const lists = [];
      // Nothing is guessed for the parts of what is known as a whole.
      const mayGuess = scores.size === 0 && !item.terms[place + 1];
      for (const term of terms) lists.push(await wordPages(store, term, item.isLast, mayGuess, use));
      for (const [page, score] of lists[0]) {
        const rest = lists.map((list) => list.get(page));
        if (rest.includes(undefined)) continue;
        const least = Math.min(score, ...rest) * (place > 0 ? PART : 1);
        if (least > (scores.get(page) ?? 0)) scores.set(page, least);
      }
    }
    return scores;
  }

  async function wordPages(store, term, isLast, mayGuess, use) {
    const scores = new Map();
    const words = await wordsLike(store, term, isLast, mayGuess);
    for (const { word, shard, place, weight } of words) {
      use(word);
      for (const [page, where] of store.pages(shard, place)) {
        const score = weight * PLACES[where];
        if (score > (scores.get(page) ?? 0)) scores.set(page, score);
      }
    }
    return scores;
  }

  // The word itself, those that begin so if it may go on, and those that were perhaps meant.
  async function wordsLike(store, term, isLast, mayGuess) {
    // Umlauts may be typed as two letters.
    const words = [];
    for (const word of new Set([term, term.replace(/([aou])e/g, "$1")])) words.push(...(await lookUp(store, word, 1)));
    if (isLast || (words.length === 0 && term.length > 2)) words.push(...(await beginnings(store, term)));
    if (words.length > 0 || !mayGuess || term.length < 4 || /^\d+$/.test(term)) return words;
    return mistyped(store, term, isLast);
  }

  async function lookUp(store, word, weight) {
    const shard = await store.shard(store.number(word));
    const place = store.lastNotAbove(shard.terms, word);
    return shard.terms[place] === word ? [{ word, shard, place, weight }] : [];
  }

  async function beginnings(store, term) {
    const words = [];
    for (const number of store.numbersOf(term)) {
      const shard = await store.shard(number);
      for (let place = store.lastNotAbove(shard.terms, term); place < shard.terms.length; place++) {
        const word = shard.terms[place];
        if (word.startsWith(term) && word !== term) words.push({ word, shard, place, weight: BEGINNING });
        else if (words.length > 0) break;
        else if (word > term && !word.startsWith(term)) break;
      }
    }
    // Those of many pages first: their postings are long.
    const size = ({ shard, place }) => shard.postings[place].length;
    return words
      .sort((left, right) => size(right) - size(left) || (left.word < right.word ? -1 : 1))
      .slice(0, MOST_BEGINNINGS);
  }

  async function mistyped(store, term, isLast) {
    const most = term.length < 8 ? 1 : 2;
    const candidates = new Map();
    const consider = (word) => {
      if (word.length < 3 || candidates.has(word)) return;
      const distance = Math.min(
        distanceBetween(term, word, most),
        isLast ? distanceBetween(term, word.slice(0, term.length), most) + 0.5 : Infinity,
      );
      if (distance <= most) candidates.set(word, distance);
    };
    for (const number of store.numbersOf(term)) (await store.shard(number)).terms.forEach(consider);
    (await store.spelling())?.forEach(consider);
    const best = [...candidates].sort(([left, a], [right, b]) => a - b || (left < right ? -1 : 1));
    const nearest = best.filter(([, distance]) => distance <= best[0][1] + 0.5).slice(0, MOST_MISTYPED);
    const words = [];
    const pieces = new Set(store.numbersOf(term));
    for (const [word, distance] of nearest) {
      const number = store.number(word);
      if (!pieces.has(number) && pieces.size > MOST_PIECES) continue;
      pieces.add(number);
      words.push(...(await lookUp(store, word, MISTYPED[Math.ceil(distance)])));
    }
    return words;
  }

  // How many letters are missing, too many, wrong or swapped with their neighbour; Infinity beyond `most`.
  function distanceBetween(left, right, most) {
    if (Math.abs(left.length - right.length) > most) return Infinity;
    let [before, last] = [[], Array.from({ length: right.length + 1 }, (_, place) => place)];
    for (let row = 1; row <= left.length; row++) {
      const now = [row];
      for (let column = 1; column <= right.length; column++) {
        const isSame = left[row - 1] === right[column - 1];
        let cost = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
        const isSwapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
        if (isSwapped) cost = Math.min(cost, before[column - 2] + 1);
        now.push(cost);
      }
      if (Math.min(...now) > most) return Infinity;
      [before, last] = [last, now];
    }
    return last[right.length] <= most ? last[right.length] : Infinity;
  }

  // Rare words count more, and pages that lack a word less.
  function scored(store, found) {
    const rarity = found.map((pages) => (pages.size === 0 ? 0 : Math.log(1 + store.entry.pages / pages.size)));
    const all = rarity.reduce((sum, value) => sum + value, 0);
    const pages = new Map();
    for (const [place, scores] of found.entries()) {
      for (const [page, best] of scores) {
        const score = best < PLACES[HEADING] && store.kind(page).name === "option" ? best * ASIDE : best;
        const sum = pages.get(page) ?? { score: 0, covered: 0, isNamed: false };
        sum.score += rarity[place] * score;
        sum.covered += rarity[place] / all;
        sum.isNamed ||= score > PLACES[WHOLE_TITLE - 1];
        pages.set(page, sum);
      }
    }
    const most = Math.max(0, ...Array.from(pages.values(), ({ covered }) => covered));
    // A page whose title is one of the words is what they are about; the others narrow it down.
    const results = Array.from(pages, ([page, { score, covered, isNamed }]) => ({
      page, order: page, covered, isNamed, score: score * covered ** (isNamed ? 1 : 2) * KINDS[store.kind(page).name],
    }));
    const enough = results.filter(({ covered, isNamed }) => isNamed || covered >= ENOUGH * most);
    if (enough.length >= FEW || enough.length === results.length) return enough;
    // A word too many is not to hide the page that was meant.
    const others = results.filter((result) => !enough.includes(result)).sort((left, right) => right.score - left.score);
    return [...enough, ...others.slice(0, FEW - enough.length)];
  }

  // A pair is meant where two options' names are typed and nothing besides: it comes first.
  function pairsOf(store, found, results) {
    const { pairs } = store.entry;
    if (!pairs) return [];
    const places = [...found.keys()];
    const named = Array.from({ length: pairs.options }, (_, page) => {
      const names = places.filter((place) => (found[place].get(page) ?? 0) >= PLACES[TITLE] * MISTYPED[2]);
      return { page, names: new Set(names), score: names.reduce((sum, place) => sum + found[place].get(page), 0) };
    })
      .filter(({ names }) => names.size > 0)
      .sort((left, right) => right.score - left.score || left.page - right.page)
      .slice(0, MOST_PAIRED);
    const first = Math.max(0, ...results.map(({ score }) => score));
    const made = [];
    for (const one of named) {
      for (const other of named) {
        if (one.page >= other.page || !exists(pairs, one.page, other.page)) continue;
        const hasOwn = (names, others) => [...names].some((place) => !others.has(place));
        if (!hasOwn(one.names, other.names) || !hasOwn(other.names, one.names)) continue;
        if (!places.every((place) => one.names.has(place) || other.names.has(place))) continue;
        made.push({ pair: [one.page, other.page], order: -1, score: first + one.score + other.score });
      }
    }
    return made;
  }

  // Pairs are numbered in order, each option with all that follow it.
  function exists({ options, runs }, left, right) {
    const number = (left * (2 * options - left - 1)) / 2 + right - left - 1;
    return runs.some(([first, count]) => number >= first && number < first + count);
  }

  return { search };
})();
