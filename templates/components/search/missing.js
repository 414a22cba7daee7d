// On the page of an address where nothing is: the pages whose names are nearest to it.
(() => {
  "use strict";

  const MOST = 3;

  async function start() {
    const place = document.querySelector("[data-missing]");
    const link = document.querySelector("a[data-search]");
    if (!place || !link) return;
    const { make, marks, details } = versusSearch.results;
    const words = wordsOf(location.pathname);
    const store = await versusSearch.store.open(link);
    const answer = await versusSearch.rank.search(store, words);
    const shown = await details(store, answer, MOST);
    if (shown.length === 0) return place.append(make("p", {}, versusWords.say("nothing-near")));
    const items = shown.map(({ title, kind, url }) =>
      make("li", {}, make("a", { href: url }, ...marks(title)), " ", make("span", { class: "vs-search-kind" }, kind.label)));
    place.append(make("p", {}, versusWords.say("nearest-pages")), make("ul", { class: "vs-entries" }, ...items));
  }

  // What the last parts of an address say: its folders only tell kinds apart.
  function wordsOf(path) {
    const parts = path.split("/").filter((part) => part !== "" && !/^index\.\w+$/.test(part));
    const last = (parts.at(-1) ?? "").replace(/\.\w+$/, "");
    try {
      return decodeURIComponent(last).replaceAll(/[-_+.]+/g, " ").trim();
    } catch {
      return "";
    }
  }

  document.addEventListener("DOMContentLoaded", () => start().catch(() => {}));
})();
