// Shows a state in the table that the page came with.
//
// Only what changes is written. A change of columns touches every row: those in sight get it at
// once, the others frame by frame, so that a table of thousands of cells answers at once too.

(globalThis.versusTable ??= {}).view = (() => {
  "use strict";

  const CELLS_PER_FRAME = 600;

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
    const view = {
      table, rows, caption,
      title: caption.textContent,
      head: { row: table.tHead.rows[0], cells: columns(options, heads) },
      spans: [...table.querySelectorAll("th[scope=rowgroup]")],
      order: data.options.map(({ id }) => id).join(),
      waiting: [],
    };
    addEventListener("beforeprint", () => arrangeWaiting(view, Infinity));
    return view;
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
    arrangeColumns(view, { order, key: order.join(), shown: state.shown });
    const words = plain(state.find).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of view.rows) {
      const isShown = state.groups.has(item.group)
        && !(state.differences && isSame(item.criterion, data, state.shown))
        && words.every((word) => item.text.includes(word) || shown.some((id) => texts(item).get(id)?.includes(word)));
      hide(item.row, !isShown);
      if (isShown) count += 1;
      markSorting(item, state.sort);
    }
    for (const body of view.table.tBodies) {
      hide(body, [...body.rows].every((row) => row.hidden || !row.dataset.criterion));
    }
    for (const span of view.spans) span.colSpan = shown.length + 1;
    nameTable(view, shown.length, count);
    return { options: shown, rows: count };
  }

  function arrangeColumns(view, columns) {
    // Before anything is drawn all rows at once cost least.
    const isFirst = !view.columns;
    view.columns = columns;
    view.waiting = view.rows.filter(({ order, shown }) => order !== columns.key || shown !== columns.shown);
    // Measured before anything is written, or the browser would lay the table out twice.
    if (!isFirst && view.waiting.length > 0) view.waiting = inSightFirst(view);
    arrange(view.head, columns, view);
    arrangeWaiting(view, isFirst ? Infinity : CELLS_PER_FRAME);
  }

  function arrangeWaiting(view, most) {
    for (let cells = 0; cells < most && view.waiting.length > 0;) {
      cells += arrange(view.waiting.shift(), view.columns, view);
    }
    if (view.waiting.length > 0) afterNextFrame(view, () => arrangeWaiting(view, CELLS_PER_FRAME));
  }

  // What is asked of the same frame twice happens once.
  function afterNextFrame(view, act) {
    cancelAnimationFrame(view.frame);
    clearTimeout(view.timer);
    view.frame = requestAnimationFrame(() => { view.timer = setTimeout(act); });
  }

  function inSightFirst({ table, waiting }) {
    const port = table.parentElement.getBoundingClientRect();
    const top = Math.max(port.top, 0);
    const bottom = Math.min(port.bottom, innerHeight);
    const places = new Map(waiting.map((item) => [item, item.row.getBoundingClientRect()]));
    const isSeen = (item) => places.get(item).bottom > top && places.get(item).top < bottom && !item.row.hidden;
    return [...waiting.filter(isSeen), ...waiting.filter((item) => !isSeen(item))];
  }

  // Cells in order, those of options out of sight hidden. Gives how many are to be laid out anew.
  function arrange(line, { order, key, shown }, view) {
    const isMoved = (line.order ?? view.order) !== key;
    if (isMoved) line.row.append(...order.flatMap((id) => line.cells.get(id) ?? []));
    const turned = line.shown === shown ? [] : order.filter((id) => hide(line.cells.get(id), !shown.has(id)));
    line.order = key;
    line.shown = shown;
    return (isMoved ? order : turned).filter((id) => shown.has(id)).length;
  }

  // Whether that is new.
  function hide(element, isHidden) {
    if (!element || element.hidden === isHidden) return false;
    element.hidden = isHidden;
    return true;
  }

  // What each option's cell says, once somebody looks for it.
  function texts(item) {
    item.texts ??= new Map([...item.cells].map(([id, cell]) => [id, plain(versusTable.copy.cellText(cell))]));
    return item.texts;
  }

  // What it holds, and of how much, where that is not all.
  function nameTable({ caption, title, table, rows, head }, options, criteria) {
    const isWhole = options === head.cells.size && criteria === rows.length;
    const words = isWhole ? title : `${options} of ${head.cells.size} options, ${criteria} of ${rows.length} criteria`;
    if (caption.textContent === words) return;
    caption.textContent = words;
    table.parentElement.setAttribute("aria-label", words);
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
    const text = isSorted ? words : "⇄";
    if (button.textContent === text) return;
    button.textContent = text;
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
