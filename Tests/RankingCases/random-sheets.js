// A thousand random sheets of a quiz, and all that the page's script says of them: in node, whose
// answers Tests/AgreementTests compares with Swift's, and in the browser (Tests/Web), on the same sheets.

// `quiz` is the JSON of a page. Gives one line of JSON for each sheet: {sheet, shown, result, flips}.
globalThis.randomSheets = (quiz) => {
  "use strict";
  const count = 1000;
  let state = 1;

  // Mulberry32 by Tommy Ettinger: 0 up to but not including 1, the same in every engine.
  function random() {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  const below = (bound) => Math.floor(random() * bound);

  // Some sheets are full and some nearly empty. What is hidden is answered too, as in a link.
  function sheet() {
    const skipped = below(9) / 10;
    const filled = {};
    for (const { id, pick, answers } of quiz.questions) {
      if (random() < skipped) continue;
      const ids = answers.map((answer) => answer.id);
      const chosen = ids.filter(() => random() < 0.5);
      filled[id] = pick === "any" && chosen.length > 0 ? chosen : [ids[below(ids.length)]];
    }
    return filled;
  }

  return Array.from({ length: count }, () => {
    const filled = sheet();
    const said = ["shown", "result", "flips"].map((name) => [name, versusScoring[name](quiz, filled)]);
    return JSON.stringify({ sheet: filled, ...Object.fromEntries(said) });
  });
};
