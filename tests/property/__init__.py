"""
The laws of the library as properties.
"""
