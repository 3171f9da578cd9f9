"""
Tests of `eurasec_corpus.dating`.
"""
