// What there is to say about a result, in words and numbers, before it becomes a page or a text.

globalThis.versusQuiz ??= {};

versusQuiz.report = (() => {
  "use strict";

  const words = versusWords;
  const { list, points } = words;

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
    if (survivors.length === 0) return words.say("nothing-fits-you");
    if (leaders.length === 0) return words.say("weigh-nothing-yet");
    if (leaders.length > 1) return words.say("share-lead", { options: names(leaders) });
    return weight === 0 || survivors.length === 1 ? words.say("only-meets", { option: names(leaders) })
      : words.say("fits-best", { option: names(leaders) });
  }

  function lead({ leaders, standings, weight }, survivors, name) {
    if (survivors.length === 0) return words.say("each-fails");
    if (leaders.length === 0) return words.say("answer-something");
    const rival = survivors.find(({ option }) => !leaders.includes(option));
    if (leaders.length > 1 || !rival || weight === 0) return "";
    return words.say("leads-by", { leader: name(leaders[0]), rival: name(rival.option), points: points(standings[0].score - rival.score) });
  }

  function doubts({ close, uncertain, leaders }, { closeCall }, names) {
    const behind = close.filter((option) => !leaders.includes(option));
    const found = [];
    if (behind.length > 0) {
      found.push(words.say("close-call", { count: behind.length, options: names(behind), points: words.say("point-count", { count: closeCall }) }));
    }
    if (uncertain.length > 0) {
      found.push(words.say("not-certain", { options: names(uncertain, "or") }));
    }
    return found;
  }

  function steadiness({ weighed, steady, leaders }, survivors) {
    if (weighed === 0 || leaders.length === 0 || survivors.length === 1) return "";
    return steady === weighed ? words.say("steadiness-of-all", { count: weighed }) : words.say("steadiness", { steady, count: weighed });
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
    const outcome = ({ changes, leaders }) => leaders.length > 1 ? words.say("share-lead", { options: names(leaders) })
      : leaders.length === 1 ? words.say("option-leads", { option: names(leaders) })
      : fits(changes) ? words.say("answers-weigh-nothing") : words.say("none-meets");
    const chosen = ({ question, answers }) => answers.length === 0 ? words.say("no-answer")
      : list(answers.map((answer) => words.say("quoted", { text: texts.answer(question, answer) })));
    const entries = new Map();
    for (const flip of flips.slice(0, most)) {
      const { changes } = flip;
      const result = outcome(flip);
      const key = changes.length === 1 ? `${changes[0].question} ${result}` : entries.size;
      const entry = entries.get(key);
      if (entry) entry.changes[0].words.push(chosen(changes[0]));
      else entries.set(key, { outcome: result, changes: changes.map((change) => ({ question: change.question, words: [chosen(change)] })) });
    }
    return {
      isPairs: flips[0]?.changes.length === 2,
      left: Math.max(0, flips.length - most),
      entries: [...entries.values()].map((entry) => ({
        ...entry, changes: entry.changes.map(({ question, words: options }, place) => {
          const text = list(options, "or");
          return { question, words: place === 0 ? text[0].toUpperCase() + text.slice(1) : text };
        }),
      })),
    };
  }

  return { report };
})();
