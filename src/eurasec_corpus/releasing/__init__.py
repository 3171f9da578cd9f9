"""
Releases of the data: cut, described, found again, compared, cited, and carried on from.
"""
