// The lists of the menu close when somebody turns elsewhere, to another list too.
(() => {
  "use strict";
  const close = ({ key, target }) => {
    if (key && key !== "Escape") return;
    for (const list of document.querySelectorAll(".vs-nav details[open]")) {
      if (!key && list.contains(target)) continue;
      list.open = false;
      if (key) list.firstElementChild.focus();
    }
  };
  addEventListener("click", close);
  addEventListener("keydown", close);
})();
