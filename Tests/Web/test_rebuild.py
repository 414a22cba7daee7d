"""A build over an old one gives what a build from nothing gives, whatever was edited in between."""

import os
import random
import shutil
import subprocess

import pytest

from conftest import copy_of_site

EDITS = 500


class Edits:
    """Random edits of a site and of its output; the same for the same seed."""

    def __init__(self, root, seed):
        self.root = root
        self.random = random.Random(seed)
        self.made = 0
        self.kinds = [
            self.add_page, self.add_page, self.append, self.append, self.append, self.change_in_place,
            self.change_and_keep_time, self.touch, self.rename, self.remove, self.title, self.settings,
            self.template, self.image, self.link, self.break_page, self.mend_pages, self.fact,
            self.harm_output, self.remove_from_output, self.draft,
        ]  # fmt: skip

    def __call__(self):
        edit = self.random.choice(self.kinds)
        edit()
        return edit.__name__

    def pages(self):
        return sorted((self.root / "content" / "guides").glob("*.md"))

    def page(self):
        pages = self.pages()
        if not pages:
            self.add_page()
        return self.random.choice(self.pages())

    def add_page(self):
        self.made += 1
        path = self.root / "content" / "guides" / f"page-{self.made}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# Page {self.made}\n\nA text.\n\n## A part\n\nMore.\n")

    def append(self):
        with self.page().open("a") as file:
            file.write(f"\nAnother line {self.random.randint(0, 9999)}.\n")

    def change_in_place(self):
        page = self.page()
        page.write_text(page.read_text().swapcase())

    def change_and_keep_time(self):
        page = self.page()
        time = page.stat().st_mtime_ns
        page.write_text(page.read_text().swapcase())
        os.utime(page, ns=(time, time))

    def touch(self):
        self.page().touch()

    def rename(self):
        self.made += 1
        page = self.page()
        page.rename(page.with_name(f"page-{self.made}.md"))

    def remove(self):
        self.page().unlink()

    def title(self):
        front = self.root / "content" / "index.md"
        front.write_text(f"---\ndescription: One {self.random.randint(0, 99)} of many.\n---\n\nHello.\n")

    def settings(self):
        path = self.root / "versus.yml"
        lines = [line for line in path.read_text().splitlines() if not line.startswith(("urls:", "close-call:"))]
        lines.append(self.random.choice(["urls: folders", "urls: files", "close-call: 20", "close-call: 60"]))
        path.write_text("\n".join(lines) + "\n")

    def template(self):
        path = self.root / "templates" / "footer-extra.html"
        path.parent.mkdir(exist_ok=True)
        if path.exists() and self.random.random() < 0.4:
            path.unlink()
        else:
            path.write_text(f"<p>Foot {self.random.randint(0, 99)}</p>\n")

    def image(self):
        path = self.root / "content" / "img" / "dot.svg"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.random.randint(1, 9)}"/>')

    def link(self):
        with self.page().open("a") as file:
            file.write(f"\n[To it]({self.page().name})\n")

    def break_page(self):
        with self.page().open("a") as file:
            file.write("\n[Nowhere](nowhere.md)\n")

    def mend_pages(self):
        names = {page.name for page in self.pages()}
        for page in self.pages():
            lines = page.read_text().splitlines()
            links = [line for line in lines if line.startswith("[") and line.split("(")[-1].rstrip(")") not in names]
            if links:
                page.write_text("\n".join(line for line in lines if line not in links) + "\n")

    def fact(self):
        option = self.random.choice(sorted((self.root / "content" / "options").glob("*.md")))
        option.write_text(option.read_text() + f"\nA word {self.random.randint(0, 99)}.\n")

    def harm_output(self):
        files = sorted((self.root / "public").rglob("*.html"))
        if files:
            self.random.choice(files).write_text("harmed")

    def remove_from_output(self):
        files = sorted((self.root / "public").rglob("*.html"))
        if files:
            self.random.choice(files).unlink()

    def draft(self):
        page = self.page()
        text = page.read_text()
        page.write_text(text[len("---\ndraft: true\n---\n") :] if text.startswith("---") else "---\ndraft: true\n---\n" + text)


def build(versus, root, output, cache, *arguments):
    return subprocess.run(
        [versus, "build", "-C", root, "-o", output, *arguments],
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        text=True,
    )


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("seed", range(2))
def test_a_warm_build_gives_what_a_cold_one_gives(versus, tmp_path, seed):
    root = tmp_path / "site"
    subprocess.run([versus, "init", root], check=True, capture_output=True)
    edits, history, repeated = Edits(root, seed), [], 0
    for number in range(EDITS // 2):
        # Now and then nothing is edited, now and then two things at once.
        for _ in range(edits.random.choice([0, 0, 1, 1, 2, 2])):
            history.append(edits())
        arguments = edits.random.choice([[], [], [], ["--drafts"], ["--base-url", "https://example.org"]])
        cold_output = tmp_path / "cold"
        shutil.rmtree(cold_output, ignore_errors=True)
        before = contents(root / "public") if (root / "public").exists() else {}
        warm = build(versus, root, root / "public", tmp_path / "cache", *arguments)
        cold = build(versus, root, cold_output, tmp_path / "no cache", *arguments)
        place = f"seed {seed}, build {number}, after {history[-4:]}"
        assert warm.returncode == cold.returncode, place + warm.stderr
        assert warm.stderr == cold.stderr, place
        expected = contents(cold_output) if warm.returncode == 0 else before
        assert contents(root / "public") == expected, place
        repeated += warm.stdout.startswith("nothing has changed")
    assert repeated > 10


def test_a_newer_program_builds_anew(versus, tmp_path):
    root = tmp_path / "site"
    subprocess.run([versus, "init", root], check=True, capture_output=True)
    program = tmp_path / "versus"
    shutil.copy(versus, program)
    said = [build(program, root, root / "public", tmp_path / "cache").stdout for _ in range(3)]
    assert said[2].startswith("nothing has changed")
    shutil.copy(versus, tmp_path / "newer")
    (tmp_path / "newer").rename(program)
    assert not build(program, root, root / "public", tmp_path / "cache").stdout.startswith("nothing")


def test_files_that_stay_as_they_are_keep_their_times(versus, repository, tmp_path):
    root = copy_of_site(repository, tmp_path / "site")
    output = root / "public"
    build(versus, root, output, tmp_path / "cache")
    old = {path: path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()}
    guide = root / "content" / "guides" / "side-by-side.md"
    guide.write_text(guide.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    assert build(versus, root, output, tmp_path / "cache").returncode == 0
    new = {path for path in output.rglob("*") if path.is_file() and old.get(path) != path.stat().st_mtime_ns}
    # What is searched has changed too: the entry, and pieces of other names.
    pieces = {path for path in new if path.parent.name == "search"}
    assert {path.name for path in new - pieces} == {"side-by-side.html", "side-by-side.html.md", ".versus-manifest"}
    assert output / "search" / "index.js" in pieces and len(pieces) < 40
