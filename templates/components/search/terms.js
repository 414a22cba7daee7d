// Takes a text apart into the terms by which it is found, as the build does it
// (Sources/VersusPages/Search); Tests/SearchCases holds the two together.
versusSearch.terms = (() => {
  "use strict";

  const LONGEST_TERM = 40;
  const MOST_PARTS = 4;
  const LONGEST_COMPOUND = 24;
  const WORD = /[\p{L}\p{N}\p{M}]/u;
  const UNSPACED =
    /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  const JOINTS = { "'": "'", "’": "'", "/": "/", ".": ".", "-": ".", _: ".", "&": ".", "‐": ".", "‑": "." };
  // What Unicode does not take apart.
  const SPECIAL = { ß: "ss", æ: "ae", œ: "oe", þ: "th", ø: "o", đ: "d", ł: "l", ħ: "h", ŧ: "t", ı: "i", ς: "σ" };

  // "mark", "unspaced", "word" or "other".
  function kind(character) {
    if (/[\u0300-\u036f]/.test(character)) return "mark";
    if (!WORD.test(character)) return "other";
    return UNSPACED.test(character) ? "unspaced" : "word";
  }

  // Small and without marks.
  function fold(character) {
    const code = character.codePointAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return fold(String.fromCodePoint(code - 0xfee0));
    let small = character.toLowerCase();
    if (code >= 0x80 && code < 0x2000) small = small.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return Array.from(small, (letter) => SPECIAL[letter] ?? letter).join("");
  }

  function withoutPlural(term) {
    if (!/[\0-\x7f]{3}s$/.test(term) || /[sui]s$/.test(term)) return term;
    return /ies$/.test(term) && term.length > 4 ? `${term.slice(0, -3)}y` : term.slice(0, -1);
  }

  // Gives {term, start, end, isWhole} for each: a compound or a word with signs is whole, and what it
  // is made of is given besides it.
  function scan(text) {
    const found = [];
    let word = "";
    let length = 0;
    let start = 0;
    let compound = null;
    let joint = null;
    let unspaced = null;

    const endCompound = () => {
      if (compound && compound.parts > 1 && compound.parts <= MOST_PARTS && compound.length <= LONGEST_COMPOUND)
        found.push({ term: withoutPlural(compound.text), start: compound.start, end: compound.end, isWhole: true });
      compound = joint = null;
    };
    const endWord = (end) => {
      const [ended, count] = [word, length];
      [word, length] = ["", 0];
      if (compound && joint) {
        if (joint === "'" && count === 1) return;
        if (joint === "/" && (count > 3 || compound.last > 3)) endCompound();
      }
      compound ??= { text: "", length: 0, parts: 0, start, last: 0 };
      compound.text += ended;
      compound.length += count;
      compound.parts += 1;
      compound.last = count;
      compound.end = end;
      found.push({ term: withoutPlural(ended), start, end, isWhole: false });
    };
    const endUnspaced = () => {
      if (unspaced?.isAlone) found.push({ term: unspaced.term, start: unspaced.start, end: unspaced.end, isWhole: false });
      unspaced = null;
    };

    for (let place = 0; place < text.length; ) {
      const character = String.fromCodePoint(text.codePointAt(place));
      const next = place + character.length;
      const is = kind(character);
      if (is === "word") {
        endUnspaced();
        if (length === 0) start = place;
        if (length < LONGEST_TERM) {
          word += fold(character);
          length += 1;
        }
      } else if (is === "unspaced") {
        if (word) endWord(place);
        endCompound();
        const term = fold(character);
        if (unspaced) found.push({ term: unspaced.term + term, start: unspaced.start, end: next, isWhole: false });
        unspaced = { term, start: place, end: next, isAlone: !unspaced };
      } else if (is === "other") {
        endUnspaced();
        const isSign = character === "+" || character === "#";
        if (word && isSign) {
          const signs = text.slice(place).match(/^[+#]{1,3}/)[0];
          const end = place + signs.length;
          const after = text.slice(end, end + 1);
          const whole = { term: word + signs, start, end, isWhole: true };
          endWord(place);
          endCompound();
          if (!/[a-z0-9\u0080-\uffff]/i.test(after)) found.push(whole);
          place = end;
          continue;
        }
        if (word) {
          endWord(place);
          joint = Object.hasOwn(JOINTS, character) ? JOINTS[character] : null;
        } else {
          joint = null;
        }
        if (!joint) endCompound();
      }
      place = next;
    }
    if (word) endWord(text.length);
    endCompound();
    endUnspaced();
    return found;
  }

  return { scan };
})();
