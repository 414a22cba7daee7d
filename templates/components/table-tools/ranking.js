// The ranking by the visitor's weights, in the words of the site's own rankings.

(globalThis.versusTable ??= {}).ranking = (() => {
  "use strict";
  const MOST_TURNS = 8;
  const words = versusWords;
  const { list, points } = words;

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
    if (weight === 0) return words.say("nothing-weighed");
    if (leaders.length > 1) return words.say("share-the-lead", { options: names(leaders) });
    const rival = standings[1];
    if (!rival) return words.say("only-option", { option: name(leaders[0]) });
    return words.say("leads-by", { leader: name(leaders[0]), rival: name(rival.option), points: points(standings[0].score - rival.score) });
  }

  function doubts({ close, uncertain, leaders }, closeCall, names) {
    const behind = close.filter((option) => !leaders.includes(option));
    return [
      behind.length > 0 && words.say("close-call", { count: behind.length, options: names(behind), points: words.say("point-count", { count: closeCall }) }),
      uncertain.length > 0 && words.say("not-certain", { options: names(uncertain, "or") }),
    ].filter(Boolean);
  }

  function line({ option, score, lowScore, highScore }, { leaders }, state, name, make) {
    const isLeader = leaders.includes(option);
    const voice = document.querySelector(`th[data-option="${option}"] a`)?.dataset.voice ?? 0;
    const parts = [make("span", {}, make("span", { class: "vs-voice", "data-voice": voice }, name(option)), isLeader ? " " : "", isLeader && make("span", { class: "vs-tag vs-tag-best" }, words.say("leads")))];
    if (score !== null) {
      parts.push(make("span", { class: "vs-standing-score" }, points(score), make("span", { class: "vs-hidden" }, ` ${words.say("of-100")}`)), bar(score, lowScore, highScore));
    }
    const notes = [
      lowScore !== highScore && words.say("could-be", { range: words.say("range", { low: points(lowScore), high: points(highScore) }) }),
      !state.shown.has(option) && words.say("not-in-table"),
    ].filter(Boolean);
    if (notes.length > 0) parts.push(make("span", { class: "vs-standing-note" }, notes.join(words.say("list-semicolon"))));
    return make("li", { class: "vs-standing", "data-standing": option, "data-voice": voice, "data-state": isLeader && "leader" }, ...parts);
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
      return [make("p", { class: "vs-steadiness" }, words.say("no-weight-changes"))];
    }
    const rest = found.length - MOST_TURNS;
    return [
      make("p", {}, words.say("one-weight-changes")),
      make("ul", { class: "vs-turns" },
        ...found.slice(0, MOST_TURNS).map(({ criterion, from, to, leaders }) => make("li", {},
          words.say("weight-turn", { criterion: criterion.title, to, from, options: names(leaders), count: leaders.length }))),
        rest > 0 && make("li", {}, words.say("and-more-there", { count: rest }))),
    ];
  }

  return { show };
})();
