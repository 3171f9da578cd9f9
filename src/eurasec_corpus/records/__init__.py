"""
Raw pages as records, whatever they are kept in: text files, JSON Lines, Arrow tables, WET, HTML.
"""
