// A table of very many options on paper: in parts, each with some of the options beside the criteria.

(globalThis.versusTable ??= {}).paper = (() => {
  "use strict";

  // More columns than this are too narrow to be read, even across the sheet.
  const MOST_WHOLE = 16;
  const MOST_IN_PART = 9;

  // Puts the parts behind the table, for paper alone.
  function divide(table) {
    join(table);
    const heads = [...table.tHead.rows[0].cells];
    const shown = heads.flatMap((head, place) => (place > 0 && !head.hidden ? [place] : []));
    if (shown.length <= MOST_WHOLE) return;
    const count = Math.ceil(shown.length / MOST_IN_PART);
    const size = Math.ceil(shown.length / count);
    const parts = Array.from({ length: count }, (_, part) => {
      const [start, end] = [part * size, Math.min((part + 1) * size, shown.length)];
      return copy(table, shown.slice(start, end), versusWords.say("options-in-part", { first: start + 1, last: end }));
    });
    table.parentElement.dataset.divided = "";
    table.parentElement.after(...parts);
  }

  function join(table) {
    const whole = table.parentElement;
    delete whole.dataset.divided;
    for (const part of whole.parentElement.querySelectorAll(":scope > [data-part]")) part.remove();
  }

  // The table with the columns at some places alone.
  function copy(table, places, words) {
    const part = document.createElement("div");
    part.className = table.parentElement.className;
    part.dataset.part = "";
    part.append(table.cloneNode(true));
    for (const row of part.querySelectorAll("tr")) {
      const cells = [...row.cells];
      if (cells.length === 1) cells[0].colSpan = places.length + 1;
      else row.replaceChildren(cells[0], ...places.map((place) => cells[place]));
    }
    part.querySelector("[data-caption]").append(` · ${words}`);
    return part;
  }

  return { divide, join };
})();
