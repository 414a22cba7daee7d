// The table as it is in sight, as text to take away.

(globalThis.versusTable ??= {}).copy = (() => {
  "use strict";

  // Lines of plain texts, the first of them the heads.
  function grid(view, data, columns) {
    const names = new Map(data.options.map(({ id, name }) => [id, name]));
    const rows = view.rows.filter(({ row }) => !row.hidden).map(({ criterion, cells }) =>
      [criterion.title, ...columns.map((id) => cellText(cells.get(id)))]);
    return [[versusWords.say("criterion"), ...columns.map((id) => names.get(id))], ...rows];
  }

  // The value, and in brackets what is said of it; the way to its sources is no text.
  function cellText(cell) {
    const [value, ...tags] = [...cell.children]
      .filter((part) => part.tagName !== "A")
      .map((part) => part.textContent.trim().replace(/\s+/g, " "));
    return tags.length > 0 ? `${value} (${tags.join(versusWords.say("list-comma"))})` : value;
  }

  function markdown(lines) {
    const row = (cells) => `| ${cells.join(" | ")} |`;
    const [heads, ...rest] = lines.map((line) =>
      line.map((text) => text.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/\s+/g, " ")));
    return [row(heads), row(heads.map(() => "---")), ...rest.map(row), ""].join("\n");
  }

  // By RFC 4180. What a spreadsheet might take for a formula begins with an apostrophe, as in the
  // site's own comparison.csv.
  function csv(lines) {
    const cell = (text) => {
      const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
      return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
    };
    return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
  }

  return { cellText, grid, markdown, csv };
})();
