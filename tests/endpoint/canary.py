"""A canary: whoever follows an address of it is heard."""

import socket
import threading


class Canary:
    """A listener that notes each connection, and answers none."""

    def __init__(self) -> None:
        self.heard = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}/"
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        while True:
            try:
                connection = self.listener.accept()[0]
            except OSError:
                return
            self.heard += 1  # before its end is told: whoever waits for that may look at once
            connection.close()

    def close(self) -> None:
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
