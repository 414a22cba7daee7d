// The result: who leads and how surely, why, and what would change it.

globalThis.versusQuiz ??= {};

versusQuiz.result = (() => {
  "use strict";
  const { make, link, button, bar } = versusQuiz.elements;
  const { points, list } = versusQuiz.report;

  // As many options as the whole table shows at first; what comes behind them is folded.
  const MOST_STANDINGS = 6;

  // A heading of its own for each part that has something to say.
  const section = (title, ...children) => make("section", {}, make("h3", {}, title), ...children);

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
      ledger(report, context),
      answers(state, context),
    ].filter(Boolean);
  }

  const again = (question, { address, texts }) => link(address(question), texts.question(question));

  // “No” to “Could you run two languages?”
  function answer({ question, answer }, context) {
    return [`“${context.texts.answer(question, answer)}” to “`, again(question, context), "”"];
  }

  function ranking({ ranking, askers }, context) {
    const { quiz, links } = context;
    if (ranking.weight === 0 && ranking.standings.every((standing) => standing.unmet.length === 0)) return [];
    const items = ranking.standings.map((standing) => {
      const option = quiz.options.indexOf(standing.option);
      const leads = ranking.leaders.includes(standing.option);
      const isOut = standing.unmet.length > 0;
      const tag = leads ? make("span", { class: "vs-tag vs-tag-best" }, "Leads")
        : isOut ? make("span", { class: "vs-tag vs-tag-doubt" }, "Out") : null;
      const { score, lowScore, highScore } = standing;
      return make("li", { class: "vs-standing", "data-state": leads ? "leader" : isOut ? "out" : null, "data-option": standing.option },
        make("span", { class: "vs-standing-name" }, link(links.options[option], quiz.names[option]), tag ? " " : null, tag),
        ...(score === null ? [] : [
          make("span", { class: "vs-standing-score" }, points(score), make("span", { class: "vs-hidden" }, " points of 100")),
          bar(score, lowScore, highScore),
        ]),
        lowScore < highScore ? make("span", { class: "vs-standing-note" }, `could be ${points(lowScore)}–${points(highScore)}`) : null,
        ...standing.unmet.map(({ need, reason }) => make("span", { class: "vs-standing-note" },
          "Needs ", link(fact(option, quiz.needs[need].criterion, links), label(need, quiz)), `, but ${reason}. You asked for it with `,
          ...askers(need).flatMap((asker, index) => [index > 0 ? " and " : null, ...answer(asker, context)]), ".")));
    });
    const most = Math.max(MOST_STANDINGS, ranking.leaders.length);
    const rest = items.slice(most);
    return [
      make("ol", { class: "vs-ranking" }, ...items.slice(0, most)),
      rest.length === 0 ? null : make("details", {},
        make("summary", {}, rest.length === 1 ? "The other option" : `The other ${rest.length} options`),
        make("ol", { class: "vs-ranking", start: most + 1 }, ...rest)),
    ];
  }

  const fact = (option, criterion, links) => `${links.options[option]}#fact-${criterion}`;
  const label = (need, quiz) => quiz.needs[need].label ?? quiz.needs[need].criterion;

  function conflicts({ conflicts, askers }, context) {
    if (conflicts.length === 0) return null;
    const { quiz, links } = context;
    return section(conflicts[0].length === 1 ? "What no option has" : "What does not go together",
      make("p", {}, conflicts[0].length === 1 ? "Give one of these up, and something may fit." : "No option meets all of these at once. Give one of each up, and something may fit."),
      make("ul", {}, ...conflicts.map((needs) => make("li", {}, ...needs.flatMap((need, index) => [
        index > 0 ? ", and " : null, link(links.needs[need], label(need, quiz)), " (your answer ",
        ...askers(need).flatMap((asker, index) => [index > 0 ? " and " : null, ...answer(asker, context)]), ")",
      ])))));
  }

  function turns({ turns: { isPairs, entries, left }, ranking }, context) {
    const most = 8;
    const title = "What would change it";
    if (entries.length === 0) {
      return ranking.weighed === 0 ? null : section(title, make("p", {}, "No other answer to one question, nor to any two, would change who leads."));
    }
    const changes = (change) => [`${change.words} to “`, again(change.question, context), "”"];
    const items = entries.map((entry) => make("li", {},
      ...entry.changes.flatMap((change, index) => [index > 0 ? ", with " : null, ...changes(change)]), `: ${entry.outcome}.`));
    return section(title,
      make("p", {}, isPairs ? "No single answer would change the result. Two together would:" : "One other answer is enough to change the result:"),
      make("ul", {}, ...items.slice(0, most)),
      items.length > most ? make("details", {}, make("summary", {}, `${items.length - most} more`), make("ul", {}, ...items.slice(most)),
        left > 0 ? make("p", {}, `And ${left} others.`) : null) : null);
  }

  // Which answer moved what: points of 100, so that a column adds up to the option's score.
  function ledger({ ledger: { entries, exclusions }, ranking, name }, context) {
    if (entries.length + exclusions.length === 0) return null;
    const { quiz, links } = context;
    const options = ranking.standings.map(({ option }) => quiz.options.indexOf(option));
    const out = exclusions.filter((exclusion) => exclusion.options.length > 0);
    const caption = "Points of 100 that each answer brings, rounded to tenths";
    const share = (points) => Math.round(points / (10 * ranking.weight));
    let before = null;
    const rows = entries.map((entry) => {
      const column = quiz.columns[entry.column];
      const name = column.label ?? column.criterion ?? "A judgement";
      const key = `${entry.question} ${entry.answer}`;
      const head = key === before ? [] : [make("tr", { class: "vs-table-group" },
        make("th", { scope: "rowgroup", colspan: options.length + 1 }, make("span", {}, ...answer(entry, context))))];
      before = key;
      return [...head, make("tr", {},
        make("th", { scope: "row" }, link(links.columns[entry.column], name), make("span", { class: "vs-table-weight" }, `weight ${entry.weight}`)),
        ...options.map((option) => {
          const text = points(share(entry.points[option]));
          return make("td", {}, !column.criterion ? text
            : link(fact(option, column.criterion, links), text, make("span", { class: "vs-hidden" }, `: ${quiz.names[option]}, ${name}`)));
        }))];
    }).flat();
    const table = make("table", { class: "vs-table vs-ledger" },
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Answer"), ...options.map((option) => make("th", { scope: "col" }, quiz.names[option])))),
      make("tbody", {}, ...rows),
      make("tfoot", {}, make("tr", {}, make("th", { scope: "row" }, "All"), ...ranking.standings.map(({ score }) => make("td", {}, points(score ?? 0))))));
    return section("What moved it",
      entries.length === 0 ? null : make("div", { class: "vs-table-scroll", role: "region", "aria-label": caption, tabindex: 0 }, table),
      out.length === 0 ? null : make("ul", {}, ...out.map((exclusion) => make("li", {},
        ...answer(exclusion, context), ` rules out ${list(exclusion.options.map(name))}: it needs `,
        link(links.needs[exclusion.need], label(exclusion.need, quiz)), "."))));
  }

  function reading({ sheet }, { quiz, links }) {
    const shown = versusScoring.shown(quiz, sheet);
    const found = new Map();
    quiz.questions.forEach(({ id, answers }, question) => answers.forEach((answer, position) => {
      const useCase = links.useCases[question]?.[position];
      if (useCase && shown.includes(id) && sheet[id]?.includes(answer.id)) found.set(useCase.url, useCase.title);
    }));
    if (found.size === 0) return null;
    return section("Situations like yours", make("ul", {}, ...[...found].map(([url, title]) => make("li", {}, link(url, title)))));
  }

  function answers({ sheet }, { quiz, texts, address }) {
    const rows = versusScoring.shown(quiz, sheet).map((id) => make("div", {},
      make("dt", {}, texts.question(id)),
      make("dd", {}, sheet[id] ? list(sheet[id].map((answer) => texts.answer(id, answer))) : "Skipped", " ",
        make("a", { href: address(id), class: "vs-quiz-change" }, "Change", make("span", { class: "vs-hidden" }, `: ${texts.question(id)}`)))));
    return section("Your answers", make("dl", { class: "vs-quiz-answers" }, ...rows));
  }

  function deeds(state, report, context, { restart }) {
    const status = make("p", { class: "vs-quiz-status", role: "status" });
    const copy = async (what, text) => {
      status.textContent = "";
      const isCopied = await versusCopy(text);
      status.textContent = isCopied ? `${what} is copied.` : `${what} could not be copied. Copy it from here: `;
      if (!isCopied) status.append(make("textarea", { readonly: true, rows: 4, "aria-label": what }, text));
    };
    return make("div", { class: "vs-quiz-deeds" },
      make("p", { class: "vs-quiz-steps" },
        button("Copy the link", () => copy("The link", location.href)),
        button("Copy as a decision record", () => copy("The record", versusQuiz.record(state, report, context))),
        button("Print", () => print()),
        button("Start again", restart)),
      status);
  }

  return { view };
})();
