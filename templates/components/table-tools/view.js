// Shows a state in the table that the page came with.

(globalThis.versusTable ??= {}).view = (() => {
  "use strict";

  // What of the page belongs to what of the data. Rows and columns that the data does not know stay
  // as they are.
  function read(table, data) {
    const heads = [...table.tHead.rows[0].cells];
    const options = heads.map((cell) => cell.dataset.option);
    const titles = new Map(versusTable.state.groups(data).flatMap((group) =>
      group.criteria.map(({ id }) => [id, group])));
    const byID = new Map(data.criteria.map((criterion) => [criterion.id, criterion]));
    const rows = [...table.querySelectorAll("tr[data-criterion]")].flatMap((row) => {
      const criterion = byID.get(row.dataset.criterion);
      if (!criterion) return [];
      const group = titles.get(criterion.id);
      const cells = columns(options, [...row.cells]);
      return [{
        criterion, row, cells,
        group: group.id,
        text: plain(`${criterion.title} ${group.title}`),
        texts: new Map([...cells].map(([id, cell]) => [id, plain(versusTable.copy.cellText(cell))])),
      }];
    });
    return {
      table, rows,
      heads: columns(options, heads),
      spans: [...table.querySelectorAll("th[scope=rowgroup]")],
      order: data.options.map(({ id }) => id).join(),
    };
  }

  function columns(options, cells) {
    return new Map(options.flatMap((id, place) => (id === undefined ? [] : [[id, cells[place]]])));
  }

  // A button in each row by which the options can be sorted.
  function addSorting(view, sort) {
    for (const { criterion, row } of view.rows) {
      if (!versusTable.state.isSortable(criterion)) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "vs-sort";
      button.dataset.sort = criterion.id;
      button.addEventListener("click", () => sort(criterion.id));
      row.cells[0].append(button);
    }
  }

  // Gives {options: [id], rows: how many are in sight}.
  function show(view, data, state) {
    const order = versusTable.state.sorted(data, state);
    const shown = order.filter((id) => state.shown.has(id));
    const arranged = [...shown, ...order.filter((id) => !state.shown.has(id))];
    const isMoved = view.order !== arranged.join();
    view.order = arranged.join();
    const words = plain(state.find).split(/\s+/).filter(Boolean);
    let count = 0;

    arrange(view.table.tHead.rows[0], view.heads);
    for (const item of view.rows) {
      arrange(item.row, item.cells);
      const isShown = state.groups.has(item.group)
        && !(state.differences && isSame(item.criterion, data, state.shown))
        && words.every((word) => item.text.includes(word) || shown.some((id) => item.texts.get(id)?.includes(word)));
      item.row.hidden = !isShown;
      if (isShown) count += 1;
      markSorting(item, state.sort);
    }
    for (const body of view.table.tBodies) {
      body.hidden = [...body.rows].every((row) => row.hidden || !row.dataset.criterion);
    }
    for (const span of view.spans) span.colSpan = shown.length + 1;
    return { options: shown, rows: count };

    function arrange(row, cells) {
      if (isMoved) row.append(...arranged.flatMap((id) => cells.get(id) ?? []));
      for (const [id, cell] of cells) cell.hidden = !state.shown.has(id);
    }
  }

  // Whether the options in sight are known to be equal.
  function isSame(criterion, data, shown) {
    const values = criterion.alike.filter((_, option) => shown.has(data.options[option].id));
    return values[0] !== 0 && values.every((value) => value === values[0]);
  }

  function markSorting({ criterion, row }, sort) {
    const button = row.querySelector("[data-sort]");
    if (!button) return;
    const isSorted = sort?.criterion === criterion.id;
    const words = sortWords(criterion, isSorted && sort.isReversed);
    button.textContent = isSorted ? words : "⇄";
    button.setAttribute("aria-label", isSorted
      ? `${words}: options sorted by ${criterion.title}` : `Sort the options by ${criterion.title}`);
    const rises = versusTable.state.isScored(criterion) === (isSorted && sort.isReversed);
    if (isSorted) row.cells[0].setAttribute("aria-sort", rises ? "ascending" : "descending");
    else row.cells[0].removeAttribute("aria-sort");
  }

  function sortWords(criterion, isReversed) {
    if (versusTable.state.isScored(criterion)) return isReversed ? "Worst first" : "Best first";
    return isReversed ? "Descending" : "Ascending";
  }

  // For finding: without case and without marks on letters.
  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  return { read, addSorting, show, sortWords };
})();
