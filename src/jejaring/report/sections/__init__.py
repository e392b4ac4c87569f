"""The sections of a report, one module each: what it tells, and by which commands."""
