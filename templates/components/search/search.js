// The window in which one searches from any page: a field and a list, worked by keys, pointer or touch.
(() => {
  "use strict";

  const MOST = 5;
  // Typing goes on meanwhile.
  const DELAY = 60;

  let window_ = null;

  // Opens the window; `link` leads to the page of the search and knows where the index is.
  versusSearch.open = (link) => {
    window_ ??= build(link);
    window_.show();
  };

  function build(link) {
    const { make, marks, details, saying } = versusSearch.results;
    const words = versusWords;
    const input = make("input", {
      id: "search.field", class: "vs-search-field", type: "search", role: "combobox", "aria-expanded": "false",
      "aria-controls": "search.list", "aria-autocomplete": "list", "aria-label": words.say("search-this-site"), placeholder: words.say("search-placeholder"),
      autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: "200", enterkeyhint: "go",
    });
    const close = make("button", { type: "button", class: "vs-search-close", "aria-label": words.say("close") });
    close.append(make("span", { "aria-hidden": "true" }, "×"));
    const list = make("div", { id: "search.list", class: "vs-search-list", role: "listbox", "aria-label": words.say("results") });
    const note = make("p", { class: "vs-search-note", role: "status" });
    const all = make("a", { class: "vs-search-all" });
    const foot = make("div", { class: "vs-search-foot" }, note, all);
    const bar = make("div", { class: "vs-search-bar" }, input, close);
    const dialog = make("dialog", { class: "vs-search", "aria-label": words.say("search-this-site") }, bar, list, foot);
    document.body.append(dialog);
    offer("", 0, 0);

    let opening = null;
    let timer = null;
    let asked = 0;
    let current = 0;

    const index = () => (opening ??= versusSearch.store.open(link));
    const options = () => [...list.querySelectorAll('[role="option"]')];

    function show() {
      if (dialog.open) return;
      dialog.showModal();
      input.select();
      index().catch(() => {
        opening = null;
        say(words.say("search-failed"));
      });
      if (input.value === "") say(hint());
    }

    // Keys go to the page from now on, and not from the next frame on.
    function shut() {
      dialog.close();
      input.blur();
    }

    // Nobody presses arrows on glass.
    function hint() {
      return matchMedia("(hover: hover)").matches ? words.say("search-hint") : "";
    }

    // The way on: to all results, or to the list of all pages where there are none.
    function offer(query, total, shown) {
      const target = new URL(link.href);
      if (total > 0) target.searchParams.set("q", query);
      else target.hash = "all";
      all.href = target.href;
      all.hidden = total > 0 && total <= shown;
      all.textContent = total > 0 ? words.say("all-results", { count: total }) : words.say("all-pages");
    }

    function say(text) {
      if (note.textContent !== text) note.textContent = text;
    }

    async function ask() {
      const query = input.value.trim();
      const number = ++asked;
      if (query === "") {
        fill([], query);
        offer(query, 0, 0);
        return say(hint());
      }
      try {
        const store = await index();
        const answer = await versusSearch.rank.search(store, input.value.trimStart());
        const shown = await details(store, answer, MOST);
        // A later one may have been quicker.
        if (number !== asked) return;
        fill(shown, query);
        offer(query, answer.total, shown.length);
        say(saying(answer, query));
      } catch {
        opening = null;
        fill([], query);
        say(words.say("search-failed"));
      }
    }

    function fill(shown, query) {
      list.replaceChildren(...shown.map(group));
      list.dataset.answer = query;
      list.scrollTop = 0;
      input.setAttribute("aria-expanded", shown.length > 0);
      choose(0);
    }

    // A page, and below it the part of it that answers best.
    function group({ title, kind, url, parts, section }, place) {
      const id = `search.result-${place}`;
      const name = make("span", { class: "vs-search-title", id }, ...marks(title));
      const tag = make("span", { class: "vs-search-kind" }, kind.label);
      const head = make("span", { class: "vs-search-head" }, name, " ", tag);
      const page = make("a", { class: "vs-search-option", role: "option", href: url, tabindex: "-1" }, head);
      if (parts.length > 0) page.append(" ", make("span", { class: "vs-search-text" }, ...marks(parts)));
      const group = make("div", { role: "group", "aria-labelledby": id, class: "vs-search-group" }, page);
      if (section) {
        const heading = make("span", { class: "vs-search-heading" }, ...marks(section.heading));
        const text = make("span", { class: "vs-search-text" }, ...marks(section.parts));
        const look = { class: "vs-search-option vs-search-part", role: "option", href: section.url, tabindex: "-1" };
        group.append(make("a", look, heading, " ", text));
      }
      return group;
    }

    function choose(place) {
      current = place;
      for (const [number, option] of options().entries()) {
        option.id = `search.option-${number}`;
        option.setAttribute("aria-selected", number === place);
      }
      const chosen = options()[place];
      if (!chosen) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    }

    function press(event) {
      const count = options().length;
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (count > 0) choose((current + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
      } else if (event.key === "Enter") {
        event.preventDefault();
        go(event);
      } else if (event.key === "Escape") {
        // Else the first one would only empty the field.
        event.preventDefault();
        shut();
      }
    }

    // What is chosen, once what was typed has been answered.
    async function go(event) {
      const isElsewhere = event.ctrlKey || event.metaKey;
      clearTimeout(timer);
      await ask();
      const chosen = options()[current];
      if (!chosen) return;
      if (isElsewhere) open(chosen.href);
      else follow(chosen.href);
    }

    // A part of this page is no other page.
    function follow(target) {
      shut();
      location.href = target;
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, DELAY);
    });
    input.addEventListener("keydown", press);
    close.addEventListener("click", shut);
    list.addEventListener("click", (event) => {
      if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) shut();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) shut();
    });
    return { show };
  }
})();
