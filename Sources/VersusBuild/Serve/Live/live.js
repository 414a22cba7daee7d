"use strict";
// `versus serve` adds this to the pages that it shows, and to no page that is published. Once a
// build has changed the page it is loaded anew where the reader was; while something is wrong it
// says what.
(() => {
  const shown = document.currentScript.dataset.version;
  const key = `versus-place:${location.pathname}`;
  let events;
  let overlay;

  const regions = () => [...document.querySelectorAll("[tabindex]")];

  function reload() {
    events.close();
    const inner = regions().map((region) => [region.scrollLeft, region.scrollTop]);
    sessionStorage.setItem(key, JSON.stringify({ outer: [scrollX, scrollY], inner }));
    location.reload();
  }

  function returnToPlace() {
    const place = JSON.parse(sessionStorage.getItem(key) ?? "null");
    sessionStorage.removeItem(key);
    if (!place) return;
    scrollTo({ left: place.outer[0], top: place.outer[1], behavior: "instant" });
    regions().forEach((region, index) => {
      const [left, top] = place.inner[index] ?? [0, 0];
      region.scrollTo({ left, top, behavior: "instant" });
    });
  }

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // In a shadow tree, so that the site's style and this one leave each other alone.
  function show(report) {
    overlay?.remove();
    overlay = null;
    if (report === null) return;
    overlay = element("div");
    overlay.dataset.versusReport = "";
    const hide = element("button", { type: "button", textContent: "Hide" });
    hide.addEventListener("click", () => overlay?.remove());
    const list = element("pre", { textContent: report, tabIndex: 0 });
    overlay.attachShadow({ mode: "open" }).append(
      element("link", { rel: "stylesheet", href: "/.versus/live.css" }),
      element(
        "section",
        { role: "alert" },
        element("header", {}, element("strong", { textContent: "Fix this to see your changes" }), hide),
        list,
      ),
    );
    document.body.append(overlay);
  }

  function listen() {
    events?.close();
    events = new EventSource(`/.versus/events?${location.pathname}`);
    events.onmessage = (message) => {
      const { version, report } = JSON.parse(message.data);
      if (version === shown) show(report);
      else reload();
    };
  }

  // A browser keeps few connections to a host: pages that nobody sees give theirs back.
  function listenWhileVisible() {
    if (document.visibilityState === "visible") listen();
    else events?.close();
  }

  returnToPlace();
  listenWhileVisible();
  document.addEventListener("visibilitychange", listenWhileVisible);
  addEventListener("pagehide", () => events?.close());
  addEventListener("pageshow", (event) => event.persisted && listenWhileVisible());
})();
