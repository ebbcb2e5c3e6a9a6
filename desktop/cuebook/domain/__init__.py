"""What a soundtrack listener would recognise, in plain Python: no files, no clock, no database.

Everything here is a frozen value or a pure function; the meaning of every word is the product's.
"""
