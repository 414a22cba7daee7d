// Leads from an old address to the new one, and takes along what stands behind it.
(() => {
  "use strict";
  const target = new URL(document.querySelector("[data-moved]").href);
  target.search = location.search;
  // A question's address has one already.
  if (location.hash !== "") target.hash = location.hash;
  location.replace(target);
})();
