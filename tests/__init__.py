"""
The tests; a package, so that its modules can import `tests.strategies`.
"""
