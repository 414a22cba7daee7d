// Lets visitors work with the whole table. Without this script it is complete already.

(() => {
  "use strict";

  // Browsers take it amiss when the address changes with every key.
  const ADDRESS_DELAY = 200;

  function start() {
    const place = document.querySelector("[data-table-tools]");
    const table = place?.parentElement.querySelector("table");
    const text = document.getElementById("table.data")?.textContent;
    if (!table || !text) return;
    const { state: states, view: views, controls, weights, copy } = versusTable;
    const { make } = controls;
    const words = versusWords;
    const data = JSON.parse(text);
    const view = views.read(table, data);
    let state = states.fromHash(data, location.hash) ?? states.initial(data);
    let timer = null;

    // What shows a state.
    const parts = [
      controls.bar(change, { copy: take, reset: () => change(states.initial(data), words.say("as-at-first")) }),
      controls.options(data, change, { choose, move }),
      controls.groups(data, change),
      weights.panel(data, change),
    ].filter(Boolean);
    const status = place.querySelector("[role=status]");
    const taken = place.querySelector("[data-taken]");
    views.addSorting(view, sort);
    if (location.hash.includes("weights=")) place.querySelector("[data-tool=weigh]")?.setAttribute("open", "");
    show();
    place.hidden = false;
    addEventListener("hashchange", () => {
      const next = states.fromHash(data, location.hash);
      if (!next || states.toHash(data, next) === states.toHash(data, state)) return;
      state = next;
      show();
    });

    function change(news, message) {
      state = { ...state, ...news };
      show(message);
      clearTimeout(timer);
      timer = setTimeout(writeAddress, ADDRESS_DELAY);
    }

    function show(message = "") {
      const shown = views.show(view, data, state);
      for (const part of parts) part(state);
      const text = [message, ...counts(shown)].filter(Boolean).join(" ");
      if (status.textContent !== text) status.textContent = text;
    }

    function counts({ options, rows }) {
      const sorted = state.sort && data.criteria.find(({ id }) => id === state.sort.criterion);
      const empty = rows === 0 && (state.differences ? words.say("nothing-differs") : words.say("nothing-matches"));
      return [
        words.say("in-sight", {
          options: options.length, "all-options": data.options.length, criteria: rows, "all-criteria": view.rows.length,
        }),
        empty,
        sorted && views.sortedBy(sorted, state.sort.isReversed),
      ];
    }

    function choose(id, isOn) {
      const shown = new Set(state.shown);
      if (isOn) shown.add(id);
      else shown.delete(id);
      if (shown.size > 0) change({ shown });
    }

    // Past its neighbour in sight and whatever is hidden between them; an order by hand ends the
    // sorting.
    function move(id, step) {
      const inSight = states.columns(data, state);
      const place = inSight.indexOf(id) + step;
      if (place < 0 || place >= inSight.length) return;
      const order = states.sorted(data, state).slice();
      const to = order.indexOf(inSight[place]);
      order.splice(to, 0, ...order.splice(order.indexOf(id), 1));
      const { name } = data.options.find((option) => option.id === id);
      change({ order, sort: null }, words.say("now-number", { option: name, number: place + 1 }));
    }

    // Once, turned round, and back to the order before.
    function sort(criterion) {
      const now = state.sort?.criterion === criterion ? state.sort : null;
      change({ sort: now?.isReversed ? null : { criterion, isReversed: now !== null } });
    }

    function writeAddress() {
      const hash = states.toHash(data, state);
      history.replaceState(null, "", location.href.split("#")[0] + (hash === "" ? "" : `#${hash}`));
    }

    async function take(form) {
      const text = copy[form](copy.grid(view, data, states.columns(data, state)));
      const format = form === "csv" ? "CSV" : "Markdown";
      taken.replaceChildren();
      if (await versusCopy(text)) {
        show(words.say("copied-as", { format }));
      } else {
        const area = make("textarea", { readonly: true, rows: 6, "aria-label": words.say("table-as", { format }) });
        area.value = text;
        taken.append(area);
        area.select();
        show(words.say("table-by-hand", { format }));
      }
    }
  }

  document.addEventListener("DOMContentLoaded", start);
})();
