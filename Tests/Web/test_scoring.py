"""The page's script scores every shared case as Swift does, digit by digit."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "templates/components/scoring/scoring.js"
CASES = ROOT / "Tests/RankingCases"

# Loads the script as a page would, and runs a program on what it is given.
RUNNER = """
const fs = require("node:fs");
const names = new Set(Object.getOwnPropertyNames(globalThis));
for (const script of process.argv.slice(1)) require("node:vm").runInThisContext(fs.readFileSync(script, "utf8"));
const added = Object.getOwnPropertyNames(globalThis).filter((name) => !names.has(name));
const given = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(PROGRAM));
"""


def run(program, given=None, *scripts):
    """The value of an expression on `given` in node, once it has loaded the script and others."""
    node = subprocess.run(
        ["node", "-e", RUNNER.replace("PROGRAM", program), SCRIPT, *scripts],
        input=json.dumps(given),
        capture_output=True,
        text=True,
    )
    assert node.returncode == 0, node.stderr
    return json.loads(node.stdout)


def answers(calls):
    """What the script's functions give, each called with its values."""
    return run("given.map(([name, ...values]) => versusScoring[name](...values))", calls)


def contests():
    return json.loads((CASES / "cases.json").read_text())


def quiz_cases():
    shared = json.loads((CASES / "quiz-cases.json").read_text())
    quizzes = {
        name: grown(quiz["formula"]) if "formula" in quiz else quiz
        for name, quiz in shared["quizzes"].items()
    }
    return [(quizzes[case["quiz"]], case) for case in shared["cases"]]


def grown(formula):
    """A quiz too big to be written down; Tests/RankingCases/README.md says how it grows."""
    options, columns = range(formula["options"]), range(formula["columns"])
    count, weight = len(columns), formula["weight"]

    def interval(option, column):
        utility = (7919 * option + 104729 * column + 31 * option * column) % 10001
        if (option + column) % 5:
            return utility
        return [max(0, utility - 500), utility, min(10000, utility + 700)]

    def question(column):
        needs = [column % 4] if column % 7 == 3 else []
        answers = [
            {"id": "much", "weights": [[column, weight]], "needs": []},
            {"id": "little", "weights": [[column, 1]], "needs": needs},
            {"id": "other", "weights": [[(column + 1) % count, weight]], "needs": []},
        ]
        return {"id": f"q{column}", "pick": "one", "answers": answers}

    return {
        "options": [f"o{option}" for option in options],
        "names": [f"o{option}" for option in options],
        "closeCall": 5,
        "columns": [{"intervals": [interval(o, c) for o in options]} for c in columns],
        "needs": [
            {"unmet": ["No" if (13 * o + 7 * need) % 9 == 0 else None for o in options]}
            for need in range(4)
        ],
        "questions": [question(column) for column in columns],
    }


def flattened(ranking):
    """A ranking as the cases write it: one list for each property of the standings."""
    standings = ranking["standings"]
    lists = {
        "order": "option",
        "ranks": "rank",
        "totals": "total",
        "lows": "low",
        "highs": "high",
        "scores": "score",
        "lowScores": "lowScore",
        "highScores": "highScore",
        "unmet": "unmet",
    }
    flat = {key: [standing[name] for standing in standings] for key, name in lists.items()}
    return flat | {key: value for key, value in ranking.items() if key != "standings"}


def differences(name, found, expected):
    return [
        f"{name}: {key} is {found[key]}, not {expected[key]}"
        for key in expected
        if key in found and found[key] != expected[key]
    ]


def test_contests_come_out_as_written():
    cases = contests()
    assert len(cases) >= 40
    wrong = []
    for case, ranking in zip(cases, answers([["rank", case] for case in cases])):
        expected = {"conflicts": []} | case
        # In a contest a case's own `unmet` follows the options.
        expected.pop("unmet", None)
        wrong += differences(case["name"], flattened(ranking), expected)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("function", ["result", "flips", "ledger", "shown"])
def test_quizzes_come_out_as_written(function):
    cases = quiz_cases()
    assert len(cases) >= 60
    if function != "result":
        cases = [(quiz, case) for quiz, case in cases if function in case]
    found = answers([[function, quiz, case["sheet"]] for quiz, case in cases])
    wrong = []
    for (_, case), value in zip(cases, found):
        if function == "result":
            expected = {"unmet": [[] for _ in case["order"]]} | case
            wrong += differences(case["name"], flattened(value), expected)
        elif value != case[function]:
            wrong.append(f"{case['name']}: {function} is {value}, not {case[function]}")
    assert not wrong, "\n".join(wrong)


def test_nothing_is_left_behind_but_one_name():
    assert run("added") == ["versusScoring"]


def test_the_input_stays_as_it_was():
    for quiz, case in quiz_cases()[:20]:
        given = [quiz, case["sheet"]]
        calls = "['result', 'flips', 'ledger', 'shown'].map((name) => versusScoring[name](...given))"
        assert run(f"({calls}, given)", given) == given


def test_the_script_is_small():
    assert len(gzip.compress(SCRIPT.read_bytes())) < 5000
