"""
The errors of this package: one small tree, each also the builtin a caller would catch.

A message says what is wrong, where, the value, what was wanted and the way out.
"""

from __future__ import annotations


class EurasecError(Exception):
    """
    Anything this package refuses to do.
    """


class DecodeError(EurasecError, ValueError):
    """
    Bytes that are not text in the expected encoding.

    Attributes:
        offset: The first offending byte, counted from 0.
    """

    def __init__(self, message: str, offset: int) -> None:
        """
        Keep the place beside the message.
        """
        # Both are arguments, so that the error survives the way out of a worker process.
        super().__init__(message, offset)
        self.offset = offset

    def __str__(self) -> str:
        """
        Return the message; the place is in it.
        """
        return str(self.args[0])


class SourceError(EurasecError, ValueError):
    """
    An input that cannot serve as a source: missing, empty, not text.
    """


class MetadataError(EurasecError, ValueError):
    """
    A sources file that cannot be read or says something impossible.
    """


class DocumentError(EurasecError, ValueError):
    """
    A document, or a set of documents, that cannot be.
    """


class UnknownVersionError(EurasecError, LookupError):
    """
    A data release that this installation does not have.
    """


class VersionError(EurasecError, ValueError):
    """
    A version that no release can have: of another form, taken, or too small.
    """


class UnknownStyleError(EurasecError, LookupError):
    """
    A style of citation that this package does not write.
    """


class UnknownDocumentError(EurasecError, KeyError):
    """
    A document id that the corpus does not hold.
    """

    def __str__(self) -> str:
        """
        Return the message as it is; `KeyError` would quote it.
        """
        return str(self.args[0]) if self.args else ""


class UnknownColumnError(EurasecError, LookupError):
    """
    A column that the table does not have.
    """


class ForeignFileError(EurasecError, ValueError):
    """
    A file that is not one of ours, or of a schema this version does not read.
    """


class DamagedFileError(EurasecError, ValueError):
    """
    A file of ours whose content is not what its hash promises.
    """


class UnknownValueError(EurasecError, LookupError):
    """
    A value that the column has in no row.
    """


class PatternError(EurasecError, ValueError):
    """
    A pattern that does not compile.

    Attributes:
        offset: The character at which it fails, counted from 0; None if no place is known.
    """

    def __init__(self, message: str, offset: int | None) -> None:
        """
        Keep the place beside the message.
        """
        super().__init__(message, offset)
        self.offset = offset

    def __str__(self) -> str:
        """
        Return the message; the place is in it.
        """
        return str(self.args[0])


class SearchTimeoutError(EurasecError, TimeoutError):
    """
    A search that takes longer than its text is worth: the pattern tries too many ways.
    """


class WorkerError(EurasecError, RuntimeError):
    """
    A worker process of a build that was ended by somebody else.
    """


class BusyError(EurasecError, RuntimeError):
    """
    An output that another process builds.
    """


class MissingPackageError(EurasecError, ImportError):
    """
    A package that is needed for a hand-over and is not installed.
    """


class UndecidedDatesWarning(UserWarning):
    """
    Documents were left out of a range because what is known of their date does not decide.
    """
