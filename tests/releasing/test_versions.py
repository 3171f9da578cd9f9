"""
Versions of the data.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import VersionError
from eurasec_corpus.releasing.versions import Step, check_step, next_version, parse_version

NUMBERS = st.integers(min_value=0, max_value=999)
VERSIONS = st.tuples(NUMBERS, NUMBERS, NUMBERS).map(lambda numbers: ".".join(map(str, numbers)))


class TestParseVersion:
    """
    The three numbers.
    """

    @given(numbers=st.tuples(NUMBERS, NUMBERS, NUMBERS))
    def test_numbers_come_back(self, numbers: tuple[int, int, int]) -> None:
        """
        A version is its three numbers.
        """
        assert numbers == parse_version("{}.{}.{}".format(*numbers))

    @pytest.mark.parametrize(
        "text", ["", "1", "1.0", "v1.0.0", "1.0.0 ", "01.0.0", "١.0.0", "1.0.0-rc1"]
    )
    def test_other_forms_are_refused(self, text: str) -> None:
        """
        What is not three plain numbers is no version.
        """
        with pytest.raises(VersionError, match=r"not a version: .*; write three numbers"):
            parse_version(text)


class TestNextVersion:
    """
    The smallest later version.
    """

    @given(version=VERSIONS, step=st.sampled_from(Step))
    def test_next_is_later(self, version: str, step: Step) -> None:
        """
        The next version comes after.
        """
        assert parse_version(next_version(version, step)) > parse_version(version)

    @given(version=VERSIONS)
    def test_bigger_steps_go_further(self, version: str) -> None:
        """
        A major step goes beyond a minor one, and that beyond a patch.
        """
        numbers = [parse_version(next_version(version, step)) for step in Step]

        assert numbers == sorted(numbers)

    @pytest.mark.parametrize(
        ("step", "expected"),
        [(Step.MAJOR, "2.0.0"), (Step.MINOR, "1.5.0"), (Step.PATCH, "1.4.3")],
    )
    def test_lower_numbers_begin_again(self, step: Step, expected: str) -> None:
        """
        The number of the step is raised by one, those after it begin at 0.
        """
        assert expected == next_version("1.4.2", step)


class TestCheckStep:
    """
    Versions that promise too much.
    """

    @given(version=VERSIONS, step=st.sampled_from(Step))
    def test_the_next_is_enough(self, version: str, step: Step) -> None:
        """
        The smallest later version is accepted.
        """
        check_step(next_version(version, step), version, step, "something")

        assert version != next_version(version, step)

    @pytest.mark.parametrize(
        ("version", "step", "least"),
        [
            ("1.4.3", Step.MAJOR, "2.0.0"),
            ("1.5.0", Step.MAJOR, "2.0.0"),
            ("1.4.3", Step.MINOR, "1.5.0"),
            ("1.4.2", Step.PATCH, "1.4.3"),
        ],
    )
    def test_less_is_refused(self, version: str, step: Step, least: str) -> None:
        """
        The error says what has changed and which version would do.
        """
        with pytest.raises(
            VersionError,
            match=rf"{version} is too small after 1\.4\.2: a row went, .*{step.name}.*name {least}",
        ):
            check_step(version, "1.4.2", step, "a row went")
