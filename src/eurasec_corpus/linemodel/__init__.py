"""
The line model: what the words of a line and its place in the page say of it.

`scoring` is the way in. It puts pages into batches (`batches`), counts what lines hold
(`characters`, `words`, `phrases`, `features`), what stands around them (`groups`, `places`,
`surroundings`) and, in the second stage, what the first one made of the page (`vocabulary`,
`context`); `trees` sums the points.
"""
