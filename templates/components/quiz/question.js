// One question in a form.

globalThis.versusQuiz ??= {};

versusQuiz.question = (() => {
  "use strict";
  const { make, button } = versusQuiz.elements;
  const words = versusWords;

  // `context`: {quiz, texts}. `actions`: {keep, next, skip, back, finish}, of which `back` and `finish`
  // may be null; `keep`, `next` and `back` get the ids that are chosen.
  function view(state, context, actions) {
    const { quiz, texts } = context;
    const { id, pick, answers } = quiz.questions.find((question) => question.id === state.ask);
    const shown = versusScoring.shown(quiz, state.sheet);
    const number = shown.indexOf(id) + 1;

    const inputs = answers.map((answer) => make("input", {
      type: pick === "one" ? "radio" : "checkbox", name: "answer", value: answer.id,
      checked: state.sheet[id]?.includes(answer.id) ?? false,
    }));
    const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
    const note = [texts.note(id), pick === "any" ? ` ${words.say("choose-many")}` : null].filter(Boolean);
    const error = make("p", { class: "vs-quiz-error", id: "quiz.error", role: "alert" });

    const form = make("form", { class: "vs-quiz-form", novalidate: true },
      make("p", { class: "vs-quiz-progress", id: "quiz.progress" }, words.say("question-number", { number, count: shown.length })),
      make("progress", { class: "vs-quiz-bar", value: number - 1, max: shown.length, "aria-hidden": "true" }),
      make("fieldset", { "aria-describedby": note.length > 0 ? "quiz.note" : null },
        make("legend", {}, make("h2", { tabindex: -1, "data-quiz-heading": true, "aria-describedby": "quiz.progress" }, texts.question(id))),
        note.length > 0 ? make("p", { class: "vs-quiz-note", id: "quiz.note" }, ...note) : null,
        ...inputs.map((input) => make("label", { class: "vs-quiz-answer" }, input, make("span", {}, ...texts.answerNodes(id, input.value))))),
      error,
      make("p", { class: "vs-quiz-steps" },
        make("button", { class: "vs-button vs-button-main" }, state.isEdit ? words.say("keep-answer") : words.say("next")),
        button(state.isEdit ? words.say("leave-out") : words.say("skip"), () => actions.skip()),
        actions.back ? button(state.isEdit ? words.say("cancel") : words.say("back"), () => actions.back(chosen())) : null,
        actions.finish ? button(words.say("see-result"), () => actions.finish(chosen())) : null));

    form.addEventListener("change", () => {
      error.textContent = "";
      for (const input of inputs) input.removeAttribute("aria-describedby");
      actions.keep(chosen());
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (chosen().length > 0) return actions.next(chosen());
      error.textContent = pick === "one" ? words.say("choose-one") : words.say("choose-some");
      inputs[0].setAttribute("aria-describedby", "quiz.error");
      inputs[0].focus();
    });
    return [form];
  }

  return { view };
})();
