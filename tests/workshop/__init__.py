"""
How a build of any size is done.
"""
