// The way into the search: what searches, and how it looks, is loaded once somebody wants it.
(() => {
  "use strict";
  const link = document.querySelector("a[data-search]");
  if (!link || !HTMLDialogElement.prototype.showModal) return;
  link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-keyshortcuts", "/");
  let loading = null;

  function open() {
    const field = document.querySelector("[data-search-page] input");
    if (field) return field.focus();
    if (globalThis.versusSearch?.open) return versusSearch.open(link);
    const { stylesheet, script } = link.dataset;
    loading ??= Promise.all([stylesheet && load("link", { rel: "stylesheet", href: stylesheet }), load("script", { src: script })]);
    loading.then(() => versusSearch.open(link), () => (location.href = link.href));
  }

  function load(kind, what) {
    return new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement(kind), what);
      element.addEventListener("load", resolve);
      element.addEventListener("error", reject);
      document.head.append(element);
    });
  }

  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    event.preventDefault();
    open();
  });
})();
