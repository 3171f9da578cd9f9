"""
The reading room: a corpus as one offline HTML file, for people who check and do not program.

`sheets` says what stands on the page, `charts` draws, `rendering` writes the HTML.
"""
