// A result as a decision record in Markdown.

globalThis.versusQuiz ??= {};

versusQuiz.record = (() => {
  "use strict";
  const words = versusWords;
  // Changes that would turn the result.
  const most = 20;
  const plain = (text) => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");

  return ({ sheet }, report, { quiz, texts, site }) => {
    const { points, list } = words;
    const { ranking, ledger, name } = report;
    const part = (title, lines) => lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""];
    const question = (id) => plain(texts.question(id));
    const answer = (id, answer) => plain(texts.answer(id, answer));
    const need = (position) => plain(quiz.needs[position].label ?? quiz.needs[position].criterion);

    const standings = ranking.standings.map(({ option, rank, score, lowScore, highScore, unmet }) => {
      if (unmet.length > 0) {
        const needs = unmet.map((one) => words.say("record-need", { need: need(one.need), reason: plain(one.reason) }));
        return `- ${words.say("record-out", { option: plain(name(option)), needs: needs.join(words.say("list-semicolon")) })}`;
      }
      if (score === null) return `- ${plain(name(option))}`;
      const range = words.say("range", { low: points(lowScore), high: points(highScore) });
      const spread = lowScore < highScore ? ` (${words.say("could-be", { range })})` : "";
      const first = rank === 1 ? words.say("list-comma") + words.say("record-first") : "";
      const text = words.say("points-of-100", { points: points(score) }) + spread + first;
      return `- ${words.say("titled", { title: plain(name(option)), text })}`;
    });
    const why = ledger.entries.map(({ question: id, answer: chosen, column, weight, points: given }) => {
      const { label, criterion } = quiz.columns[column];
      const shares = given.map((value, option) => `${plain(quiz.names[option])} ${points(Math.round(value / (10 * ranking.weight)))}`);
      return `- ${words.say("record-weight", {
        subject: plain(label ?? criterion ?? words.say("a-judgement")), weight, answer: answer(id, chosen),
        shares: shares.join(words.say("list-comma")),
      })}`;
    });
    const { entries, left } = report.turns;
    const more = Math.max(0, entries.length - most) + left;
    const turns = entries.slice(0, most).map(({ changes, outcome }) =>
      `- ${words.say("titled", {
        title: changes.map((change) => words.say("change-to", { change: plain(change.words), question: question(change.question) }))
          .join(words.say("with-change")),
        text: plain(outcome),
      })}`);
    return [
      `# ${plain(report.headline)}`, "",
      `- ${words.say("record-date", { date: new Date().toISOString().slice(0, 10) })}`,
      `- ${words.say("record-made-with", { site: plain(site), address: `<${location.href}>` })}`, "",
      ...part(words.say("result"), [
        ...[report.lead, ...report.doubts, report.steadiness].filter(Boolean).flatMap((line) => [plain(line), ""]), ...standings]),
      ...part(words.say("needs-exclude"), report.conflicts.map((needs) => `- ${list(needs.map(need))}`)),
      ...part(words.say("answers"), versusScoring.shown(quiz, sheet).map((id) =>
        `- ${question(id)} ${sheet[id] ? list(sheet[id].map((chosen) => answer(id, chosen))) : words.say("skipped")}`)),
      ...part(words.say("what-counted"), why),
      ...part(words.say("what-would-change"), [...turns, ...(more > 0 ? [`- ${words.say("and-more", { count: more })}`] : [])]),
    ].join("\n");
  };
})();
