"""Texts and catalogues to time builds with: seeded, so that every run and every rival has the same."""

import random

WORDS = (
    "option page table reader fact source build file text value weight criterion decide compare "
    "answer question evidence date claim rank score need verdict use case column row link heading "
    "paragraph list code block write read show hide large small quick slow simple careful honest "
    "the a of to in for with and or but where when which that this these each every"
).split()


def sentence(random_, low=8, high=18):
    words = [random_.choice(WORDS) for _ in range(random_.randint(low, high))]
    return " ".join(words).capitalize() + "."


def paragraph(random_, sentences=4):
    return " ".join(sentence(random_) for _ in range(sentences))


def body(number):
    """About 4.5 KB with headings, emphasis, links, lists, a table and a block of code."""
    random_ = random.Random(number)
    parts = [paragraph(random_)]
    for part in range(4):
        parts.append(f"## {sentence(random_, 2, 5)[:-1]} {part}")
        parts.append(paragraph(random_) + " *" + sentence(random_, 2, 4) + "* `code`")
        parts.append(paragraph(random_) + " [A link](https://example.org/page).")
    parts.append("\n".join(f"- {sentence(random_)}" for _ in range(6)))
    rows = [f"| {random_.choice(WORDS)} | {random_.randint(1, 999)} | {random_.choice(WORDS)} |" for _ in range(8)]
    parts.append("\n".join(["| Name | Number | Word |", "|:-----|-------:|------|", *rows]))
    code = "\n".join(f"let {random_.choice(WORDS)}{line} = {random_.randint(1, 99)} + {line}" for line in range(12))
    parts.append(f"```swift\n{code}\n```")
    return "\n\n".join(parts) + "\n"


def pages(folder, count, front_matter):
    """Free pages in one flat folder; `front_matter` makes the lines above each text."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"page-{number:05}.md").write_text(front_matter(number) + body(number))


def catalogue(folder, options, criteria, use_cases):
    """A comparison with gaps, ranges and doubts in its facts."""
    random_ = random.Random(1)
    (folder / "content").mkdir(parents=True)
    (folder / "versus.yml").write_text(
        f"title: Catalogue\nbase-url: https://example.org\nclose-call: 100\npairs: all\nmax-pairs: {options * options}\n"
    )

    def write(path, text):
        path = folder / "content" / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    write("sources/survey.md", "---\ntitle: Survey\npublished: 2026-01\nkind: survey\n---\n")
    for number in range(criteria):
        scale = "type: rating" if number % 2 else "type: number\nscale: {worst: 0, best: 100}\nunit: ms"
        write(
            f"criteria/c{number:02}.md",
            f"---\ntitle: Criterion {number}\n{scale}\ngroup: group-{number // 10}\ndescription: {sentence(random_)}\n---\n",
        )
    for number in range(options):
        facts = []
        for criterion in range(criteria):
            chance = random_.random()
            value = random_.randint(1, 5) if criterion % 2 else random_.randint(0, 100)
            if chance < 0.1:
                continue
            if chance < 0.2:
                facts.append(f"  c{criterion:02}: ~")
            elif chance < 0.3 and not criterion % 2:
                facts.append(f"  c{criterion:02}: {value // 2}..{value}")
            else:
                facts.append(f"  c{criterion:02}: {{value: {value}, note: {sentence(random_)}}}")
        write(
            f"options/o{number:03}.md",
            f"---\nname: Option {number}\nfacts-default: {{sources: [survey], as-of: 2026-01}}\n"
            f"description: {sentence(random_)}\nfacts:\n" + "\n".join(facts) + f"\n---\n{paragraph(random_)}\n",
        )
    for number in range(use_cases):
        weights = {random_.randrange(criteria): random_.randint(1, 5) for _ in range(8)}
        lines = "\n".join(f"  c{key:02}: {value}" for key, value in sorted(weights.items()))
        write(
            f"use-cases/u{number:02}.md",
            f"---\ntitle: Use case {number}\nweights:\n{lines}\n"
            f"verdict: {{winner: depends, why: {sentence(random_)}}}\n---\n{paragraph(random_)}\n",
        )


def quiz(folder, questions, criteria):
    """Questions for a catalogue; of every six one rules options out, one takes any number of answers
    and one waits for another."""
    random_ = random.Random(2)
    (folder / "content/questions").mkdir(parents=True)
    for number in range(questions):
        kind = number % 6
        answers = []
        for answer in range(random_.randint(2, 5)):
            weights = {random_.randrange(criteria): random_.randint(1, 5) for _ in range(3)}
            listed = ", ".join(f"c{key:02}: {value}" for key, value in sorted(weights.items()))
            need = f", needs: [{{criterion: c{random_.randrange(1, criteria, 2):02}, at-least: 2}}]"
            answers.append(
                f"  - {{id: a{answer}, text: {sentence(random_, 3, 6)[:-1]}, weights: {{{listed}}}"
                f"{need if kind == 1 and answer == 0 else ''}}}"
            )
        pick = "any" if kind == 2 else "one"
        when = f"when: {{question: q{number - 1:02}, answer: [a0, a1]}}\n" if kind == 5 else ""
        (folder / f"content/questions/q{number:02}.md").write_text(
            f"---\ntitle: Question {number}\npick: {pick}\n{when}answers:\n" + "\n".join(answers) + "\n---\n"
        )
