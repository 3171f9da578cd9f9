"""
What persons read in the sources and labelled pages: mentions and quotations.
"""
