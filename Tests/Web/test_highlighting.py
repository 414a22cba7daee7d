"""Colours of code, held against Pygments, and what must be so on any input."""

import random
import re
import subprocess

import pytest
from highlighting import agreement, by_pygments, by_versus

FOLDER = "Tests/Highlighting/samples"
LEXERS = {"dockerfile": "docker"}
# What share of the signs that one calls so the other does too. Less where Pygments errs: it misses
# newer numbers of Kotlin and the words of newer TypeScript, and names of types in Swift's #if.
LEAST = 0.95
LESS = {
    ("css", "keyword"): 0.9,
    ("css", "number"): 0.85,
    ("kotlin", "number"): 0.85,
    ("php", "directive"): 0.9,
    ("swift", "directive"): 0.2,
    ("swift", "number"): 0.9,
    ("typescript", "keyword"): 0.9,
    ("yaml", "string"): 0.9,
    ("bash", "number"): 0.9,
}


@pytest.fixture(scope="module")
def samples(repository):
    return {file.stem: file.read_text() for file in sorted((repository / FOLDER).iterdir())}


def test_each_language_has_a_sample_of_forty_lines(samples, repository):
    source = (repository / "Sources/VersusHighlight/CodeLanguage.swift").read_text()
    names = re.findall(r"\w+", " ".join(re.findall(r"^  case (\w.*)$", source, re.MULTILINE)))
    assert set(samples) == set(names)
    assert all(len(code.splitlines()) >= 40 for code in samples.values())


def test_classes_agree_with_those_of_pygments(versus, samples):
    wrong = []
    for language, code in samples.items():
        theirs = by_pygments(code, LEXERS.get(language, language))
        ours, _ = by_versus(versus, code, language)
        for kind, (both, we, they) in sorted(agreement(code, ours, theirs).items()):
            precision, recall = both / max(1, both + we), both / max(1, both + they)
            if min(precision, recall) < LESS.get((language, kind), LEAST):
                wrong.append(f"{language}, {kind}: ours {precision:.2f}, theirs {recall:.2f} of {both}")
    assert not wrong


def test_the_text_comes_out_as_it_went_in(versus, samples):
    """Samples whole, and with signs lost, doubled and swapped; the seed is fixed."""
    dice = random.Random(10)
    for language, code in samples.items():
        for round in range(4):
            signs = list(code)
            for _ in range(0 if round == 0 else 40):
                place = dice.randrange(len(signs))
                signs[place] = dice.choice(["", "\"", "'", "`", "/*", "${", "\\", "ü", "<", "&", signs[place] * 2])
            # A last empty line is the fence's own.
            text = "".join(signs).rstrip("\n")
            _, shown = by_versus(versus, text, language)
            assert shown == text + "\n", language


def test_unknown_languages_and_a_switch_leave_code_plain(versus):
    def shown(name, *arguments):
        source = f"```{name}\nlet a = \"b\"\n```\n".encode()
        return subprocess.run(
            [versus, "markdown", "-", *arguments], input=source, capture_output=True, check=True
        ).stdout.decode()

    plain = 'let a = &quot;b&quot;\n</code></pre>\n'
    assert shown("klingon") == f'<pre><code class="language-klingon">{plain}'
    assert shown("") == f"<pre><code>{plain}"
    assert shown("js", "--no-highlight") == f'<pre><code class="language-js">{plain}'
    assert shown("JS") == (
        '<pre class="highlight"><code class="language-JS"><span class="kd">let</span> a = '
        '<span class="s2">&quot;b&quot;</span>\n</code></pre>\n'
    )
