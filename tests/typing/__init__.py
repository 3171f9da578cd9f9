"""
The public types, as a type checker sees them.
"""
