// Marks facts that have passed their date since the site was built.
(() => {
  "use strict";
  const words = versusWords;
  const today = new Date().toISOString().slice(0, 10);
  for (const time of document.querySelectorAll("time[data-fresh-until]:not([data-stale])")) {
    if (time.dataset.freshUntil >= today) continue;
    const tag = document.createElement("span");
    tag.className = "vs-tag vs-tag-doubt";
    tag.textContent = words.say("past-its-date");
    time.after(" ", tag);
    time.dataset.stale = "";
  }
})();
