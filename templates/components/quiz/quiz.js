// Asks the quiz. The state is in the address alone: see address.js.

globalThis.versusQuiz ??= {};

document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const place = document.querySelector("[data-quiz]");
  const given = document.getElementById("quiz.data");
  if (!place || !given) return;

  const { address, elements, question, result } = versusQuiz;
  const { make, link } = elements;
  const words = versusWords;
  const data = JSON.parse(given.textContent);
  const { quiz } = data;
  const context = { quiz, links: data, site: data.site, texts: elements.texts() };
  const scorecard = document.querySelector("[data-quiz-scorecard]");
  const title = document.title;

  const write = (state) => address.write(state, data);

  // At once, so that a second click finds the new question.
  function go(hash) {
    if (hash !== location.hash) history.pushState(null, "", hash);
    follow();
  }

  const keep = (state) => history.replaceState(null, "", write(state));

  // The sheet with other answers to one question.
  function answered(sheet, id, answers) {
    const changed = Object.assign(Object.create(null), sheet);
    if (answers.length > 0) changed[id] = answers;
    else delete changed[id];
    return changed;
  }

  // What to ask after a question, null for the result: after a change the first question that it
  // brings up, else the next one.
  function following(state, sheet) {
    const shown = versusScoring.shown(quiz, sheet);
    if (!state.isEdit) return shown[shown.indexOf(state.ask) + 1] ?? null;
    const before = versusScoring.shown(quiz, state.sheet);
    return shown.find((id) => !before.includes(id) && !sheet[id]) ?? null;
  }

  function ask(state) {
    const { ask: id, sheet, isEdit } = state;
    const shown = versusScoring.shown(quiz, sheet);
    const previous = shown[shown.indexOf(id) - 1];
    const changed = (answers) => ({ ...state, sheet: answered(sheet, id, answers) });
    const next = (answers) => {
      const after = answered(sheet, id, answers);
      go(write({ sheet: after, ask: following(state, after), isEdit }));
    };
    const back = isEdit ? () => go(write({ sheet, ask: null })) : (answers) => go(write({ ...changed(answers), ask: previous }));
    const isUnderway = Object.keys(sheet).length > 0;
    return question.view(state, context, {
      next,
      keep: (answers) => keep(changed(answers)),
      skip: () => next([]),
      back: isEdit || previous ? back : null,
      finish: isEdit || !isUnderway ? null : (answers) => go(write({ ...changed(answers), ask: null })),
    });
  }

  function soFar({ sheet, ask }) {
    const given = versusScoring.shown(quiz, sheet).filter((id) => sheet[id] && id !== ask);
    if (given.length === 0) return [];
    const items = given.map((id) => make("li", {},
      link(write({ sheet, ask: id }), context.texts.question(id)), " ",
      sheet[id].map((answer) => context.texts.answer(id, answer)).join(words.say("list-comma"))));
    return [make("details", { class: "vs-quiz-so-far" },
      make("summary", {}, words.say("other-answers", { count: given.length })), make("ul", {}, ...items))];
  }

  function notices({ isOld, hasUnknown }) {
    if (isOld) return [make("p", { class: "vs-doubt" }, words.say("questions-changed"))];
    return hasUnknown ? [make("p", { class: "vs-doubt" }, words.say("link-unknown"))] : [];
  }

  // The state that the address names; null where it names a place of the page instead.
  function stateOfAddress() {
    if (location.hash.length > 1) return address.read(location.hash, data);
    return { ...address.empty(), ask: quiz.questions[0].id };
  }

  function render(state) {
    const isAsked = state.ask !== null && versusScoring.shown(quiz, state.sheet).includes(state.ask);
    const shownContext = { ...context, address: (id) => write({ sheet: state.sheet, ask: id, isEdit: true }) };
    const restart = () => go("#");
    const parts = isAsked ? [...ask(state), ...soFar(state)] : result.view(state, shownContext, { restart });
    place.dataset.state = isAsked ? "question" : "result";
    place.replaceChildren(...notices(state), ...parts);
    document.title = `${place.querySelector("[data-quiz-heading]").textContent} · ${title}`;
  }

  // The scorecard is folded, and unfolds for a link into it.
  function showPlace() {
    const target = document.getElementById(address.decoded(location.hash.slice(1)));
    if (!target || !scorecard?.contains(target)) return;
    scorecard.open = true;
    target.scrollIntoView();
  }

  function follow() {
    const state = stateOfAddress();
    if (!state) return showPlace();
    render(state);
    place.querySelector("[data-quiz-heading]").focus();
  }

  addEventListener("hashchange", follow);

  if (scorecard) scorecard.open = false;
  render(stateOfAddress() ?? { ...address.empty(), ask: quiz.questions[0].id });
  if (location.hash.length > 1) showPlace();
});
