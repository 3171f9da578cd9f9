"""
The package as it is published: sdist, wheel, and the wheel installed by itself.
"""

import importlib.util
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from fnmatch import filter as matching
from pathlib import Path

import pytest

from eurasec_corpus._version import __version__

ROOT = Path(__file__).parent.parent
DISTRIBUTION = f"eurasec_corpus-{__version__}"
DIST_INFO = f"{DISTRIBUTION}.dist-info"

# The wheel is tried alone: what measures or redirects this run must not reach it.
OUTER_RUN = ("COV_CORE_", "COVERAGE_", "PYTHONPATH", "PYTHONHOME")
# The time of files in an unpacked sdist: long before they were written.
OTHER_DAY = 1_600_000_000


def run_python(*arguments: str | Path, cwd: Path, pythonpath: Path | None = None) -> str:
    """
    Run this Python in another folder and return what it prints.
    """
    environment = {k: v for k, v in os.environ.items() if not k.startswith(OUTER_RUN)}
    if pythonpath is not None:
        environment["PYTHONPATH"] = str(pythonpath)
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def build_in(folder: Path, kind: str, *, source: Path = ROOT) -> Path:
    """
    Build an sdist or a wheel without isolation, so without a network, and return its path.
    """
    run_python("-m", "build", f"--{kind}", "--no-isolation", "--outdir", folder, source, cwd=folder)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The sdist of this checkout.
    """
    return build_in(tmp_path_factory.mktemp("sdist"), "sdist")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The wheel of this checkout.
    """
    return build_in(tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="session")
def unpacked(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The unpacked sdist; its files are of another day than those of the checkout.
    """
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    for path in folder.rglob("*"):
        os.utime(path, (OTHER_DAY, OTHER_DAY))
    return folder / DISTRIBUTION


@pytest.fixture(scope="session")
def wheel_of_sdist(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The wheel built from the unpacked sdist.
    """
    return build_in(tmp_path_factory.mktemp("wheel-of-sdist"), "wheel", source=unpacked)


@pytest.fixture(scope="session")
def sdist_of_sdist(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The sdist built from the unpacked sdist, without what building has put into that.
    """
    (unpacked / "PKG-INFO").unlink()
    return build_in(tmp_path_factory.mktemp("sdist-of-sdist"), "sdist", source=unpacked)


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The wheel installed alone into a folder; its dependencies come from this environment.
    """
    target = tmp_path_factory.mktemp("installed")
    options = ("--quiet", "--no-deps", "--no-index", "--no-compile", "--target", target)
    run_python("-m", "pip", "install", *options, wheel, cwd=target)
    return target


def read_wheel(path: Path) -> dict[str, bytes]:
    """
    Return the contents of a wheel by name.
    """
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def list_sdist(path: Path) -> list[str]:
    """
    Return the names in an sdist, without the folder around them.
    """
    with tarfile.open(path) as archive:
        return [name.partition("/")[2] for name in archive.getnames()]


def run_installed(code: str, *, installed: Path, cwd: Path) -> str:
    """
    Run code that imports the installed wheel, far from the checkout, and return what it prints.
    """
    return run_python("-P", "-c", code, cwd=cwd, pythonpath=installed)


class TestWheel:
    """
    What the wheel holds.
    """

    @pytest.mark.parametrize(
        "pattern",
        [
            "eurasec_corpus/__init__.py",
            "eurasec_corpus/py.typed",
            "eurasec_corpus/_data/raw/*.txt",
            "eurasec_corpus/_data/releases/*/documents.parquet",
            "eurasec_corpus/_data/releases/*/paragraphs.parquet",
            "eurasec_corpus/_data/releases/*/spans.parquet",
            "eurasec_corpus/_data/releases/*/manifest.json",
            "eurasec_corpus/_data/sources.toml",
            "eurasec_corpus/_data/statement.toml",
            "eurasec_corpus/report/templates/*.css",
            "eurasec_corpus/report/templates/*.html",
            "eurasec_corpus/report/templates/*.js",
            f"{DIST_INFO}/licenses/LICENSE",
            f"{DIST_INFO}/licenses/LICENSE-DATA.md",
        ],
    )
    def test_holds(self, wheel: Path, pattern: str) -> None:
        """
        Code, type marker, data and licences are in the wheel.
        """
        assert matching(read_wheel(wheel), pattern)

    def test_holds_the_data_byte_for_byte(self, wheel: Path) -> None:
        """
        The data folder of the wheel equals that of the checkout, with nothing left out or added.
        """
        prefix = "eurasec_corpus/_data/"
        shipped = {
            name.removeprefix(prefix): content
            for name, content in read_wheel(wheel).items()
            if name.startswith(prefix)
        }
        folder = ROOT / "data"
        files = [path for path in folder.rglob("*") if path.is_file()]

        assert shipped == {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    def test_holds_nothing_else(self, wheel: Path) -> None:
        """
        Only the package and its metadata are installed; no tests, no docs.
        """
        tops = {name.partition("/")[0] for name in read_wheel(wheel)}

        assert tops == {"eurasec_corpus", DIST_INFO}

    def test_licence_names_the_texts_apart(self, wheel: Path) -> None:
        """
        The expression is that of PEP 639: MIT, and a reference for the publishers' texts.
        """
        metadata = read_wheel(wheel)[f"{DIST_INFO}/METADATA"].decode()
        header = metadata.partition("\n\n")[0].splitlines()

        assert "License-Expression: MIT AND LicenseRef-publishers-texts" in header
        assert {line for line in header if line.startswith("License-File")} == {
            "License-File: LICENSE",
            "License-File: LICENSE-DATA.md",
        }
        assert not [line for line in header if "License ::" in line]

    def test_is_the_same_byte_for_byte(self, wheel: Path, wheel_of_sdist: Path) -> None:
        """
        Built again from files of another day, the wheel has the same bytes.
        """
        assert wheel_of_sdist.read_bytes() == wheel.read_bytes()

    def test_is_the_same_from_the_sdist(self, wheel: Path, wheel_of_sdist: Path) -> None:
        """
        A wheel built from the sdist has the same files with the same contents.
        """
        assert read_wheel(wheel_of_sdist) == read_wheel(wheel)


class TestSdist:
    """
    What the sdist holds.
    """

    @pytest.mark.parametrize(
        "pattern",
        [
            "CHANGELOG.md",
            "CITATION.cff",
            "Makefile",
            "README.md",
            "constraints.txt",
            "data/raw/*.txt",
            "data/sources.toml",
            "docs/conf.py",
            "tests/test_packaging.py",
        ],
    )
    def test_holds(self, sdist: Path, pattern: str) -> None:
        """
        What the tests and the build of the corpus need is in the sdist.
        """
        assert matching(list_sdist(sdist), pattern)

    def test_leaves_out_what_tools_made(self, sdist: Path) -> None:
        """
        Neither the environment nor caches are published.
        """
        tops = {name.partition("/")[0] for name in list_sdist(sdist)}

        assert not tops & {".venv", "build", "dist", ".mypy_cache", ".pytest_cache", ".hypothesis"}

    def test_is_the_same_byte_for_byte(self, sdist: Path, sdist_of_sdist: Path) -> None:
        """
        Built again from files of another day, the sdist has the same bytes.
        """
        assert sdist_of_sdist.read_bytes() == sdist.read_bytes()


class TestMetadata:
    """
    What an index shows.
    """

    @pytest.mark.skipif(
        importlib.util.find_spec("twine") is None,
        reason="twine is in the dependency group publish",
    )
    def test_twine_finds_no_fault(self, sdist: Path, wheel: Path, tmp_path: Path) -> None:
        """
        The check before uploading passes, warnings included.
        """
        printed = run_python(
            "-m", "twine", "--no-color", "check", "--strict", sdist, wheel, cwd=tmp_path
        )

        assert printed.count("PASSED") == 2


class TestInstalled:
    """
    The installed wheel works by itself, with no checkout around it.
    """

    def test_is_what_gets_imported(self, installed: Path, tmp_path: Path) -> None:
        """
        The import finds the wheel and not the checkout, or the tests below would prove nothing.
        """
        code = "import eurasec_corpus as ec; print(ec.__file__)"
        place = Path(run_installed(code, installed=installed, cwd=tmp_path))

        assert place.resolve().is_relative_to(installed.resolve())

    def test_loads_the_corpus(self, installed: Path, tmp_path: Path) -> None:
        """
        The corpus of five documents loads from the wheel.
        """
        code = "import eurasec_corpus as ec; print(len(ec.load()))"

        assert run_installed(code, installed=installed, cwd=tmp_path) == "5"

    def test_names_a_copy(self, installed: Path, tmp_path: Path) -> None:
        """
        The wheel alone can tell which release a file is.
        """
        code = (
            "import eurasec_corpus as ec; from eurasec_corpus.releasing.copies import identify; "
            "print(identify(ec.dataset_path('spans'))[0].releases[-1] == ec.releases()[-1])"
        )

        assert run_installed(code, installed=installed, cwd=tmp_path) == "True"

    def test_dataset_path_leads_into_the_wheel(self, installed: Path, tmp_path: Path) -> None:
        """
        `dataset_path()` names a file that came with the wheel.
        """
        code = "import eurasec_corpus as ec; print(ec.dataset_path('paragraphs'))"
        place = Path(run_installed(code, installed=installed, cwd=tmp_path))

        assert place.resolve().is_relative_to(installed.resolve())

    def test_has_the_type_marker(self, installed: Path) -> None:
        """
        Type checkers find the marker `py.typed` beside the code.
        """
        assert (installed / "eurasec_corpus" / "py.typed").is_file()

    def test_command_answers(self, installed: Path, tmp_path: Path) -> None:
        """
        The command line of the wheel gives the version.
        """
        code = (
            "import sys; from eurasec_corpus.cli import main; "
            "sys.argv = ['eurasec-corpus', '--version']; sys.exit(main())"
        )

        assert __version__ in run_installed(code, installed=installed, cwd=tmp_path)


class TestVersion:
    """
    The version is spelled in one place; what must repeat it agrees.
    """

    def test_citation_names_this_version(self) -> None:
        """
        CITATION.cff has the version of the package.
        """
        citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")

        assert re.findall(r"^version: (.+)$", citation, re.MULTILINE) == [__version__]


class TestConstraints:
    """
    The file of versions that CI installs.
    """

    def test_holds_names_and_versions_only(self) -> None:
        """
        Each line is a name, a version and perhaps a marker: no address, no hash, no path.
        """
        line_of_file = re.compile(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; python_version [^/@]+)?")
        lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        others = [line for line in lines if not line_of_file.fullmatch(line)]

        assert [line for line in others if not line.startswith("#")] == []

    def test_pins_every_run_time_dependency(self) -> None:
        """
        Each dependency of pyproject.toml has a line.
        """
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        names = {re.split(r"[^\w.-]", each, maxsplit=1)[0] for each in project["dependencies"]}
        pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

        assert names <= {line.partition("==")[0] for line in pinned}
