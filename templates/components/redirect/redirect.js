// Leads from an old address to the new one, and takes along what stands behind it.
(() => {
  "use strict";
  const link = document.querySelector("[data-moved]");
  location.replace(link.href + location.search + location.hash);
})();
