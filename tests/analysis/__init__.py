"""
Tests of `eurasec_corpus.analysis`.
"""
