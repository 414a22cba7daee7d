// Which part of a page answers a query best, and how it reads. The first of the files that become one script.
globalThis.versusSearch ??= {};

versusSearch.excerpt = (() => {
  "use strict";

  const LENGTH = 170;
  const BEFORE = 45;

  // Where words of a query stand in a text: [{start, end, item}] in order, none within another.
  function matches(text, terms) {
    const found = [];
    for (const { term, start, end } of versusSearch.terms.scan(text)) {
      const item = terms.get(term);
      if (item !== undefined) found.push({ start, end, item });
    }
    found.sort((left, right) => left.start - right.start || right.end - left.end);
    return found.filter((match, place) => place === 0 || match.start >= furthest(found, place));
  }

  function furthest(found, place) {
    return Math.max(...found.slice(Math.max(0, place - 4), place).map(({ end }) => end));
  }

  // A text in pieces, [{text, isMatch}].
  function marked(text, terms) {
    return pieces(text, matches(text, terms), 0, text.length);
  }

  function pieces(text, found, from, to) {
    const parts = [];
    let place = from;
    for (const { start, end } of found) {
      if (start < place || end > to) continue;
      if (start > place) parts.push({ text: text.slice(place, start), isMatch: false });
      parts.push({ text: text.slice(start, end), isMatch: true });
      place = end;
    }
    if (place < to) parts.push({ text: text.slice(place, to), isMatch: false });
    return parts;
  }

  // How many parts of a query were found.
  function items(found) {
    return new Set(found.map(({ item }) => item)).size;
  }

  // The words nearest to each other, with what is around them.
  function around(text, found) {
    if (text.length <= LENGTH) return pieces(text, found, 0, text.length);
    let [best, most] = [0, 0];
    for (const [place, first] of found.entries()) {
      const near = found.slice(place, place + 12).filter(({ end }) => end <= first.start + LENGTH - BEFORE);
      const score = items(near);
      if (score > most) [best, most] = [first.start, score];
    }
    let from = Math.max(0, Math.min(best - BEFORE, text.length - LENGTH));
    let to = Math.min(text.length, from + LENGTH);
    // Whole words, where there are blanks.
    if (from > 0) from = blank(text, from, best) ?? from;
    if (to < text.length) to = lastBlank(text, to) ?? to;
    const parts = pieces(text, found, from, to);
    if (from > 0) parts.unshift({ text: "… ", isMatch: false });
    if (to < text.length) parts.push({ text: " …", isMatch: false });
    return parts;
  }

  function blank(text, from, before) {
    const place = text.indexOf(" ", from);
    return place >= 0 && place < before ? place + 1 : null;
  }

  function lastBlank(text, to) {
    const place = text.lastIndexOf(" ", to);
    return place > to - 30 ? place : null;
  }

  // The section of a page that says most of a query: {anchor, heading, parts}; its heading is empty where
  // that is the page as a whole.
  function best(page, terms) {
    let [chosen, most] = [null, 0];
    for (const section of page.sections) {
      const inText = matches(section.text, terms);
      const inHeading = matches(section.heading, terms);
      // Between equals the heading that says the least besides.
      const share = inHeading.reduce((sum, { start, end }) => sum + end - start, 0) / (section.heading.length || 1);
      const score = 3 * items(inHeading) + share + 2 * items(inText) + Math.min(inText.length, 6) / 10;
      if (score > most) [chosen, most] = [{ section, inText }, score];
    }
    if (!chosen) return { anchor: "", heading: "", parts: marked(page.description, terms) };
    const { section, inText } = chosen;
    if (section.anchor === "" && page.description !== "" && matches(page.description, terms).length >= inText.length)
      return { anchor: "", heading: "", parts: marked(page.description, terms) };
    return { anchor: section.anchor, heading: section.heading, parts: around(section.text, inText) };
  }

  return { best, marked };
})();
