"""
The cases of `tests/cases/`: one file a question, one line a case; the README there says more.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from eurasec_corpus.bylines import parse_byline
from eurasec_corpus.datelines import split_dateline
from eurasec_corpus.dating.grammar import parse_date
from eurasec_corpus.dating.posted import parse_posted
from eurasec_corpus.dating.urls import date_of_url

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*.jsonl"))

Case = Mapping[str, Any]
Answer = Mapping[str, object] | None


def read_date(case: Case) -> Answer:
    """
    Return the date of a span.
    """
    found = parse_date(case["input"])
    return None if found is None else {"date": str(found)}


def read_posted(case: Case) -> Answer:
    """
    Return date, time, lead and meaning of a line.
    """
    found = parse_posted(case["input"])
    if found is None:
        return None
    time = found.published_at
    return {
        "date": str(found.date),
        "published_at": time.isoformat() if time else None,
        "is_publication": found.is_publication,
        "lead": found.lead,
    }


def read_url(case: Case) -> Answer:
    """
    Return date and rule of an address.
    """
    found = date_of_url(case["input"])
    return None if found is None else {"date": str(found.date), "rule": found.rule}


def read_dateline(case: Case) -> Answer:
    """
    Return the parts of a dateline and the text that is left.
    """
    found = split_dateline(case["input"])
    if found is None:
        return None
    dateline, end = found
    return {
        "place": dateline.place,
        "agency": dateline.agency,
        "date": str(dateline.date) if dateline.date else None,
        "place_name": dateline.place_name,
        "text": dateline.text,
        "rest": case["input"][end:],
        "rule": dateline.rule,
    }


def read_byline(case: Case) -> Answer:
    """
    Return the author of a line.
    """
    found = parse_byline(case["input"])
    return None if found is None else {"author": found[0], "rule": found[1]}


READERS: Mapping[str, Callable[[Case], Answer]] = {
    "bylines": read_byline,
    "datelines": read_dateline,
    "dates": read_date,
    "posted": read_posted,
    "urls": read_url,
}
KEYS = {"label", "source", "lang", "input", "expected"}


def load_cases(path: Path) -> list[Case]:
    """
    Read the cases of a file.
    """
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]


def named_cases() -> list[Any]:
    """
    Give each case its name, and those that are to fail their mark.
    """
    return [
        pytest.param(
            path.stem,
            case,
            id=f"{path.stem}: {case['label']}",
            marks=[pytest.mark.xfail(strict=True)] if case.get("expect") == "fail" else [],
        )
        for path in FILES
        for case in load_cases(path)
    ]


@pytest.mark.parametrize(("question", "case"), named_cases())
def test_case(question: str, case: Case) -> None:
    """
    What is read is what the case expects.
    """
    answer = READERS[question](case)
    wanted = case["expected"]

    if wanted is None or answer is None:
        assert wanted == answer
    else:
        assert wanted == {key: answer[key] for key in wanted}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestFile:
    """
    A file of cases keeps its format.
    """

    def test_someone_answers_its_question(self, path: Path) -> None:
        """
        There is a reader for the file.
        """
        assert path.stem in READERS

    def test_cases_are_complete(self, path: Path) -> None:
        """
        Each case has the keys that it must have, and no unknown one.
        """
        odd = [
            case["label"]
            for case in load_cases(path)
            if not KEYS <= case.keys() <= KEYS | {"url", "expect"}
        ]

        assert odd == []

    def test_no_label_stands_twice(self, path: Path) -> None:
        """
        A label names one case.
        """
        labels = Counter(case["label"] for case in load_cases(path))

        assert [label for label, count in labels.items() if count > 1] == []

    def test_only_fail_is_expected(self, path: Path) -> None:
        """
        `expect` says `fail` or is not there.
        """
        assert {case["expect"] for case in load_cases(path) if "expect" in case} <= {"fail"}
