"""
What a line says: rows only.

A row is complete: what it matches, what that means, its language, real examples
and a trap (`never`) for each way it could go wrong. One test loops over all rows.
"""
