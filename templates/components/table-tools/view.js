// Shows a state in the table that the page came with.
//
// Only what changes is written.

(globalThis.versusTable ??= {}).view = (() => {
  "use strict";

  const words = versusWords;

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
      }];
    });
    const caption = table.querySelector("[data-caption]");
    const head = { row: table.tHead.rows[0], cells: columns(options, heads) };
    return {
      table, rows, caption,
      title: caption.textContent,
      columns: head.cells.size,
      spans: [...table.querySelectorAll("th[scope=rowgroup]")],
      lines: versusTable.rows.read(table, data.options.map(({ id }) => id), [head, ...rows]),
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
      row.cells[0].append(" ", button);
    }
  }

  // Gives {options: [id], rows: how many are in sight}.
  function show(view, data, state) {
    const { arrange, hide } = versusTable.rows;
    const order = versusTable.state.sorted(data, state);
    const shown = order.filter((id) => state.shown.has(id));
    arrange(view.lines, order, state.shown);
    const wanted = plain(state.find).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of view.rows) {
      const isShown = state.groups.has(item.group)
        && !(state.differences && isSame(item.criterion, data, state.shown))
        && wanted.every((word) => item.text.includes(word) || shown.some((id) => texts(item).get(id)?.includes(word)));
      hide(item.row, !isShown);
      if (isShown) count += 1;
      markSorting(item, state.sort);
    }
    for (const body of view.table.tBodies) {
      hide(body, [...body.rows].every((row) => row.hidden || !row.dataset.criterion));
    }
    for (const span of view.spans) {
      if (span.colSpan !== shown.length + 1) span.colSpan = shown.length + 1;
    }
    nameTable(view, shown.length, count);
    return { options: shown, rows: count };
  }

  // What each option's cell says, once somebody looks for it.
  function texts(item) {
    item.texts ??= new Map([...item.cells].map(([id, cell]) => [id, plain(versusTable.copy.cellText(cell))]));
    return item.texts;
  }

  // What it holds, and of how much, where that is not all.
  function nameTable({ caption, title, table, rows, columns }, options, criteria) {
    const isWhole = options === columns && criteria === rows.length;
    const name = isWhole ? title : words.say("part-of-table", {
      options, "all-options": columns, criteria, "all-criteria": rows.length,
    });
    if (caption.textContent === name) return;
    caption.textContent = name;
    table.parentElement.setAttribute("aria-label", name);
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
    const order = sortWords(criterion, isSorted && sort.isReversed);
    const text = isSorted ? order : "⇄";
    if (button.textContent === text) return;
    button.textContent = text;
    button.setAttribute("aria-label", isSorted
      ? words.say("sorted-now", { order, criterion: criterion.title }) : words.say("sort-by", { criterion: criterion.title }));
    const rises = versusTable.state.isScored(criterion) === (isSorted && sort.isReversed);
    if (isSorted) row.cells[0].setAttribute("aria-sort", rises ? "ascending" : "descending");
    else row.cells[0].removeAttribute("aria-sort");
  }

  function sortWords(criterion, isReversed) {
    if (versusTable.state.isScored(criterion)) return isReversed ? words.say("worst-first") : words.say("best-first");
    return isReversed ? words.say("descending") : words.say("ascending");
  }

  // The same in a sentence.
  function sortedBy(criterion, isReversed) {
    const places = { criterion: criterion.title };
    if (versusTable.state.isScored(criterion)) return isReversed ? words.say("sorted-worst", places) : words.say("sorted-best", places);
    return isReversed ? words.say("sorted-down", places) : words.say("sorted-up", places);
  }

  // For finding: without case and without marks on letters.
  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  return { read, addSorting, show, sortedBy };
})();
