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
      steadiness: steadiness(ranking),
      conflicts: ranking.conflicts,
      turns: turns(versusScoring.flips(quiz, sheet), { quiz, texts, names }),
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
      found.push(`A close call: ${names(behind)} ${behind.length === 1 ? "is" : "are"} less than ${closeCall} points behind.`);
    }
    if (uncertain.length > 0) {
      found.push(`Not certain: gaps, ranges or disputes in the facts leave room for ${names(uncertain, "or")} to lead.`);
    }
    return found;
  }

  function steadiness({ weighed, steady, leaders }) {
    if (weighed === 0 || leaders.length === 0) return "";
    return `${steady} of ${weighed} weights could change by a quarter, one at a time, without changing who leads.`;
  }

  // Changes that would turn the result: {isPairs, entries: [{changes: [{question, words}], outcome}]},
  // other answers to one question with the same outcome in one entry.
  function turns(flips, { quiz, texts, names }) {
    const outcome = (leaders) => leaders.length === 0 ? "nobody leads" : leaders.length === 1 ? `${names(leaders)} leads` : `${names(leaders)} share the lead`;
    const words = ({ question, answers }) => answers.length === 0 ? "no answer"
      : list(answers.map((answer) => `“${texts.answer(question, answer)}”`));
    const entries = new Map();
    for (const { changes, leaders } of flips) {
      const result = outcome(leaders);
      const key = changes.length === 1 ? `${changes[0].question} ${result}` : entries.size;
      const entry = entries.get(key);
      if (entry) entry.changes[0].words.push(words(changes[0]));
      else entries.set(key, { outcome: result, changes: changes.map((change) => ({ question: change.question, words: [words(change)] })) });
    }
    return {
      isPairs: flips[0]?.changes.length === 2,
      entries: [...entries.values()].map((entry) => ({
        ...entry, changes: entry.changes.map(({ question, words }) => ({ question, words: list(words, "or") })),
      })),
    };
  }

  return { report, points, list };
})();
