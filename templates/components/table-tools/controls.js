// The controls above the table, which stand in the page. They show a state, and say what the visitor
// wants changed in it.
//
// Each part gives what shows a state, or nothing where the page has no such part; `change` takes what
// is new in the state.

(globalThis.versusTable ??= {}).controls = (() => {
  "use strict";
  const words = versusWords;

  // An element with attributes and children; what is false, null or empty is left out.
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child || child === 0));
    return element;
  }

  function button(text, act, attributes = {}) {
    const element = make("button", { type: "button", class: "vs-button", ...attributes }, text);
    element.addEventListener("click", act);
    return element;
  }

  function checkbox(text, act, attributes = {}) {
    const input = make("input", { type: "checkbox", ...attributes });
    input.addEventListener("change", () => act(input.checked));
    return { input, label: make("label", { class: "vs-table-tools-choice" }, input, make("span", {}, text)) };
  }

  // What the page came with, folded; its line says how much of it is chosen. Null where there is none.
  function fold(name, ...children) {
    const details = tool(name);
    details?.append(...children);
    return details && { details, count: details.querySelector(".vs-table-tools-count") };
  }

  function tool(name) {
    return document.querySelector(`[data-table-tools] [data-tool="${name}"]`);
  }

  // Differences, finding, copying, starting again.
  function bar(change, actions) {
    const [differences, find] = [tool("differences"), tool("find")];
    differences.addEventListener("change", () => change({ differences: differences.checked }));
    find.addEventListener("input", () => change({ find: find.value }));
    tool("markdown").addEventListener("click", () => actions.copy("markdown"));
    tool("csv").addEventListener("click", () => actions.copy("csv"));
    tool("reset").addEventListener("click", actions.reset);
    return (state) => {
      differences.checked = state.differences;
      if (find.value !== state.find) find.value = state.find;
    };
  }

  // Which options are in sight, and their order.
  function options(data, change, actions) {
    const items = new Map(data.options.map(({ id, name }) => {
      const choice = checkbox(name, (isOn) => actions.choose(id, isOn));
      const moves = [
        ["earlier", "←", -1, words.say("move-earlier", { option: name })],
        ["later", "→", 1, words.say("move-later", { option: name })],
      ].map(([way, sign, step, label]) =>
        button(sign, () => actions.move(id, step), { class: "vs-button vs-table-tools-move", "data-move": way, "aria-label": label }));
      return [id, { ...choice, moves, element: make("li", { "data-option": id }, choice.label, ...moves) }];
    }));
    const list = make("ol", { class: "vs-table-tools-options" }, ...[...items.values()].map(({ element }) => element));
    const all = data.options.map(({ id }) => id);
    const first = data.shortlist && data.shortlist.map((position) => all[position]);
    const { count } = fold("options",
      make("p", { class: "vs-table-tools-presets" },
        button(words.say("every-option"), () => change({ shown: new Set(all) }), { "data-tool": "all-options" }),
        first && button(words.say("first-options", { count: first.length }), () => change({ shown: new Set(first) }), { "data-tool": "shortlist" })),
      list);
    return (state) => {
      count.textContent = words.say("count-of", { count: state.shown.size, all: all.length });
      const order = versusTable.state.sorted(data, state);
      const focused = document.activeElement;
      if ([...list.children].map((item) => item.dataset.option).join() !== order.join()) {
        list.append(...order.map((id) => items.get(id).element));
        if (list.contains(focused)) focused.focus();
      }
      const inSight = order.filter((id) => state.shown.has(id));
      for (const [id, { input, moves }] of items) {
        input.checked = state.shown.has(id);
        input.disabled = input.checked && state.shown.size === 1;
        for (const button of moves) button.hidden = !input.checked;
        moves[0].setAttribute("aria-disabled", inSight[0] === id);
        moves[1].setAttribute("aria-disabled", inSight.at(-1) === id);
      }
    };
  }

  // Which groups of criteria are in sight.
  function groups(data, change) {
    const all = versusTable.state.groups(data);
    const items = new Map(all.map(({ id, title, criteria }) => [id, checkbox(`${title} (${criteria.length})`,
      () => change({ groups: new Set(all.map((group) => group.id).filter((id) => items.get(id).input.checked)) }), { "data-group": id })]));
    const ids = () => all.map(({ id }) => id);
    const folded = fold("groups",
      make("p", { class: "vs-table-tools-presets" },
        button(words.say("all-groups"), () => change({ groups: new Set(ids()) }), { "data-tool": "all-groups" }),
        button(words.say("no-group"), () => change({ groups: new Set() }), { "data-tool": "no-group" })),
      make("div", { class: "vs-table-tools-groups" }, ...[...items.values()].map(({ label }) => label)));
    return folded && ((state) => {
      folded.count.textContent = words.say("count-of", { count: state.groups.size, all: all.length });
      for (const [id, { input }] of items) input.checked = state.groups.has(id);
    });
  }

  return { make, button, fold, bar, options, groups };
})();
