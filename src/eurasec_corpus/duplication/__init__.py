"""
Copies in a corpus: what repeats what, which copy stays, who carried whose text.
"""
