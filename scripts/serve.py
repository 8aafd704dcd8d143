"""Show the site on this computer while its pages are being written."""

import argparse
import os
import socket
import tempfile

import environment

HOST = "127.0.0.1"
PORT = 8000
# How many ports to try after a taken one.
TRIES = 50


def main(arguments: list[str]) -> int:
    """Serve the site until Ctrl-C."""
    parser = argparse.ArgumentParser(description=environment.WORDS["serve_description"])
    wording = environment.WORDS["serve_port"].format(port=PORT)
    parser.add_argument("--port", type=int, default=PORT, help=wording)
    options, others = parser.parse_known_args(arguments)
    environment.prepare()
    port = next((port for port in range(options.port, options.port + TRIES) if is_free(port)), None)
    if port is None:
        environment.say("no_port", port=options.port)
        return 1
    if port != options.port:
        environment.say("port_taken", taken=options.port, port=port)
    try:
        tempfile.gettempdir()  # MkDocs builds the preview there before any of our code runs
    except FileNotFoundError:
        environment.say("no_temp")
        return 1
    try:
        return environment.run("mkdocs", "serve", "--dev-addr", f"{HOST}:{port}", *others)
    except KeyboardInterrupt:
        return 0


def is_free(port: int) -> bool:
    """Tell whether a server can listen at this port."""
    with socket.socket() as server:
        if os.name != "nt":
            # As MkDocs does: a port whose last server has just ended is free. On Windows the same
            # option would call every port free.
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True


if __name__ == "__main__":
    environment.start(main)
