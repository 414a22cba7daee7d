// A button beside each block of code that copies it. Without this script it can be selected.
(() => {
  "use strict";
  const SHOWN_FOR = 5000;
  const codes = document.querySelectorAll("pre > code");
  if (codes.length === 0) return;

  const status = document.createElement("p");
  status.className = "vs-code-status";
  status.setAttribute("role", "status");
  (codes[0].closest("main") ?? document.body).append(status);
  let timer = null;

  function say(text) {
    status.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = ""; }, SHOWN_FOR);
  }

  for (const code of codes) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "vs-code-copy";
    button.setAttribute("aria-label", versusWords.say("copy-this-code"));
    button.addEventListener("click", async () => {
      const isCopied = await versusCopy(code.textContent);
      if (!isCopied) getSelection().selectAllChildren(code);
      say(isCopied ? versusWords.say("code-copied") : versusWords.say("code-selected"));
    });
    const frame = document.createElement("div");
    frame.className = "vs-code";
    code.parentElement.before(frame);
    frame.append(code.parentElement, button);
  }
})();
