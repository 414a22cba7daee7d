// The scoring of the quiz, as VersusModel does it: whole numbers, the same digits.
//
// Pure functions on plain values; nothing here touches the page. `quiz` is the JSON of the page:
//
//   options: [id], names: [text], closeCall: points
//   columns: [{intervals: [number or [low, counted, high], by option]}]
//   needs: [{unmet: [null or a reason, by option]}]
//   questions: [{id, pick: "one" or "any", when: {question, answers: [position]},
//                answers: [{id, weights: [[column, weight]], needs: [position]}]}]
//
// `sheet` holds the ids of the answers chosen, by the id of the question: {workload: ["live"]}.

globalThis.versusScoring = (() => {
  "use strict";

  // A contest: weighed columns, and the needs that each option does not meet.

  // contest: {options: [id], columns: [{weight, intervals}], unmet: [[position of a need], by option], closeCall}
  //
  // Gives {standings, weight, leaders, close, uncertain, conflicts, steady, weighed}. Standings come
  // best first, then those that are out: {option, rank, total, low, high, score, lowScore, highScore,
  // unmet}. Scores are tenths of points of 100.
  function rank(contest) {
    const { options, closeCall } = contest;
    const columns = contest.columns.filter((column) => column.weight > 0);
    const unmet = contest.unmet ?? options.map(() => []);
    const weight = sum(columns, (column) => column.weight);
    const totals = (which) =>
      options.map((_, option) => sum(columns, (column) => column.weight * end(column.intervals[option], which)));
    const [low, total, high] = [0, 1, 2].map(totals);
    const isIn = (option) => unmet[option].length === 0;
    const leaders = leading(total, weight, isIn);

    const all = [...options.keys()];
    const survivors = all.filter(isIn);
    const order = survivors.slice().sort((left, right) => total[right] - total[left] || left - right);
    const ranked = weight > 0 ? order : [];

    const standing = (option) => ({
      option: options[option],
      rank: isIn(option) && (weight > 0 || leaders.includes(option))
        ? 1 + count(survivors, (other) => total[other] > total[option]) : null,
      total: total[option],
      low: low[option],
      high: high[option],
      score: score(total[option], weight),
      lowScore: score(low[option], weight),
      highScore: score(high[option], weight),
      unmet: unmet[option],
    });

    // Whether the leaders stay when one weight rises or falls by a quarter (all weights times 4).
    const isSteady = (column) => [1, -1].every((sign) => {
      const share = (option) => sign * column.weight * end(column.intervals[option], 1);
      const shifted = total.map((points, option) => 4 * points + share(option));
      return same(leading(shifted, 1, isIn), leaders);
    });

    const trailsClosely = (option) => total[ranked[0]] - total[option] < closeCall * 100 * weight;
    const couldLead = (rival) => leaders.some((leader) => leader !== rival && high[rival] > low[leader]);
    const ids = (positions) => positions.map((option) => options[option]);
    return {
      standings: order.concat(all.filter((option) => !isIn(option))).map(standing),
      weight,
      leaders: ids(leaders),
      close: ids(ranked.slice(1).filter(trailsClosely)),
      uncertain: ids(ranked.filter(couldLead)),
      conflicts: survivors.length === 0 ? conflicts(unmet) : [],
      steady: ranked.length > 0 ? count(columns, isSteady) : 0,
      weighed: columns.length,
    };
  }

  // One end of an interval: 0 low, 1 what counts, 2 high.
  function end(interval, which) {
    return typeof interval === "number" ? interval : interval[which];
  }

  // In tenths of points of 100, halves up; null without weights.
  function score(total, weight) {
    return weight === 0 ? null : Math.floor((2 * total + 10 * weight) / (20 * weight));
  }

  // The positions of those with the highest total among those that are in. Without weights all totals
  // are 0, and nobody leads but a sole survivor.
  function leading(totals, weight, isIn) {
    let best = -1;
    let leaders = [];
    for (let option = 0; option < totals.length; option++) {
      if (totals[option] < best || !isIn(option)) continue;
      if (totals[option] > best) leaders = [];
      best = totals[option];
      leaders.push(option);
    }
    return weight === 0 && leaders.length > 1 ? [] : leaders;
  }

  // The smallest sets of needs that no option meets: as few needs as possible, all such sets, in the
  // order of the needs.
  function conflicts(unmet) {
    const needs = new Set(unmet.flat()).size;
    const found = [];

    // `standing`: what each option that meets all that is chosen fails, of what may still be chosen.
    const extend = (chosen, standing, room) => {
      if (standing.length === 0) return found.push(chosen.sort(ascending));
      // Options without a need in common fall by one need each.
      const byFailures = standing.slice().sort((left, right) => left.length - right.length);
      const used = new Set();
      const apart = count(byFailures, (failed) => {
        const isApart = !failed.some((need) => used.has(need));
        if (isApart) failed.forEach((need) => used.add(need));
        return isApart;
      });
      const fallen = {};
      for (const need of standing.flat()) fallen[need] = (fallen[need] ?? 0) + 1;
      const most = sum(Object.values(fallen).sort(ascending).slice(-room), (options) => options);
      if (apart > room || most < standing.length) return;
      // One of the needs that this option fails must be chosen; each set is found by its first.
      byFailures[0].forEach((need, place, tried) => {
        const left = standing.filter((failed) => !failed.includes(need));
        const free = (other) => !tried.slice(0, place).includes(other);
        extend([...chosen, need], left.map((failed) => failed.filter(free)), room - 1);
      });
    };

    for (let size = 1; size <= needs && found.length === 0; size++) extend([], unmet, size);
    return found.sort((left, right) => left.map((need, place) => need - right[place]).find(Boolean) ?? 0);
  }

  // A sheet: which questions are asked, and what the answers to them add up to.

  // The positions of the answers chosen, by question. What the quiz does not know counts for nothing;
  // where one answer at most may be picked, the first of several counts.
  function choices(quiz, sheet) {
    return quiz.questions.map(({ id, pick, answers }) => {
      const ids = Object.hasOwn(sheet, id) ? sheet[id] : [];
      const chosen = [...answers.keys()].filter((position) => ids.includes(answers[position].id));
      return pick === "one" ? chosen.slice(0, 1) : chosen;
    });
  }

  // Whether each question is asked, given those before it. A hidden one counts as skipped.
  function asked(quiz, chosen) {
    const isAsked = [];
    for (const { when } of quiz.questions) {
      isAsked.push(!when || (isAsked[when.question] === true
        && chosen[when.question].some((answer) => when.answers.includes(answer))));
    }
    return isAsked;
  }

  // The answers that count: all but those to hidden questions, in order.
  function counted(quiz, sheet) {
    const chosen = choices(quiz, sheet);
    const isAsked = asked(quiz, chosen);
    return quiz.questions.flatMap((question, position) => !isAsked[position] ? []
      : chosen[position].map((answer) => ({ question, answer: question.answers[answer] })));
  }

  // The ids of the questions that someone who filled the sheet in is shown.
  function shown(quiz, sheet) {
    const isAsked = asked(quiz, choices(quiz, sheet));
    return quiz.questions.filter((_, position) => isAsked[position]).map((question) => question.id);
  }

  // What the answers lead to, as `rank` says it; needs are positions in quiz.needs, and what a standing
  // does not meet is [{need, reason}].
  function result(quiz, sheet) {
    const answers = counted(quiz, sheet).map((entry) => entry.answer);
    const weights = quiz.columns.map(() => 0);
    for (const [column, weight] of answers.flatMap((answer) => answer.weights)) weights[column] += weight;
    const wanted = new Set(answers.flatMap((answer) => answer.needs));
    const isUnmet = (need, option) => wanted.has(need) && quiz.needs[need].unmet[option] !== null;
    const ranking = rank({
      options: quiz.options,
      columns: quiz.columns.map(({ intervals }, column) => ({ weight: weights[column], intervals })),
      unmet: quiz.options.map((_, option) => [...quiz.needs.keys()].filter((need) => isUnmet(need, option))),
      closeCall: quiz.closeCall,
    });
    for (const standing of ranking.standings) {
      const option = quiz.options.indexOf(standing.option);
      standing.unmet = standing.unmet.map((need) => ({ need, reason: quiz.needs[need].unmet[option] }));
    }
    return ranking;
  }

  // Which answer moved what. Gives {entries: [{question, answer, column, weight, points: [by option]}],
  // exclusions: [{question, answer, need, options: [id]}]}; the points add up to the totals.
  function ledger(quiz, sheet) {
    const entries = [];
    const exclusions = [];
    for (const { question, answer } of counted(quiz, sheet)) {
      const source = { question: question.id, answer: answer.id };
      for (const [column, weight] of answer.weights) {
        const points = quiz.columns[column].intervals.map((interval) => weight * end(interval, 1));
        entries.push({ ...source, column, weight, points });
      }
      for (const need of answer.needs) {
        const options = quiz.options.filter((_, option) => quiz.needs[need].unmet[option] !== null);
        exclusions.push({ ...source, need, options });
      }
    }
    return { entries, exclusions };
  }

  // Flips: what else would have to be answered for others to lead.

  // Every single change of a shown question after which the set of leaders differs; only if there is
  // none, every such pair of changes. Gives [{changes: [{question, answers: [id]}], leaders: [id]}];
  // no answers means skipped.
  function flips(quiz, sheet) {
    const size = quiz.options.length;
    const vectors = quiz.questions.map(({ answers }) => answers.map((answer) => contribution(quiz, answer)));
    const chosen = choices(quiz, sheet);
    const isAsked = asked(quiz, chosen);
    const now = totalAfter([]);
    const leaders = leads(now);
    const found = [];

    // One list: the total of each option, the number of needs that each fails, the weight.
    function totalAfter(changes) {
      const changed = chosen.slice();
      for (const change of changes) changed[change.question] = change.chosen;
      const isAsked = asked(quiz, changed);
      const total = new Array(2 * size + 1).fill(0);
      changed.forEach((positions, question) => {
        if (isAsked[question]) for (const position of positions) add(total, vectors[question][position]);
      });
      return total;
    }

    function leads(total) {
      return leading(total.slice(0, size), total[2 * size], (option) => total[size + option] === 0);
    }

    function collect(changes, total) {
      const turned = leads(total);
      if (same(turned, leaders)) return;
      found.push({
        changes: changes.map((change) => {
          const { id, answers } = quiz.questions[change.question];
          return { question: id, answers: change.chosen.map((position) => answers[position].id) };
        }),
        leaders: turned.map((option) => quiz.options[option]),
      });
    }

    const changes = quiz.questions.flatMap((question, position) => !isAsked[position] ? []
      : alternatives(question, chosen[position]).map((other) => {
        const change = { question: position, chosen: other };
        change.total = totalAfter([change]);
        change.step = change.total.map((value, index) => value - now[index]);
        return change;
      }));
    for (const change of changes) collect([change], change.total);
    if (found.length > 0) return found;
    for (const first of changes) {
      for (const second of changes) {
        if (second.question <= first.question) continue;
        // Steps add up, unless the first change may hide the second question.
        const isLinked = decides(quiz, first.question, second.question);
        collect([first, second], isLinked ? totalAfter([first, second]) : add(first.total.slice(), second.step));
      }
    }
    return found;
  }

  function contribution(quiz, { weights, needs }) {
    const options = [...quiz.options.keys()];
    const utility = (column, option) => end(quiz.columns[column].intervals[option], 1);
    return [
      ...options.map((option) => sum(weights, ([column, weight]) => weight * utility(column, option))),
      ...options.map((option) => count(needs, (need) => quiz.needs[need].unmet[option] !== null)),
      sum(weights, ([, weight]) => weight),
    ];
  }

  // Another answer; where any may be picked, one more or one less. What skips the question comes last.
  function alternatives({ pick, answers }, chosen) {
    const others = [...answers.keys()].map((answer) => {
      if (chosen.includes(answer)) return pick === "one" ? [] : chosen.filter((other) => other !== answer);
      return pick === "one" ? [answer] : [...chosen, answer].sort(ascending);
    });
    const kept = others.filter((other) => other.length > 0);
    return chosen.length === 1 ? [...kept, []] : kept;
  }

  // Whether a shown question is asked because of an earlier one, directly or through others.
  function decides(quiz, earlier, later) {
    let when = quiz.questions[later].when;
    while (when && when.question !== earlier) when = quiz.questions[when.question].when;
    return when !== undefined;
  }

  function add(left, right) {
    for (let index = 0; index < left.length; index++) left[index] += right[index];
    return left;
  }

  function ascending(left, right) {
    return left - right;
  }

  function same(left, right) {
    return left.length === right.length && left.every((value, index) => value === right[index]);
  }

  function sum(list, value) {
    return list.reduce((sum, item) => sum + value(item), 0);
  }

  function count(list, test) {
    return list.filter(test).length;
  }

  return { rank, result, flips, ledger, shown };
})();
