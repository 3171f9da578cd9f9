"""
`python -m eurasec_corpus` is the command line.
"""

from .cli import main

main()
