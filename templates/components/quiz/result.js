// The result: who leads and how surely, why, and what would change it.

globalThis.versusQuiz ??= {};

versusQuiz.result = (() => {
  "use strict";
  const { make, link, button, bar } = versusQuiz.elements;
  const words = versusWords;
  const { points, list, join } = words;

  // As many options as the whole table shows at first; what comes behind them is folded.
  const MOST_STANDINGS = 6;
  // Beside those that meet the needs; they stand in no order that says anything.
  const MOST_OUT = 3;

  // A heading of its own for each part that has something to say.
  const section = (title, ...children) => make("section", {}, make("h3", {}, title), ...children);
  const named = (name, section) => {
    section.className = name;
    return section;
  };

  // `context`: {quiz, links, texts, address}, where `address` gives the link to a question again.
  function view(state, context, actions) {
    const report = versusQuiz.report.report(state.sheet, context);
    return [
      make("h2", { tabindex: -1, "data-quiz-heading": true }, report.headline),
      report.lead ? make("p", { class: "vs-ranking-summary" }, report.lead) : null,
      ...report.doubts.map((doubt) => make("p", { class: "vs-doubt" }, doubt)),
      conflicts(report, context),
      ...ranking(report, context),
      report.steadiness ? make("p", { class: "vs-steadiness" }, report.steadiness) : null,
      deeds(state, report, context, actions),
      turns(report, context),
      reading(state, context),
      answers(state, context),
      ledger(report, context),
    ].filter(Boolean);
  }

  const again = (question, { address, texts }) => link(address(question), texts.question(question));

  // “No” to “Could you run two languages?”
  function answer({ question, answer }, context) {
    return words.fill("answer-to", { answer: context.texts.answer(question, answer), question: again(question, context) });
  }

  function ranking({ ranking, askers }, context) {
    const { quiz, links } = context;
    if (ranking.weight === 0 && ranking.standings.every((standing) => standing.unmet.length === 0)) return [];
    const items = ranking.standings.map((standing) => {
      const option = quiz.options.indexOf(standing.option);
      const voice = links.voices[option];
      const leads = ranking.leaders.includes(standing.option);
      const isOut = standing.unmet.length > 0;
      const tag = leads ? make("span", { class: "vs-tag vs-tag-best" }, words.say("leads"))
        : isOut ? make("span", { class: "vs-tag vs-tag-doubt" }, words.say("out")) : null;
      const { score, lowScore, highScore } = standing;
      return make("li", { class: "vs-standing", "data-state": leads ? "leader" : isOut ? "out" : null, "data-option": standing.option, "data-voice": voice },
        make("span", { class: "vs-standing-name" },
          make("a", { class: "vs-voice", "data-voice": voice, href: links.options[option] }, quiz.names[option]), tag ? " " : null, tag),
        ...(score === null ? [] : [
          make("span", { class: "vs-standing-score" }, points(score), make("span", { class: "vs-hidden" }, ` ${words.say("of-100")}`)),
          bar(score, lowScore, highScore),
        ]),
        lowScore < highScore ? make("span", { class: "vs-standing-note" }, words.say("could-be", { range: words.say("range", { low: points(lowScore), high: points(highScore) }) })) : null,
        ...standing.unmet.map(({ need, reason }) => make("span", { class: "vs-standing-note" },
          ...words.fill("needs-but", {
            need: link(fact(option, quiz.needs[need].criterion, links), label(need, quiz)), reason,
            answers: join(askers(need).map((asker) => answer(asker, context))),
          }))));
    });
    const fitting = ranking.standings.filter(({ unmet }) => unmet.length === 0).length;
    const few = fitting > 0 ? Math.min(MOST_STANDINGS, fitting + MOST_OUT) : MOST_STANDINGS;
    const most = Math.max(few, ranking.leaders.length);
    const rest = items.slice(most);
    return [
      make("ol", { class: "vs-ranking" }, ...items.slice(0, most)),
      rest.length === 0 ? null : make("details", {},
        make("summary", {}, words.say("rest-options", { count: rest.length })),
        make("ol", { class: "vs-ranking", start: most + 1 }, ...rest)),
    ];
  }

  const fact = (option, criterion, links) => `${links.options[option]}#fact-${criterion}`;
  const label = (need, quiz) => quiz.needs[need].label ?? quiz.needs[need].criterion;

  function conflicts({ conflicts, askers }, context) {
    if (conflicts.length === 0) return null;
    const { quiz, links } = context;
    return section(conflicts[0].length === 1 ? words.say("what-no-option-has") : words.say("what-does-not-go"),
      make("p", {}, conflicts[0].length === 1 ? words.say("give-one-up") : words.say("give-each-up")),
      make("ul", {}, ...conflicts.map((needs) => make("li", {}, ...needs.flatMap((need, index) => [
        index > 0 ? words.say("and-then") : null,
        ...words.fill("need-of-answer", {
          need: link(links.needs[need], label(need, quiz)), answers: join(askers(need).map((asker) => answer(asker, context))),
        }),
      ])))));
  }

  function turns({ turns: { isPairs, entries, left }, ranking }, context) {
    const most = 8;
    const title = words.say("what-would-change");
    if (entries.length === 0) {
      return ranking.weighed === 0 ? null : section(title, make("p", {}, words.say("nothing-changes")));
    }
    const changes = (change) => words.fill("change-to", { change: change.words, question: again(change.question, context) });
    const items = entries.map((entry) => make("li", {},
      ...words.fill("turn", {
        changes: entry.changes.flatMap((change, index) => [index > 0 ? words.say("with-change") : "", ...changes(change)]),
        outcome: entry.outcome,
      })));
    return section(title,
      make("p", {}, isPairs ? words.say("two-answers-change") : words.say("one-answer-changes")),
      make("ul", {}, ...items.slice(0, most)),
      items.length > most ? make("details", {}, make("summary", {}, words.say("more-count", { count: items.length - most })), make("ul", {}, ...items.slice(most)),
        left > 0 ? make("p", {}, words.say("and-others", { count: left })) : null) : null);
  }

  // Which answer moved what: points of 100, so that a column adds up to the option's score.
  function ledger({ ledger: { entries, exclusions }, ranking, name }, context) {
    if (entries.length + exclusions.length === 0) return null;
    const { quiz, links } = context;
    const options = ranking.standings.map(({ option }) => quiz.options.indexOf(option));
    const out = exclusions.filter((exclusion) => exclusion.options.length > 0);
    const caption = words.say("points-of-answers");
    const share = (points) => Math.round(points / (10 * ranking.weight));
    let before = null;
    const rows = entries.map((entry) => {
      const column = quiz.columns[entry.column];
      const name = column.label ?? column.criterion ?? words.say("a-judgement");
      const key = `${entry.question} ${entry.answer}`;
      const head = key === before ? [] : [make("tr", { class: "vs-table-group" },
        make("th", { scope: "rowgroup", colspan: options.length + 1 }, make("span", {}, ...answer(entry, context))))];
      before = key;
      return [...head, make("tr", {},
        make("th", { scope: "row" }, link(links.columns[entry.column], name), make("span", { class: "vs-table-weight" }, words.say("weight", { weight: entry.weight }))),
        ...options.map((option) => {
          const text = points(share(entry.points[option]));
          return make("td", {}, !column.criterion ? text
            : link(fact(option, column.criterion, links), text, make("span", { class: "vs-hidden" }, `: ${quiz.names[option]}, ${name}`)));
        }))];
    }).flat();
    const table = make("table", { class: "vs-table vs-ledger" },
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, words.say("criterion")), ...options.map((option) => make("th", { scope: "col" },
        make("span", { class: "vs-voice", "data-voice": links.voices[option] }, quiz.names[option]))))),
      make("tbody", {}, ...rows),
      make("tfoot", {}, make("tr", {}, make("th", { scope: "row" }, words.say("all")), ...ranking.standings.map(({ score }) => make("td", {}, points(score ?? 0))))));
    return named("vs-quiz-ledger", section(words.say("what-moved-it"),
      entries.length === 0 ? null : make("div", { class: "vs-table-scroll", "data-columns": options.length, role: "region", "aria-label": caption, tabindex: 0 }, table),
      out.length === 0 ? null : make("ul", {}, ...out.map((exclusion) => make("li", {},
        ...words.fill("answer-rules-out", {
          answer: answer(exclusion, context), options: list(exclusion.options.map(name)),
          need: link(links.needs[exclusion.need], label(exclusion.need, quiz)),
        }))))));
  }

  function reading({ sheet }, { quiz, links }) {
    const shown = versusScoring.shown(quiz, sheet);
    const found = new Map();
    quiz.questions.forEach(({ id, answers }, question) => answers.forEach((answer, position) => {
      const useCase = links.useCases[question]?.[position];
      if (useCase && shown.includes(id) && sheet[id]?.includes(answer.id)) found.set(useCase.url, useCase.title);
    }));
    if (found.size === 0) return null;
    return section(words.say("situations-like-yours"), make("ul", {}, ...[...found].map(([url, title]) => make("li", {}, link(url, title)))));
  }

  function answers({ sheet }, { quiz, texts, address }) {
    const rows = versusScoring.shown(quiz, sheet).map((id) => make("div", {},
      make("dt", {}, texts.question(id)),
      make("dd", {}, sheet[id] ? list(sheet[id].map((answer) => texts.answer(id, answer))) : words.say("skipped"), " ",
        make("a", { href: address(id), class: "vs-quiz-change" }, words.say("change"), make("span", { class: "vs-hidden" }, `: ${texts.question(id)}`)))));
    return named("vs-quiz-sheet", section(words.say("your-answers"), make("dl", { class: "vs-quiz-answers" }, ...rows)));
  }

  function deeds(state, report, context, { restart }) {
    const status = make("p", { class: "vs-quiz-status", role: "status" });
    const copy = async ({ what, done, failed }, text) => {
      status.textContent = "";
      const isCopied = await versusCopy(text);
      status.textContent = isCopied ? done : `${failed} `;
      if (!isCopied) status.append(make("textarea", { readonly: true, rows: 4, "aria-label": what }, text));
    };
    const theLink = { what: words.say("the-link"), done: words.say("link-copied"), failed: words.say("link-not-copied") };
    const theRecord = { what: words.say("the-record"), done: words.say("record-copied"), failed: words.say("record-not-copied") };
    return make("div", { class: "vs-quiz-deeds" },
      make("p", { class: "vs-quiz-steps" },
        button(words.say("copy-link"), () => copy(theLink, location.href)),
        button(words.say("print"), () => print()),
        button(words.say("copy-record"), () => copy(theRecord, versusQuiz.record(state, report, context))),
        button(words.say("start-again"), restart)),
      status);
  }

  return { view };
})();
