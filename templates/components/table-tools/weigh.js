// What the visitor's own weights lead to. Pure functions; every option takes part, in sight or not.

(globalThis.versusTable ??= {}).weigh = (() => {
  "use strict";

  function contest(data, weights) {
    return {
      options: data.options.map(({ id }) => id),
      columns: [...weights].map(([id, weight]) => ({
        weight,
        intervals: data.criteria.find((criterion) => criterion.id === id).intervals,
      })),
      closeCall: data.closeCall,
    };
  }

  // As versusScoring.rank says it.
  function rank(data, weights) {
    return globalThis.versusScoring.rank(contest(data, weights));
  }

  // Each weight alone: the nearest one above and below that puts others at the top. Least changes
  // come first. Gives [{criterion, from, to, leaders: [id]}].
  function turns(data, weights, ranking) {
    if (ranking.weight === 0) return [];
    const totals = new Map(ranking.standings.map(({ option, total }) => [option, total]));
    const found = data.criteria.filter(({ id }) => weights.has(id)).flatMap((criterion) =>
      [1, -1].flatMap((sign) => {
        const from = weights.get(criterion.id);
        for (let to = from + sign; to >= 0 && to <= 5; to += sign) {
          if (ranking.weight + to - from === 0) break;
          const leaders = leading(criterion, to - from);
          if (leaders.join() !== ranking.leaders.join()) return [{ criterion, from, to, leaders }];
        }
        return [];
      }));
    const size = ({ from, to }) => Math.abs(to - from);
    return found.sort((left, right) => size(left) - size(right));

    function leading(criterion, step) {
      const shifted = data.options.map(({ id }, option) =>
        totals.get(id) + step * counted(criterion.intervals[option]));
      const best = Math.max(...shifted);
      return data.options.filter((_, option) => shifted[option] === best).map(({ id }) => id);
    }
  }

  function counted(interval) {
    return typeof interval === "number" ? interval : interval[1];
  }

  return { rank, turns };
})();
