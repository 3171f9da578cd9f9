"""
The date of a page: every span that speaks for one, and the choice among them.
"""
