// A result as a decision record in Markdown.

globalThis.versusQuiz ??= {};

versusQuiz.record = (() => {
  "use strict";
  // Changes that would turn the result.
  const most = 20;
  const plain = (text) => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");

  return ({ sheet }, report, { quiz, texts, site }) => {
    const { points, list } = versusQuiz.report;
    const { ranking, ledger, name } = report;
    const part = (title, lines) => lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""];
    const question = (id) => plain(texts.question(id));
    const answer = (id, answer) => plain(texts.answer(id, answer));
    const need = (position) => plain(quiz.needs[position].label ?? quiz.needs[position].criterion);

    const standings = ranking.standings.map(({ option, rank, score, lowScore, highScore, unmet }) => {
      if (unmet.length > 0) return `- ${plain(name(option))}: out. Needs ${unmet.map((one) => `${need(one.need)}, but ${plain(one.reason)}`).join("; ")}`;
      const spread = lowScore < highScore ? ` (could be ${points(lowScore)}–${points(highScore)})` : "";
      return `- ${plain(name(option))}${score === null ? "" : `: ${points(score)} of 100${spread}${rank === 1 ? ", first" : ""}`}`;
    });
    const why = ledger.entries.map(({ question: id, answer: chosen, column, weight, points: given }) => {
      const { label, criterion } = quiz.columns[column];
      const shares = given.map((value, option) => `${plain(quiz.names[option])} ${points(Math.round(value / (10 * ranking.weight)))}`);
      return `- ${plain(label ?? criterion ?? "A judgement")}, weight ${weight} (“${answer(id, chosen)}”): ${shares.join(", ")}`;
    });
    const { entries, left } = report.turns;
    const more = Math.max(0, entries.length - most) + left;
    const turns = entries.slice(0, most).map(({ changes, outcome }) =>
      `- ${changes.map((change) => `${plain(change.words)} to “${question(change.question)}”`).join(", with ")}: ${plain(outcome)}`);
    return [
      `# ${plain(report.headline)}`, "",
      `- Date: ${new Date().toISOString().slice(0, 10)}`,
      `- Made with: ${plain(site)}, <${location.href}>`, "",
      ...part("Result", [
        ...[report.lead, ...report.doubts, report.steadiness].filter(Boolean).flatMap((line) => [plain(line), ""]), ...standings]),
      ...part("Needs that exclude each other", report.conflicts.map((needs) => `- ${list(needs.map(need))}`)),
      ...part("Answers", versusScoring.shown(quiz, sheet).map((id) =>
        `- ${question(id)} ${sheet[id] ? list(sheet[id].map((chosen) => answer(id, chosen))) : "Skipped"}`)),
      ...part("What counted, in points of 100", why),
      ...part("What would change it", [...turns, ...(more > 0 ? [`- And ${more} more`] : [])]),
    ].join("\n");
  };
})();
