"""The same input gives the same bytes, and an error leaves the output as it was."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import copy_of_site

NOBODY = 65534


def build(versus, root, *, before=(), **environment):
    return subprocess.run(
        [*before, versus, "build", "--root", root],
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


@pytest.fixture(scope="module")
def expected(versus, repository, tmp_path_factory):
    """The reference site as it comes out on any other day, place and machine."""
    root = copy_of_site(repository, tmp_path_factory.mktemp("expected") / "site")
    assert build(versus, root).returncode == 0
    return contents(root / "public")


@pytest.mark.parametrize("cores", ["0", "0-1"])
def test_the_number_of_cores_changes_no_byte(versus, repository, tmp_path, expected, cores):
    if os.cpu_count() == 1 and cores != "0":
        pytest.skip("there is one core")
    root = copy_of_site(repository, tmp_path / "site")
    assert build(versus, root, before=["taskset", "-c", cores]).returncode == 0
    assert contents(root / "public") == expected


def test_the_order_of_files_in_folders_changes_no_byte(versus, repository, tmp_path, expected):
    """In memory a folder lists what was made last first; elsewhere by a hash of the names."""
    fast = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else tmp_path
    source = copy_of_site(repository, tmp_path / "source")
    files = sorted(path.relative_to(source) for path in source.rglob("*") if path.is_file())
    orders = []
    for number, order in enumerate([files, files[::-1]]):
        root = fast / f"versus-order-{os.getpid()}-{number}"
        try:
            for path in order:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source / path, root / path)
            orders.append(os.listdir(root / "content" / "criteria"))
            assert build(versus, root).returncode == 0
            assert contents(root / "public") == expected
        finally:
            shutil.rmtree(root, ignore_errors=True)
    if fast is not tmp_path:
        assert orders[0] != orders[1]


@pytest.mark.parametrize("seconds", [0, 4_000_000_000])
def test_the_times_of_files_change_no_byte(versus, repository, tmp_path, expected, seconds):
    root = copy_of_site(repository, tmp_path / "site")
    for path in [root, *root.rglob("*")]:
        os.utime(path, (seconds, seconds))
    assert build(versus, root).returncode == 0
    assert contents(root / "public") == expected


# What a program hears when it asks the system for the time, and a word that it did ask.
CLOCK = r"""
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#define THEN 2147558400 /* 2038-01-19, behind the end of 32 bits */

static void tell(void) { if (write(2, "asked\n", 6) < 0) return; }
int clock_gettime(clockid_t clock, struct timespec *now) {
  static long ticks;
  tell();
  now->tv_sec = THEN;
  now->tv_nsec = ++ticks;
  return clock < 0;
}
time_t time(time_t *now) { tell(); if (now) *now = THEN; return THEN; }
int gettimeofday(struct timeval *now, void *zone) {
  tell();
  (void)zone;
  now->tv_sec = THEN;
  now->tv_usec = 0;
  return 0;
}
"""


def test_another_clock_changes_no_byte(versus, repository, tmp_path, expected):
    root = copy_of_site(repository, tmp_path / "site")
    library = tmp_path / "clock.so"
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-o", library, "-x", "c", "-"], input=CLOCK, text=True, check=True
    )
    result = build(versus, root, LD_PRELOAD=str(library))
    assert result.returncode == 0, result.stderr
    # Else the library was not heard, and nothing is shown.
    assert "asked" in result.stderr
    assert contents(root / "public") == expected


@pytest.mark.skipif(os.getuid() != 0, reason="only root can build as someone else")
def test_another_user_and_umask_change_no_byte(versus, repository, expected, tmp_path_factory):
    folder = tmp_path_factory.mktemp("user")
    root = copy_of_site(repository, folder / "site")
    program = shutil.copy(versus, folder / "versus")
    for above in [folder, *list(folder.parents)[:3]]:
        if str(above).startswith("/tmp/"):
            above.chmod(above.stat().st_mode | 0o055)
    subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", folder], check=True)
    someone = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    shell = ["sh", "-c", 'umask 077; exec "$@"', "sh"]
    result = build(program, root, before=[*someone, *shell], XDG_CACHE_HOME=str(folder / "cache"))
    assert result.returncode == 0, result.stderr
    assert contents(root / "public") == expected


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
