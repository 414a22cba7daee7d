// Marks the section in sight in the table of contents.
(() => {
  "use strict";
  const list = document.querySelector("[data-contents] ul");
  if (!list) return;
  const links = [...list.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let current = null;
  let isAwaited = false;

  const mark = () => {
    isAwaited = false;
    // Where a link brings a heading to, and a little more.
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) + 16;
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const place = isAtEnd && window.scrollY > 0
      ? links.length - 1
      : headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top <= line);
    if (links[place] === current) return;
    current?.removeAttribute("aria-current");
    current = links[place];
    if (!current) return;
    current.setAttribute("aria-current", "true");
    // Only the list moves, never the page.
    const item = current.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (item.left < frame.left || item.right > frame.right - 48) list.scrollLeft += item.left - frame.left - 16;
    if (item.top < frame.top || item.bottom > frame.bottom) list.scrollTop += item.top - frame.top - 16;
  };

  window.addEventListener("scroll", () => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(mark);
  }, { passive: true });
  mark();
})();
