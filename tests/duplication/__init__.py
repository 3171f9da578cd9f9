"""
Tests of copies in a corpus.
"""
