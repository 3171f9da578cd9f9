"""
Exports, opened by those who read such files.
"""
