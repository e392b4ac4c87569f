"""What no answer may show: a place on this machine, a trace of the program, a secret, a file of the system."""

LEAKS = ("Traceback", 'File "', "/tmp/", "/root", "/home", "site-packages", "root:x:0", "panicked", ".rs:")


def find_leaks(text: str, *secrets: str) -> list[str]:
    return [leak for leak in (*LEAKS, *secrets) if leak in text]
