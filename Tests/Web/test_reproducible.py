"""The same input gives the same bytes, and an error leaves the output as it was."""

import os
import subprocess

from conftest import copy_of_site


def build(versus, root, **environment):
    return subprocess.run(
        [versus, "build", "--root", root],
        env={**os.environ, **environment},
        cwd=root.parent,
        capture_output=True,
        text=True,
    )


def contents(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_zone_locale_and_folder_change_no_byte(versus, repository, tmp_path):
    first = copy_of_site(repository, tmp_path / "one")
    second = copy_of_site(repository, tmp_path / "two" / "ein Ordner mit Umlaut ä")
    old = build(versus, first, TZ="Pacific/Kiritimati", LC_ALL="C")
    new = build(versus, second, TZ="America/Adak", LC_ALL="tr_TR.UTF-8", HOME="/nonexistent")
    assert (old.returncode, new.returncode) == (0, 0), old.stderr + new.stderr
    assert contents(first / "public") == contents(second / "public")


def test_an_error_leaves_the_output_untouched(versus, repository, tmp_path):
    root = copy_of_site(repository, tmp_path / "site")
    assert build(versus, root).returncode == 0
    before = contents(root / "public")
    page = sorted((root / "content").rglob("*.md"))[0]
    page.write_text("---\nno-such-key: 1\n---\n[nowhere](nowhere.md)\n", encoding="utf-8")
    failed = build(versus, root)
    assert failed.returncode == 1
    assert "error:" in failed.stderr and "nothing was published" in failed.stderr
    assert contents(root / "public") == before
    assert not [name for name in os.listdir(root) if "staging" in name]
