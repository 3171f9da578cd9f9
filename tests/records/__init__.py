"""
Raw pages from every kind of file.
"""
