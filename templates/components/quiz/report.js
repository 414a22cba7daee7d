// What there is to say about a result, in words and numbers, before it becomes a page or a text.

globalThis.versusQuiz ??= {};

versusQuiz.report = (() => {
  "use strict";

  // Tenths of a point, as the pages of the site write them.
  const points = (tenths) => `${tenths < 0 ? "−" : ""}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`;

  function list(items, joint = "and") {
    return items.length < 2 ? items.join() : `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
  }

  function report(sheet, { quiz, texts }) {
    const ranking = versusScoring.result(quiz, sheet);
    const ledger = versusScoring.ledger(quiz, sheet);
    const name = (id) => quiz.names[quiz.options.indexOf(id)];
    const names = (ids, joint) => list(ids.map(name), joint);
    const survivors = ranking.standings.filter((standing) => standing.unmet.length === 0);
    const askers = (need) => ledger.exclusions.filter((exclusion) => exclusion.need === need);
    return {
      ranking, ledger, name, askers,
      headline: headline(ranking, survivors, names),
      lead: lead(ranking, survivors, name),
      doubts: doubts(ranking, quiz, names),
      steadiness: steadiness(ranking, survivors),
      conflicts: ranking.conflicts,
      turns: turns(versusScoring.flips(quiz, sheet), sheet, { quiz, texts, names }),
    };
  }

  function headline({ leaders, weight }, survivors, names) {
    if (survivors.length === 0) return "Nothing fits all your needs";
    if (leaders.length === 0) return "Your answers weigh nothing yet";
    if (leaders.length > 1) return `${names(leaders)} share the lead`;
    return weight === 0 || survivors.length === 1 ? `Only ${names(leaders)} meets your needs` : `${names(leaders)} fits best`;
  }

  function lead({ leaders, standings, weight }, survivors, name) {
    if (survivors.length === 0) return "Each option fails at least one thing that you must have.";
    if (leaders.length === 0) return "Answer a question whose answers count, and the options are ranked.";
    const rival = survivors.find(({ option }) => !leaders.includes(option));
    if (leaders.length > 1 || !rival || weight === 0) return "";
    return `${name(leaders[0])} leads ${name(rival.option)} by ${points(standings[0].score - rival.score)} points of 100.`;
  }

  function doubts({ close, uncertain, leaders }, { closeCall }, names) {
    const behind = close.filter((option) => !leaders.includes(option));
    const found = [];
    if (behind.length > 0) {
      found.push(`A close call: ${names(behind)} ${behind.length === 1 ? "is" : "are"} less than ${closeCall} ${closeCall === 1 ? "point" : "points"} behind.`);
    }
    if (uncertain.length > 0) {
      found.push(`Not certain: gaps, ranges or disputes in the facts leave room for ${names(uncertain, "or")} to lead.`);
    }
    return found;
  }

  function steadiness({ weighed, steady, leaders }, survivors) {
    if (weighed === 0 || leaders.length === 0 || survivors.length === 1) return "";
    return `${steady} of ${weighed} weights could change by a quarter, one at a time, without changing who leads.`;
  }

  // Changes that would turn the result: {isPairs, entries: [{changes: [{question, words}], outcome}],
  // left}, other answers to one question with the same outcome in one entry. Of very many the first;
  // `left` counts the rest.
  function turns(flips, sheet, { quiz, texts, names }) {
    const most = 200;
    const fits = (changes) => {
      const changed = Object.assign(Object.create(null), sheet);
      for (const { question, answers } of changes) changed[question] = answers;
      return versusScoring.result(quiz, changed).standings.some(({ unmet }) => unmet.length === 0);
    };
    const outcome = ({ changes, leaders }) => leaders.length > 1 ? `${names(leaders)} share the lead`
      : leaders.length === 1 ? `${names(leaders)} leads`
      : fits(changes) ? "your answers weigh nothing" : "no option meets all your needs";
    const words = ({ question, answers }) => answers.length === 0 ? "no answer"
      : list(answers.map((answer) => `“${texts.answer(question, answer)}”`));
    const entries = new Map();
    for (const flip of flips.slice(0, most)) {
      const { changes } = flip;
      const result = outcome(flip);
      const key = changes.length === 1 ? `${changes[0].question} ${result}` : entries.size;
      const entry = entries.get(key);
      if (entry) entry.changes[0].words.push(words(changes[0]));
      else entries.set(key, { outcome: result, changes: changes.map((change) => ({ question: change.question, words: [words(change)] })) });
    }
    return {
      isPairs: flips[0]?.changes.length === 2,
      left: Math.max(0, flips.length - most),
      entries: [...entries.values()].map((entry) => ({
        ...entry, changes: entry.changes.map(({ question, words }, place) => {
          const text = list(words, "or");
          return { question, words: place === 0 ? text[0].toUpperCase() + text.slice(1) : text };
        }),
      })),
    };
  }

  return { report, points, list };
})();
