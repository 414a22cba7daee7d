"""The winners that the page shows are those of the build."""

import json
import random
import subprocess

from conftest import REPOSITORY, ROOTS, copy_of_site
from quiz_page import QUIZZES, data_of, link_to


def sheets(quiz, count, seed):
    """Random sheets; about a third of the questions of each are skipped."""
    source = random.Random(seed)
    for _ in range(count):
        sheet = {}
        for question in quiz["questions"]:
            ids = [answer["id"] for answer in question["answers"]]
            if source.random() < 0.33:
                continue
            most = 1 if question["pick"] == "one" else len(ids)
            sheet[question["id"]] = sorted(source.sample(ids, source.randint(1, most)), key=ids.index)
        yield sheet


def winners(page, data, all_sheets):
    """What the page shows for each sheet: the ids that lead, `none`, or nothing."""
    return page.evaluate(
        """async (hashes) => {
          const found = [];
          for (const hash of hashes) {
            if (location.hash !== hash) await new Promise((resolve) => {
              addEventListener("hashchange", resolve, { once: true });
              location.hash = hash;
            });
            const place = document.querySelector("[data-quiz]");
            const ids = (state) => [...place.querySelectorAll(`[data-state=${state}]`)].map((node) => node.dataset.option);
            const isNone = place.querySelector("[data-quiz-heading]").textContent.startsWith("Nothing fits");
            found.push(isNone ? "none" : ids("leader"));
          }
          return found;
        }""",
        [link_to(data, sheet) for sheet in all_sheets],
    )


def test_the_page_and_the_build_agree_on_every_winner(versus, built_sites, opened, tmp_path):
    """The winners of the page become tests of the quiz, which the build then runs."""
    for name in (*QUIZZES, "whole-model"):
        style = "folders" if name == "whole-model" else "files"
        page = opened(f"file://{built_sites(name, style)}/quiz/index.html")
        data = data_of(page)
        all_sheets = list(sheets(data["quiz"], 300, seed=name))
        cases = [
            {"name": f"Sheet {number}", "answers": sheet, "winner": winner}
            for number, (sheet, winner) in enumerate(zip(all_sheets, winners(page, data, all_sheets)))
            if winner
        ]
        assert len(cases) > (200 if name in QUIZZES else 100)
        assert len({json.dumps(case["winner"]) for case in cases}) > 1
        site = copy_of_site(REPOSITORY / ROOTS[name], tmp_path / name)
        tests = site / "content/quiz-cases.yml"

        def check():
            tests.write_text(json.dumps(cases), encoding="utf-8")
            run = subprocess.run([versus, "check", "-q", "-C", site], capture_output=True, text=True)
            return [line for line in run.stderr.splitlines() if "quiz-case-fails" in line]

        assert check() == []
        cases[0]["winner"] = "none" if cases[0]["winner"] != "none" else data["quiz"]["options"][:1]
        assert len(check()) == 1
