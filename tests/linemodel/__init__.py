"""
Tests of the line model.
"""
