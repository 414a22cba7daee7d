// Links to the quiz and to the whole table, as anybody can write them: what is read is a state that
// the page knows, what is written of it reads the same again, and nothing ever throws.
//
//   node links.js [--seconds N | --count N] [--seed N]

"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { isDeepStrictEqual } = require("node:util");
const vm = require("node:vm");

// The page's words stand in titles alone, which no link has.
globalThis.versusWords = { say: (name) => name };
for (const script of ["quiz/address.js", "table-tools/state.js"]) {
  const file = path.join(__dirname, "../../templates/components", script);
  vm.runInThisContext(fs.readFileSync(file, "utf8"), file);
}

const QUIZ = {
  version: "1a2b3c4d",
  quiz: {
    questions: [
      { id: "workload", pick: "one", answers: [{ id: "live" }, { id: "batch" }, { id: "a.b" }] },
      { id: "team", pick: "any", answers: [{ id: "js" }, { id: "python" }, { id: "both" }] },
      { id: "constructor", pick: "any", answers: [{ id: "tostring" }, { id: "v" }] },
      { id: "v", pick: "one", answers: [{ id: "1" }] },
    ],
  },
};
const interval = [0, 5, 10];
const TABLES = [false, true].map((isLong) => ({
  options: ["nodejs", "python", "both", "go", "0"].map((id) => ({ id })),
  shortlist: isLong ? [2, 0, 3] : undefined,
  groups: isLong ? [{ id: "speed", title: "Speed" }, { id: "empty", title: "None" }] : [],
  criteria: [
    { id: "throughput", weight: 3, group: isLong ? 0 : undefined, intervals: [[0, 1, 2], 4, interval, 0, 1], alike: [1, 1, 1, 0, 1] },
    { id: "license", order: [1, 2, 3, 4, 5], alike: [1, 1, 1, 1, 1] },
    { id: "motto", alike: [1, 1, 1, 1, 1] },
    { id: "ease", weight: 0, intervals: [1, 2, 3, 4, 5], alike: [1, 1, 1, 1, 1] },
  ],
}));

const WORDS = [
  "#", "&", "=", ",", ":", "-", "%", "%2C", "%3A", "%zz", "%F0%9F%98%80", "%ED%A0%80", "%00", "+", "_", "",
  "v=", "v=1a2b3c4d", "v=old", "-at", "-edit", "options", "groups", "only", "differences", "find", "sort",
  "weights", "0", "5", "6", "-1", "1e1", "__proto__", "prototype", "hasOwnProperty", "toString", "constructor",
  "workload", "live", "batch", "a.b", "team", "js", "python", "both", "tostring", "v", "1", "nodejs", "go",
  "speed", "empty", "throughput", "license", "motto", "ease", "é", "😀", "\ud83d", "\ude00", "\u2028", "\0", "\n",
  " ", "<script>", "\"", "'", "\\", "x".repeat(99),
];

// Mulberry32 by Tommy Ettinger: 0 up to but not including 1, the same in every engine.
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// A link made of words, or one of those before with something changed.
function link(random, before) {
  const below = (bound) => Math.floor(random() * bound);
  const words = () => Array.from({ length: below(12) }, () => WORDS[below(WORDS.length)]).join("");
  if (before.length === 0 || random() < 0.3) return (random() < 0.5 ? "#v=1a2b3c4d&" : "#") + words();
  const old = before[below(before.length)];
  const start = below(old.length + 1);
  const end = start + below(8);
  const inner = [words(), "", old.slice(below(old.length + 1)), String.fromCharCode(below(0x10000))];
  return (old.slice(0, start) + inner[below(4)] + old.slice(end)).slice(0, 4000);
}

// Links that broke a promise once.
const REGRESSIONS = [`#find=${"x".repeat(99)}%F0%9F%98%80`];

function hold(condition, promise) {
  if (!condition) throw new Error(promise);
}

function checkQuiz(hash) {
  const { read, write } = versusQuiz.address;
  const state = read(hash, QUIZ);
  if (state === null) return null;
  for (const [name, ids] of Object.entries(state.sheet)) {
    const question = QUIZ.quiz.questions.find(({ id }) => id === name);
    const known = question.answers.map(({ id }) => id).filter((id) => ids.includes(id));
    hold(isDeepStrictEqual(known, ids) && ids.length > 0, "answers are known, each once and in order");
    hold(question.pick === "any" || ids.length === 1, "of one there is one");
  }
  hold(state.ask === null || QUIZ.quiz.questions.some(({ id }) => id === state.ask), "what is asked is known");
  const written = write(state, QUIZ);
  const again = read(written, QUIZ);
  hold(isDeepStrictEqual(again.sheet, state.sheet) && again.ask === state.ask, "a link gives the same sheet");
  hold(state.ask === null || again.isEdit === state.isEdit, "a link asks in the same way");
  hold(!again.isOld && !again.hasUnknown, "a link of our own is new and known");
  hold(write(again, QUIZ) === written, "the same state has the same link");
  return written;
}

function checkTable(hash, data) {
  const { initial, fromHash, toHash, columns } = versusTable.state;
  const state = fromHash(data, hash);
  if (state === null) return null;
  const first = initial(data);
  hold(isDeepStrictEqual(state.order.toSorted(), first.order.toSorted()), "every option has a place, and one");
  hold(state.shown.size > 0 && [...state.shown].every((id) => first.order.includes(id)), "some options are in sight");
  hold([...state.groups].every((id) => first.groups.has(id)), "groups are known");
  hold([...state.weights.values()].every((weight) => [0, 1, 2, 3, 4, 5].includes(weight)), "weights are whole, 0 to 5");
  hold(isDeepStrictEqual([...state.weights.keys()], [...first.weights.keys()]), "what can be scored has a weight");
  hold(state.find.length <= 100, "a text to find is short");
  const written = toHash(data, state);
  const again = fromHash(data, `#${written}`);
  const seen = (one) => ({ ...one, order: columns(data, one), shown: [...one.shown].toSorted() });
  hold(isDeepStrictEqual(seen(again), seen(state)), "a link gives the same view");
  hold(toHash(data, again) === written, "the same view has the same link");
  return `#${written}`;
}

function main() {
  const given = Object.fromEntries(process.argv.slice(2).join(" ").split("--").slice(1).map((pair) => pair.trim().split(/[ =]/)));
  const seed = Number(given.seed ?? 1);
  const end = given.seconds && Date.now() + 1000 * Number(given.seconds);
  const count = Number(given.count ?? (end ? Infinity : 20_000));
  const random = generator(seed);
  const before = [];
  let [tried, read] = [0, 0];
  for (; tried < count && !(end && tried % 1000 === 0 && Date.now() > end); tried += 1) {
    const hash = REGRESSIONS[tried] ?? link(random, before);
    for (const check of [checkQuiz, ...TABLES.map((data) => (text) => checkTable(text, data))]) {
      try {
        if (check(hash) === null) continue;
        read += 1;
        before[(read - 1) % 500] = hash;
      } catch (error) {
        console.error(`error: ${JSON.stringify(hash)}: ${error.stack}`);
        process.exit(1);
      }
    }
  }
  console.log(`${tried} links with seed ${seed}, ${read} times read as a state`);
}

main();
