"""
How Sphinx builds the documentation; warnings are errors, and nothing is fetched from the network.
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import generate  # noqa: E402  docs/generate.py, found through the line above

import eurasec_corpus  # noqa: E402

# The pages that follow from the code are written before each build.
generate.write_pages(HERE / "reference")

project = "eurasec-corpus"
author = "The eurasec-corpus authors"
project_copyright = "2026, The eurasec-corpus authors"
version = release = eurasec_corpus.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["build"]

# pytest runs the examples; intersphinx is off because builds have no network.
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
default_role = "code"
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
napoleon_google_docstring = True
napoleon_numpy_docstring = False

# A reference to a name of ours must lead somewhere; names of others have no pages here.
nitpicky = True
# Rows and protocols of our own that stand in signatures have no entry in the reference.
nitpick_ignore_regex = [
    ("py:.*", r"(?!eurasec_corpus\b).*"),
    ("py:class", r"eurasec_corpus\.(rules\.rows|exports\.frameworks)\.\w+"),
]

html_theme = "furo"
html_title = f"{project} {release}"
