"""
The errors, as a caller catches them.
"""

from __future__ import annotations

import pickle

import pytest

from eurasec_corpus import (
    BusyError,
    DamagedFileError,
    DecodeError,
    DocumentError,
    EurasecError,
    ForeignFileError,
    MetadataError,
    MissingPackageError,
    PatternError,
    SearchTimeoutError,
    SourceError,
    UnknownColumnError,
    UnknownDocumentError,
    UnknownStyleError,
    UnknownValueError,
    UnknownVersionError,
    VersionError,
    WorkerError,
    clean,
    load,
)

BUILTINS: dict[type[EurasecError], type[Exception]] = {
    BusyError: RuntimeError,
    DamagedFileError: ValueError,
    DecodeError: ValueError,
    DocumentError: ValueError,
    ForeignFileError: ValueError,
    MetadataError: ValueError,
    MissingPackageError: ImportError,
    PatternError: ValueError,
    SearchTimeoutError: TimeoutError,
    SourceError: ValueError,
    UnknownColumnError: LookupError,
    UnknownDocumentError: KeyError,
    UnknownStyleError: LookupError,
    UnknownValueError: LookupError,
    UnknownVersionError: LookupError,
    VersionError: ValueError,
    WorkerError: RuntimeError,
}


class TestEurasecError:
    """
    The tree of errors.
    """

    def test_tree_is_known(self) -> None:
        """
        There are no errors but those below.
        """
        assert set(BUILTINS) == set(EurasecError.__subclasses__())

    @pytest.mark.parametrize(("error", "builtin"), BUILTINS.items())
    def test_each_is_a_builtin(self, error: type[EurasecError], builtin: type[Exception]) -> None:
        """
        Who does not know this package catches the builtin.
        """
        assert issubclass(error, builtin)


class TestDecodeError:
    """
    Bytes that are no text.
    """

    def test_message_names_the_byte(self) -> None:
        """
        The message says where, which byte, and the way out.
        """
        with pytest.raises(DecodeError, match=r"at byte 6 \(0xd1\).*convert it to UTF-8"):
            clean(b"Minsk \xd1")

    def test_error_survives_pickling(self) -> None:
        """
        Message and place come through from a worker process.
        """
        error = DecodeError("not UTF-8", 5)

        found = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes

        assert (str(error), error.offset) == (str(found), found.offset)


class TestUnknownDocumentError:
    """
    Ids that no document has.
    """

    def test_message_is_not_quoted(self) -> None:
        """
        The message stands as it is, not as the key that `KeyError` would print.
        """
        with pytest.raises(UnknownDocumentError) as caught:
            load()["x"]

        assert str(caught.value).startswith("no document 'x'; there are 5: belta-173030")

    def test_error_without_message_is_empty(self) -> None:
        """
        Without a message there is nothing to print.
        """
        assert str(UnknownDocumentError()) == ""

    def test_error_survives_pickling(self) -> None:
        """
        The message comes through from a worker process.
        """
        error = UnknownDocumentError("no document 'x'")

        assert str(error) == str(pickle.loads(pickle.dumps(error)))  # noqa: S301  our own bytes
