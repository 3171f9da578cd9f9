"""
The corpus in the forms of other tools.
"""
