"""
Tests of `eurasec_corpus.releasing`.
"""
