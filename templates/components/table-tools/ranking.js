// The ranking by the visitor's weights, in the words of the site's own rankings.

(globalThis.versusTable ??= {}).ranking = (() => {
  "use strict";
  const MOST_TURNS = 8;

  // Fills `place` and gives the sentence that says who leads.
  function show(place, data, state, make) {
    const ranking = versusTable.weigh.rank(data, state.weights);
    const name = (id) => data.options.find((option) => option.id === id).name;
    const names = (ids, joint) => list(ids.map(name), joint);
    const summary = sentence(ranking, name, names);
    place.replaceChildren(
      make("ol", { class: "vs-ranking" }, ...ranking.standings.map((standing) => line(standing, ranking, state, name, make))),
      ...doubts(ranking, data.closeCall, names).map((text) => make("p", { class: "vs-doubt" }, text)),
      ...turns(data, state, ranking, names, make));
    return summary;
  }

  function sentence({ leaders, standings, weight }, name, names) {
    if (weight === 0) return "Nothing is weighed, so nothing ranks the options.";
    if (leaders.length > 1) return `${names(leaders)} share the lead.`;
    const rival = standings[1];
    if (!rival) return `${name(leaders[0])} is the only option.`;
    return `${name(leaders[0])} leads ${name(rival.option)} by ${points(standings[0].score - rival.score)} points of 100.`;
  }

  function doubts({ close, uncertain }, closeCall, names) {
    return [
      close.length > 0 && `A close call: ${names(close)} ${close.length === 1 ? "is" : "are"} less than ${closeCall} points behind.`,
      uncertain.length > 0 && `Not certain: gaps, ranges or disputes in the facts leave room for ${names(uncertain, "or")} to lead.`,
    ].filter(Boolean);
  }

  function line({ option, score, lowScore, highScore }, { leaders }, state, name, make) {
    const isLeader = leaders.includes(option);
    const parts = [make("span", {}, name(option), isLeader ? " " : "", isLeader && make("span", { class: "vs-tag vs-tag-best" }, "Leads"))];
    if (score !== null) {
      parts.push(make("span", { class: "vs-standing-score" }, points(score), make("span", { class: "vs-hidden" }, " points of 100")), bar(score, lowScore, highScore));
    }
    const notes = [
      lowScore !== highScore && `could be ${points(lowScore)}–${points(highScore)}`,
      !state.shown.has(option) && "not shown in the table",
    ].filter(Boolean);
    if (notes.length > 0) parts.push(make("span", { class: "vs-standing-note" }, notes.join("; ")));
    return make("li", { class: "vs-standing", "data-standing": option, "data-state": isLeader && "leader" }, ...parts);
  }

  // As in templates/components/bar: thousandths of its length.
  function bar(score, low, high) {
    const svg = draw("svg", { class: "vs-bar", viewBox: "0 0 1000 12", preserveAspectRatio: "none", "aria-hidden": "true" });
    svg.append(
      draw("rect", { class: "vs-bar-ground", width: 1000, height: 12 }),
      draw("rect", { class: "vs-bar-score", width: score, height: 12 }));
    if (low !== high) svg.append(draw("path", { class: "vs-bar-range", d: `M${low} 6H${high}M${low} 2v8M${high} 2v8` }));
    return svg;
  }

  function draw(tag, attributes) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  // What would flip it.
  function turns(data, state, ranking, names, make) {
    if (ranking.weight === 0 || data.options.length < 2) return [];
    const found = versusTable.weigh.turns(data, state.weights, ranking);
    if (found.length === 0) {
      return [make("p", { class: "vs-steadiness" }, "No other weight of any one criterion changes who leads.")];
    }
    const rest = found.length - MOST_TURNS;
    return [
      make("p", {}, "One weight alone would change who leads:"),
      make("ul", { class: "vs-turns" },
        ...found.slice(0, MOST_TURNS).map(({ criterion, from, to, leaders }) => make("li", {},
          `${criterion.title} at ${to} instead of ${from}: ${names(leaders)} ${leaders.length > 1 ? "share the lead" : "leads"}.`)),
        rest > 0 && make("li", {}, `And ${rest} more.`)),
    ];
  }

  // Tenths.
  function points(tenths) {
    return (tenths / 10).toFixed(1);
  }

  function list(items, joint = "and") {
    return items.length < 2 ? items.join() : `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
  }

  return { show };
})();
