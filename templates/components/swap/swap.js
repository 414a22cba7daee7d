// On the page of a pair: a button that lets what stands right stand left.
(() => {
  "use strict";
  const words = versusWords;
  const place = document.querySelector("[data-swap]");
  const tables = document.querySelectorAll("main tr:has(> [data-option]), main tr[data-criterion], main tr[data-group]");
  if (!place) return;
  if (tables.length === 0) return place.remove();
  const [button, status] = place.children;
  button.addEventListener("click", () => {
    for (const row of tables) row.append(row.cells[1]);
    for (const pair of document.querySelectorAll("[data-swapped]")) pair.append(pair.firstElementChild);
    status.textContent = words.say("stands-first", { option: document.querySelector("[data-option]").textContent });
  });
  place.hidden = false;
})();
