"""
The reading room.
"""
