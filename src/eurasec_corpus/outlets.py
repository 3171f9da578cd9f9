"""
Sites: who publishes them, and which agency's own they are.
"""

from __future__ import annotations

from .addresses import split_address
from .rules.agencies import AGENCIES
from .rules.outlets import OUTLETS
from .rules.rows import Outlet

_OUTLET_OF = {row.host: row for row in OUTLETS}
_HOME_OF = {host: row.name for row in AGENCIES for host in row.hosts}
# Hosts have few labels; a hostile one could have many.
_MOST_LABELS = 10


def find_outlet(url: str | None) -> Outlet | None:
    """
    Find out which site an address belongs to.

    Args:
        url: The address; None if unknown.

    Returns:
        The row of `rules/outlets.py` for the host or the nearest one above it; None if
        there is none.

    >>> find_outlet("https://eng.belta.by/politics/view/1").publisher
    'BelTA'
    >>> find_outlet("https://notbelta.by/") is None
    True
    """
    host, _ = split_address(url)
    return next((_OUTLET_OF[name] for name in _upwards(host) if name in _OUTLET_OF), None)


def find_home(url: str | None) -> str | None:
    """
    Name the agency on whose own site an address lies; None if on none.

    >>> find_home("https://wap.belta.by/special"), find_home("https://lenta.ru/news")
    ('BelTA', None)
    """
    host, _ = split_address(url)
    return next((_HOME_OF[name] for name in _upwards(host) if name in _HOME_OF), None)


def _upwards(host: str) -> list[str]:
    """
    List a host and those above it, the longest first.
    """
    labels = host.split(".")[-_MOST_LABELS:]
    return [".".join(labels[start:]) for start in range(len(labels))]
