// The page of the search: all results, with what was asked in the address.
(() => {
  "use strict";

  const STEP = 10;
  const DELAY = 150;

  function start() {
    const form = document.querySelector("[data-search-page]");
    const place = document.querySelector("[data-search-results]");
    const link = document.querySelector("a[data-search]");
    if (!form || !place || !link) return;
    const { make, marks, details, saying } = versusSearch.results;
    const words = versusWords;
    const input = form.elements.q;
    const status = make("p", { class: "vs-search-note", role: "status" });
    const list = make("ol", { class: "vs-search-page-list" });
    const more = make("button", { type: "button", class: "vs-button", hidden: "" });
    place.append(status, list, more);
    form.hidden = false;
    let opening = null;
    let timer = null;
    let asked = 0;
    let count = STEP;
    const index = () => (opening ??= versusSearch.store.open(link));

    async function ask() {
      const query = input.value.trim();
      const number = ++asked;
      if (query === "") return fill([], query, "", 0);
      try {
        const store = await index();
        const answer = await versusSearch.rank.search(store, query);
        const shown = await details(store, answer, count);
        if (number !== asked) return;
        fill(shown, query, saying(answer, query), answer.total);
      } catch {
        opening = null;
        fill([], query, words.say("search-failed"), 0);
      }
    }

    function fill(shown, query, text, total) {
      list.replaceChildren(...shown.map(entry));
      list.dataset.answer = query;
      if (status.textContent !== text) status.textContent = text;
      const rest = Math.min(STEP, total - shown.length);
      more.hidden = rest <= 0;
      more.textContent = words.say("show-more", { count: rest });
    }

    function entry({ title, kind, url, parts, section }) {
      const name = make("a", { class: "vs-search-title", href: url }, ...marks(title));
      const tag = make("span", { class: "vs-search-kind" }, kind.label);
      const item = make("li", {}, make("p", { class: "vs-search-head" }, name, " ", tag));
      if (parts.length > 0) item.append(make("p", { class: "vs-search-text" }, ...marks(parts)));
      if (section) {
        const heading = make("a", { class: "vs-search-heading", href: section.url }, ...marks(section.heading));
        const text = make("span", { class: "vs-search-text" }, ...marks(section.parts));
        item.append(make("p", { class: "vs-search-part" }, heading, " ", text));
      }
      return item;
    }

    function write() {
      const url = new URL(location.href);
      if (input.value.trim() === "") url.searchParams.delete("q");
      else url.searchParams.set("q", input.value.trim());
      history.replaceState(null, "", url);
    }

    function read() {
      input.value = new URLSearchParams(location.search).get("q") ?? "";
      count = STEP;
      return ask();
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      count = STEP;
      timer = setTimeout(() => {
        write();
        ask();
      }, DELAY);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      write();
      ask();
    });
    more.addEventListener("click", async () => {
      const first = count;
      count += STEP;
      await ask();
      list.children[first]?.querySelector("a").focus();
    });
    addEventListener("popstate", read);
    // Who was led to the list of all pages is not taken back to the field.
    if (location.hash === "") input.focus();
    read();
  }

  document.addEventListener("DOMContentLoaded", start);
})();
