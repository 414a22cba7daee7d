// The rows of the table, each laid out by itself, and the order of the cells in them.
//
// A change of columns touches every row. Those in sight get it first, in each frame as many as it has
// time for, so that a table of thousands of cells answers at once too.

(globalThis.versusTable ??= {}).rows = (() => {
  "use strict";

  // What a frame has time for on a slow machine, in cells that are laid out anew. To move a cell aside
  // or take it away costs a third of that.
  const CELLS_PER_FRAME = 100;
  const ASIDE = 1 / 3;

  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

  // `lines` are {row, cells: Map from the id of an option}, the head first.
  function read(table, order, lines) {
    // Some browsers take what is not laid out as a table for none.
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) {
      part.setAttribute("role", ROLES[part.tagName] ?? (part.scope === "col" ? "columnheader" : "rowheader"));
    }
    const rows = { table, order: order.join(), lines, waiting: [], last: lastColumn(table) };
    addEventListener("beforeprint", () => {
      arrangeWaiting(rows, Infinity);
      versusTable.paper.divide(table);
    });
    addEventListener("afterprint", () => versusTable.paper.join(table));
    return rows;
  }

  // Columns in order, those of options that are not shown hidden.
  function arrange(rows, order, shown) {
    // Before anything is drawn all at once costs least.
    const isFirst = !rows.columns;
    rows.columns = { order, key: order.join(), shown };
    rows.waiting = rows.lines.filter((line) => line.key !== rows.columns.key || line.shown !== shown);
    // Measured before anything is written, or the browser would lay the rows out twice.
    if (!isFirst && rows.waiting.length > 0) rows.waiting = nearestFirst(rows);
    arrangeWaiting(rows, isFirst ? Infinity : CELLS_PER_FRAME);
    rows.last(rows.lines[0].cells.get(order.findLast((id) => shown.has(id))));
  }

  // Gives what takes the head of the last column: the caption then says whether there is more to the
  // right. A style that asks what scrolls would have the browser look at every cell.
  function lastColumn(table) {
    const more = table.caption.lastElementChild;
    const watch = new IntersectionObserver((entries) => {
      const { boundingClientRect: place, rootBounds: port } = entries.at(-1);
      more.hidden = place.right <= port.right + 1;
    }, { root: table.parentElement, threshold: [0, 0.5, 0.99] });
    return (head) => {
      watch.disconnect();
      watch.observe(head);
    };
  }

  function arrangeWaiting(rows, most) {
    let cells = 0;
    for (let last = 0; cells + last <= most && rows.waiting.length > 0; cells += last) {
      last = arrangeLine(rows.waiting.shift(), rows);
    }
    if (rows.waiting.length > 0) afterNextFrame(rows, () => arrangeWaiting(rows, CELLS_PER_FRAME));
  }

  // What is asked of the same frame twice happens once.
  function afterNextFrame(rows, act) {
    cancelAnimationFrame(rows.frame);
    clearTimeout(rows.timer);
    rows.frame = requestAnimationFrame(() => { rows.timer = setTimeout(act); });
  }

  // The head, and the others by how far they are from what is in sight.
  function nearestFirst({ table, waiting, lines: [head] }) {
    const port = table.parentElement.getBoundingClientRect();
    const top = Math.max(port.top, 0);
    const bottom = Math.min(port.bottom, innerHeight);
    const distances = new Map(waiting.map((line) => {
      const place = line.row.getBoundingClientRect();
      const distance = line.row.hidden ? Infinity : Math.max(place.top - bottom, top - place.bottom, 0);
      return [line, line === head ? -1 : distance];
    }));
    return waiting.sort((left, right) => distances.get(left) - distances.get(right));
  }

  // Gives what it costs, in cells that are laid out anew.
  function arrangeLine(line, { columns: { order, key, shown }, order: first, lines: [head] }) {
    const isMoved = (line.key ?? first) !== key;
    if (isMoved) line.row.append(...order.flatMap((id) => line.cells.get(id) ?? []));
    const turned = line.shown === shown ? [] : order.filter((id) => hide(line.cells.get(id), !shown.has(id)));
    line.key = key;
    line.shown = shown;
    const away = turned.filter((id) => !shown.has(id)).length;
    const anew = isMoved ? shown.size : turned.length - away;
    // With the head goes the list of options.
    return anew * (line === head ? 2 : 1) + (shown.size - anew + away) * ASIDE;
  }

  // Whether that is new.
  function hide(element, isHidden) {
    if (!element || element.hidden === isHidden) return false;
    element.hidden = isHidden;
    return true;
  }

  return { read, arrange, hide };
})();
