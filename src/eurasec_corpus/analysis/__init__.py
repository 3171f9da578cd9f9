"""
Work with a corpus: select, search, count, find who is named and who is quoted.
"""
