"""
Sums of frozen integer trees, and what each feature adds to one.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
from attrs import frozen

from ..rules.rows import TreeTable
from .characters import Ints

Rows = npt.NDArray[np.int16]
"""One row a feature, one column a line; larger numbers are cut to 16 bits."""

_BLOCK = 512
"""Lines at once: their answers stay in the cache of the processor."""


@frozen(eq=False)
class Trees:
    """
    Symmetric trees of one stage: the answers on the way down are the bits of the leaf's number.

    Attributes:
        base: What every line starts with.
        feature: Number of the feature of each question, the same question once.
        threshold: What it must be above.
        questions: Numbers of the questions: one row a level, one column a tree.
        leaves: Points of the leaves: one row a tree.
    """

    base: int
    feature: Ints
    threshold: Rows
    questions: Ints
    leaves: npt.NDArray[np.int32]


def read_trees(table: TreeTable) -> Trees:
    """
    Read the trees of a table of `rules/trees.py`.
    """
    feature = np.frombuffer(base64.b64decode(table.features), "<i2").astype(np.int64)
    threshold = np.frombuffer(base64.b64decode(table.thresholds), "<i2").astype(np.int64)
    leaves = np.frombuffer(base64.b64decode(table.leaves), "<i2").astype(np.int32)
    pairs, numbers = np.unique((feature << 16) + threshold + (1 << 15), return_inverse=True)
    return Trees(
        table.base,
        pairs >> 16,
        ((pairs & 0xFFFF) - (1 << 15)).astype(np.int16),
        np.ascontiguousarray(numbers.reshape(-1, table.depth).T).astype(np.int64),
        leaves.reshape(-1, 1 << table.depth),
    )


def sum_trees(trees: Trees, rows: Rows) -> Ints:
    """
    Return the score of each line.
    """
    total = np.empty(rows.shape[1], np.int64)
    limits = trees.threshold[:, None]
    firsts = (np.arange(len(trees.leaves), dtype=np.int64) * trees.leaves.shape[1])[:, None]
    leaves = trees.leaves.ravel()
    for start in range(0, rows.shape[1], _BLOCK):
        part = rows[:, start : start + _BLOCK]
        answers = (part.take(trees.feature, axis=0) > limits).view(np.uint8)
        numbers = answers.take(trees.questions[-1], axis=0)
        for questions in trees.questions[-2::-1]:
            numbers += numbers  # half the time of a shift
            numbers |= answers.take(questions, axis=0)
        points = leaves.take(firsts + numbers, mode="clip")  # a third of the time of "raise"
        total[start : start + _BLOCK] = points.sum(axis=0, dtype=np.int32)
    return total + trees.base


def credit_features(trees: Trees, row: Mapping[int, int]) -> tuple[int, dict[int, int]]:
    """
    Credit each step down each tree to the feature it asks for.

    A step is worth the change of the mean, rounded down, of the leaves still possible, so
    that the steps of a tree add up to its leaf.

    Args:
        trees: The trees.
        row: Value of each feature by its number.

    Returns:
        What is there before any question, and the points of each feature asked for.
    """
    base, points = trees.base, dict[int, int]()
    feature, threshold = trees.feature.tolist(), trees.threshold.tolist()
    for questions, leaves in zip(trees.questions.T.tolist(), trees.leaves.tolist(), strict=True):
        left, mean = leaves, sum(leaves) // len(leaves)
        base += mean
        for question in questions:
            asked = feature[question]
            # The first answer is the lowest bit: even numbers for no, odd ones for yes.
            left = left[row[asked] > threshold[question] :: 2]
            step = sum(left) // len(left) - mean
            points[asked] = points.get(asked, 0) + step
            mean += step
    return base, points
