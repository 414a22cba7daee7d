// Making elements. Every text goes in as text, never as markup.

globalThis.versusQuiz ??= {};

versusQuiz.elements = (() => {
  "use strict";

  // `attributes`: true sets an empty one, false and null set none. `children`: nodes and texts.
  function make(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    set(node, attributes);
    node.append(...children.flat().filter((child) => child !== null && child !== ""));
    return node;
  }

  function set(node, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false && value !== null) node.setAttribute(name, value === true ? "" : value);
    }
  }

  const link = (url, ...children) => make("a", { href: url }, ...children);

  function button(text, action, attributes = {}) {
    const node = make("button", { type: "button", class: "vs-button", ...attributes }, text);
    node.addEventListener("click", action);
    return node;
  }

  // A bar as in templates/components/bar, in thousandths.
  function bar(length, low, high) {
    const shape = (name, attributes) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", name);
      set(node, attributes);
      return node;
    };
    const part = (kind, attributes) => shape("rect", { class: `vs-bar-${kind}`, height: 12, ...attributes });
    const svg = shape("svg", { class: "vs-bar", viewBox: "0 0 1000 12", preserveAspectRatio: "none", "aria-hidden": "true" });
    svg.append(part("ground", { width: 1000 }), part("score", { width: length }));
    if (high > low) svg.append(shape("path", { class: "vs-bar-range", d: `M${low} 6H${high}M${low} 2v8M${high} 2v8` }));
    return svg;
  }

  // What the scorecard says: by question, its title and note, and its answers' texts.
  function texts() {
    const found = new Map();
    for (const question of document.querySelectorAll("[data-question]")) {
      const answers = new Map();
      for (const answer of question.querySelectorAll("[data-answer]")) {
        answers.set(answer.dataset.answer, answer.querySelector("[data-answer-text]"));
      }
      found.set(question.dataset.question, {
        title: question.querySelector("[data-question-title]"),
        note: question.querySelector("[data-question-note]"),
        answers,
      });
    }
    const plain = (node, id) => (node?.textContent ?? id).trim();
    const copy = (node, id) => {
      if (!node) return [id];
      const clone = node.cloneNode(true);
      for (const inner of clone.querySelectorAll("[id]")) inner.removeAttribute("id");
      return [...clone.childNodes];
    };
    const answer = (question, id) => found.get(question)?.answers.get(id);
    return {
      question: (id) => plain(found.get(id)?.title, id),
      note: (id) => (found.get(id)?.note ? copy(found.get(id).note) : null),
      answer: (question, id) => plain(answer(question, id), id),
      answerNodes: (question, id) => copy(answer(question, id), id),
    };
  }

  return { make, link, button, bar, texts };
})();
