// What a visitor chose to see of the table, and its form in the address.
//
// Pure functions on plain values. `data` is the JSON of the page (TableData.swift says what it holds).
// A state is never changed, only replaced:
//
//   order: [id of an option], all of them; shown: Set of those in sight
//   groups: Set of the ids of groups in sight
//   differences: flag, find: text
//   sort: null or {criterion, isReversed}
//   weights: Map from the id of a criterion that can be scored to 0…5

(globalThis.versusTable ??= {}).state = (() => {
  "use strict";

  // As the field of the page has it.
  const MOST_TEXT = 100;
  // No id of an author's looks like this.
  const UNGROUPED = "_";

  function initial(data) {
    const order = data.options.map(({ id }) => id);
    const first = data.shortlist?.map((position) => order[position]);
    return {
      order,
      shown: new Set(first ?? order),
      groups: new Set(groups(data).map(({ id }) => id)),
      differences: false,
      find: "",
      sort: null,
      weights: ownWeights(data),
    };
  }

  // As the site weighs.
  function ownWeights(data) {
    return new Map(data.criteria.filter(isScored).map(({ id, weight }) => [id, weight]));
  }

  function isScored(criterion) {
    return criterion.intervals !== undefined;
  }

  function isSortable(criterion) {
    return isScored(criterion) || criterion.order !== undefined;
  }

  // Each group with what stands in it, those without a group last.
  function groups(data) {
    const all = [...data.groups, { id: UNGROUPED, title: data.groups.length > 0 ? versusWords.say("more-criteria") : versusWords.say("criteria") }];
    return all
      .map((group, position) => ({
        ...group,
        criteria: data.criteria.filter((criterion) => (criterion.group ?? data.groups.length) === position),
      }))
      .filter(({ criteria }) => criteria.length > 0);
  }

  // The options in sight, in the order in which they stand.
  function columns(data, state) {
    return sorted(data, state).filter((id) => state.shown.has(id));
  }

  // All options: as ordered by hand, or by a criterion with what it does not know last.
  function sorted(data, state) {
    const criterion = state.sort && data.criteria.find(({ id }) => id === state.sort.criterion);
    if (!criterion) return state.order;
    const sign = state.sort.isReversed ? -1 : 1;
    const keys = new Map(data.options.map(({ id }, option) => [id, key(criterion, option)]));
    const unknown = (id) => (keys.get(id) === null ? 1 : 0);
    return state.order.slice().sort((left, right) =>
      unknown(left) - unknown(right) || sign * (keys.get(left) - keys.get(right)));
  }

  // Best first where something is scored, else from the least up.
  function key(criterion, option) {
    if (criterion.alike[option] === 0) return null;
    if (!isScored(criterion)) return criterion.order[option];
    const interval = criterion.intervals[option];
    return -(typeof interval === "number" ? interval : interval[1]);
  }

  // The address.

  // Empty where all is as it was at first.
  function toHash(data, state) {
    const first = initial(data);
    const fields = new URLSearchParams();
    const shown = state.order.filter((id) => state.shown.has(id));
    const atFirst = first.order.filter((id) => first.shown.has(id));
    if (shown.join() !== atFirst.join()) fields.set("options", shown.join());
    if (state.groups.size < first.groups.size) fields.set("groups", [...state.groups].join());
    if (state.differences) fields.set("only", "differences");
    if (state.find) fields.set("find", state.find);
    if (state.sort) fields.set("sort", (state.sort.isReversed ? "-" : "") + state.sort.criterion);
    const weighed = [...state.weights].filter(([id, weight]) => weight !== first.weights.get(id));
    if (weighed.length > 0) fields.set("weights", weighed.map((pair) => pair.join(":")).join());
    return fields.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  }

  // Nil where it is the address of a place in the page; what it names and nobody knows is left out.
  function fromHash(data, hash) {
    const text = hash.replace(/^#/, "");
    if (text !== "" && !text.includes("=")) return null;
    const fields = new URLSearchParams(text);
    const state = initial(data);
    const options = named(fields.get("options"), state.order);
    if (options.length > 0) {
      state.order = [...options, ...state.order.filter((id) => !options.includes(id))];
      state.shown = new Set(options);
    }
    const chosen = named(fields.get("groups"), [...state.groups]);
    if (fields.has("groups")) state.groups = new Set([...state.groups].filter((id) => chosen.includes(id)));
    state.differences = fields.get("only") === "differences";
    // Half of a character that was cut in two can't be written again.
    state.find = (fields.get("find") ?? "").slice(0, MOST_TEXT).replace(/[\uD800-\uDBFF]$/, "");
    const sort = fields.get("sort") ?? "";
    const criterion = data.criteria.find(({ id }) => id === sort.replace(/^-/, ""));
    if (criterion && isSortable(criterion)) {
      state.sort = { criterion: criterion.id, isReversed: sort.startsWith("-") };
    }
    for (const [id, weight] of (fields.get("weights") ?? "").split(",").map((pair) => pair.split(":"))) {
      if (state.weights.has(id) && /^[0-5]$/.test(weight)) state.weights.set(id, Number(weight));
    }
    return state;
  }

  // The known among the names of a list, each once.
  function named(list, known) {
    return [...new Set((list ?? "").split(","))].filter((id) => known.includes(id));
  }

  return { initial, ownWeights, isScored, groups, columns, sorted, toHash, fromHash };
})();
