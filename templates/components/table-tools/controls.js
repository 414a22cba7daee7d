// The controls above the table. They show a state, and say what the visitor wants changed in it.
//
// Each part gives {element, show(state, …)}; `change` takes what is new in the state.

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

  // Folded; its line says how much of it is chosen.
  function fold(name, title, ...children) {
    const count = make("span", { class: "vs-table-tools-count" });
    const details = make("details", { class: "vs-table-tools-fold", "data-tool": name }, make("summary", {}, title, " ", count), ...children);
    return { details, count };
  }

  // Differences, finding, copying, starting again.
  function bar(change, actions) {
    const differences = checkbox(words.say("only-differences"), (isOn) => change({ differences: isOn }), { "data-tool": "differences" });
    const find = make("input", { type: "search", "data-tool": "find", maxlength: versusTable.state.MOST_TEXT, autocomplete: "off" });
    find.addEventListener("input", () => change({ find: find.value }));
    const element = make("div", { class: "vs-table-tools-bar" },
      differences.label,
      make("label", { class: "vs-table-tools-find" }, make("span", {}, words.say("find")), find),
      button(words.say("copy-as-markdown"), () => actions.copy("markdown"), { "data-tool": "markdown" }),
      button(words.say("copy-as-csv"), () => actions.copy("csv"), { "data-tool": "csv" }),
      button(words.say("start-again"), actions.reset, { "data-tool": "reset" }));
    return {
      element,
      show(state) {
        differences.input.checked = state.differences;
        if (find.value !== state.find) find.value = state.find;
      },
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
    const { details, count } = fold("options", words.say("options"),
      make("p", { class: "vs-table-tools-presets" },
        button(words.say("every-option"), () => change({ shown: new Set(all) }), { "data-tool": "all-options" }),
        first && button(words.say("first-options", { count: first.length }), () => change({ shown: new Set(first) }), { "data-tool": "shortlist" })),
      list);
    return {
      element: details,
      show(state) {
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
      },
    };
  }

  // Which groups of criteria are in sight; nothing where there is one alone.
  function groups(data, change) {
    const all = versusTable.state.groups(data);
    const items = new Map(all.map(({ id, title, criteria }) => [id, checkbox(`${title} (${criteria.length})`,
      () => change({ groups: new Set(all.map((group) => group.id).filter((id) => items.get(id).input.checked)) }), { "data-group": id })]));
    const ids = () => all.map(({ id }) => id);
    const { details, count } = fold("groups", words.say("groups"),
      make("p", { class: "vs-table-tools-presets" },
        button(words.say("all-groups"), () => change({ groups: new Set(ids()) }), { "data-tool": "all-groups" }),
        button(words.say("no-group"), () => change({ groups: new Set() }), { "data-tool": "no-group" })),
      make("div", { class: "vs-table-tools-groups" }, ...[...items.values()].map(({ label }) => label)));
    return {
      element: all.length > 1 ? details : null,
      show(state) {
        count.textContent = words.say("count-of", { count: state.groups.size, all: all.length });
        for (const [id, { input }] of items) input.checked = state.groups.has(id);
      },
    };
  }

  return { make, button, fold, bar, options, groups };
})();
