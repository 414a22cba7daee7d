// The state of the quiz in the address: `#v=1a2b3c4d&workload=live&team=js,python&-at=clients`.
//
// `v` is the version of the questions. `-at` asks a question, `-edit` asks it again from the result;
// without either the result is shown. No id begins with `-`, so these are never questions.

globalThis.versusQuiz ??= {};

versusQuiz.address = (() => {
  "use strict";

  // Gives {sheet, ask, isEdit, isOld, hasUnknown}; null for what is no state of a quiz, such as an
  // anchor. Anybody can write an address: ids that the quiz does not know count for nothing.
  function read(hash, { version, quiz }) {
    const [first, ...parts] = hash.replace(/^#/, "").split("&");
    if (!first.startsWith("v=")) return null;
    const state = { ...empty(), isOld: first !== `v=${version}` };
    for (const part of parts) {
      const [name, ...values] = part.split("=");
      const ids = decoded(values.join("=")).split(",");
      if (name === "-at" || name === "-edit") {
        state.ask = quiz.questions.find(({ id }) => id === ids[0])?.id ?? null;
        state.isEdit = name === "-edit";
        continue;
      }
      const question = quiz.questions.find(({ id }) => id === name);
      const known = (question?.answers ?? []).map(({ id }) => id).filter((id) => ids.includes(id));
      if (known.length < ids.length) state.hasUnknown = true;
      if (known.length > 0) state.sheet[name] = question.pick === "one" ? known.slice(0, 1) : known;
    }
    return state;
  }

  function empty() {
    return { sheet: Object.create(null), ask: null, isEdit: false, isOld: false, hasUnknown: false };
  }

  // Some programs encode the commas of a link that is passed on.
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  // The hash of a state; answers to hidden questions stay, for the day when they are asked again.
  function write({ sheet, ask, isEdit }, { version, quiz }) {
    const answered = quiz.questions.filter(({ id }) => sheet[id]?.length > 0);
    const step = ask ? [`${isEdit ? "-edit" : "-at"}=${ask}`] : [];
    return "#" + [`v=${version}`, ...answered.map(({ id }) => `${id}=${sheet[id].join(",")}`), ...step].join("&");
  }

  return { read, write, empty, decoded };
})();
