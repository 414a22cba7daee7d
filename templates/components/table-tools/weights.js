// The visitor's own weights: one for each criterion that can be scored, and one for a whole group.

(globalThis.versusTable ??= {}).weights = (() => {
  "use strict";

  const MOST = 5;
  const words = versusWords;

  // Gives what shows a state, or nothing where no criterion can be scored.
  function panel(data, change) {
    const { make, button, fold } = versusTable.controls;
    const groups = versusTable.state.groups(data)
      .map((group) => ({ ...group, criteria: group.criteria.filter(versusTable.state.isScored) }))
      .filter(({ criteria }) => criteria.length > 0);
    let weights = new Map();
    const set = (criteria, weight) => change({ weights: new Map([...weights, ...criteria.map(({ id }) => [id, weight])]) });
    const parts = groups.map(({ title, criteria, id }) => {
      const whole = slider(words.say("whole-group"), (weight) => set(criteria, weight), { "data-group-weight": id }, make);
      const each = criteria.map((criterion) => ({
        criterion,
        ...slider(criterion.title, (weight) => set([criterion], weight), { "data-weight": criterion.id }, make),
      }));
      const summary = make("summary", {}, words.say("criteria-one-by-one", { count: criteria.length }));
      return {
        criteria, whole, each,
        element: make("fieldset", { class: "vs-weights" }, make("legend", {}, title), whole.label,
          make("details", {}, summary, ...each.map(({ label }) => label))),
      };
    });
    const summary = make("p", { class: "vs-ranking-summary", "aria-live": "polite" });
    const place = make("div", { "data-ranking": true });
    const folded = fold("weigh",
      make("p", {}, words.say("weigh-explained")),
      make("div", { class: "vs-weigh" },
        make("div", { class: "vs-weigh-sliders" },
          make("p", { class: "vs-table-tools-presets" },
            button(words.say("as-the-site-weighs"), () => change({ weights: versusTable.state.ownWeights(data) }), { "data-tool": "own-weights" }),
            button(words.say("all-to-zero"), () => set(groups.flatMap(({ criteria }) => criteria), 0), { "data-tool": "no-weights" })),
          ...parts.map(({ element }) => element)),
        make("section", { class: "vs-weigh-ranking", "aria-label": words.say("your-ranking") }, summary, place)));
    let latest = null;
    folded?.details.addEventListener("toggle", draw);
    return folded && ((state) => {
      latest = state;
      ({ weights } = state);
      const own = versusTable.state.ownWeights(data);
      const changed = [...weights].filter(([id, weight]) => weight !== own.get(id)).length;
      folded.count.textContent = changed === 0 ? words.say("weights-unchanged")
        : words.say("weights-changed", { count: changed, all: weights.size });
      draw();
    });

    // Dials and ranking are made only for somebody who sees them.
    function draw() {
      if (!folded.details.open) return;
      for (const { criteria, whole, each } of parts) {
        const values = criteria.map(({ id }) => weights.get(id));
        whole.show(values);
        each.forEach(({ show }, place) => show([values[place]]));
      }
      const text = versusTable.ranking.show(place, data, latest, make);
      if (summary.textContent !== text) summary.textContent = text;
    }
  }

  function slider(title, act, attributes, make) {
    const input = make("input", { type: "range", min: 0, max: MOST, step: 1, ...attributes });
    const value = make("span", { class: "vs-weight-value", "aria-hidden": "true" });
    input.addEventListener("input", () => act(Number(input.value)));
    return {
      label: make("label", { class: "vs-weight" }, make("span", {}, title), input, value),
      // Where the criteria of a group differ, it stands at their mean.
      show(weights) {
        const isMixed = new Set(weights).size > 1;
        input.value = Math.round(weights.reduce((sum, weight) => sum + weight) / weights.length);
        value.textContent = isMixed ? words.say("mixed") : input.value;
        input.setAttribute("aria-valuetext", isMixed ? words.say("mixed") : words.say("of-5", { value: input.value }));
      },
    };
  }

  return { panel };
})();
