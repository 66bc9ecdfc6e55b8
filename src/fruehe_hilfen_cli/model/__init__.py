"""The records of the files: no I/O, no clock, no computing of status."""
