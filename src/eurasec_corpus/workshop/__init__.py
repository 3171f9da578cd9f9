"""
How a build of any size is done: survey, batches, workers, parts, and the data set of the parts.
"""
