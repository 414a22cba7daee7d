// Headings lead to their sections, for whoever wants to pass an address on. The contents do so without scripts.
for (const heading of document.querySelectorAll("main :is(h2, h3, h4)[id]:not(summary *, :has(a))")) {
  const link = document.createElement("a");
  link.className = "vs-anchor";
  link.href = `#${encodeURIComponent(heading.id)}`;
  link.append(...heading.childNodes);
  heading.append(link);
}
