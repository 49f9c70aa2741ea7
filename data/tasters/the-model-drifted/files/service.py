"""The service, on this machine only: python service.py [--port 8088]

It serves the version that registry/live.json names when it starts, and stops by itself
after an hour. GET /health says which version is live; POST /estimate takes a row as JSON.
An input that is missing counts as 0. Nothing to change here.
"""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

REGISTRY = Path(__file__).resolve().parent / "registry"
HOUR = 3600


def load_live():
    """Return the version that is live, and its weights."""
    try:
        live = json.loads((REGISTRY / "live.json").read_text(encoding="utf-8-sig"))
        version = live["version"]
        model = json.loads((REGISTRY / f"{version}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        sys.exit(f"service: registry/live.json names no version I can load: {error}")
    return version, model["weights"]


def estimate(weights, row):
    total = weights["base"]
    for key, weight in weights.items():
        if key != "base":
            total += weight * (row.get(key) or 0.0)
    return round(total, 1)


def handler(version, weights):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/health":
                self.reply(200, {"status": "ok", "version": version})
            else:
                self.reply(404, {"error": "try /health"})

        def do_POST(self):
            try:
                size = int(self.headers.get("Content-Length") or 0)
                row = json.loads(self.rfile.read(min(size, 100_000)))
                self.reply(200, {"minutes": estimate(weights, row), "version": version})
            except (ValueError, TypeError, AttributeError):
                self.reply(400, {"error": "a row is a JSON object of numbers"})

        def reply(self, status, body):
            raw = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *given):
            pass

    return Handler


def main():
    port = 8088
    if "--port" in sys.argv[:-1]:
        port = int(sys.argv[sys.argv.index("--port") + 1])
    version, weights = load_live()
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler(version, weights))
    except OSError as error:
        sys.exit(f"service: port {port} is taken ({error}); try --port {port + 1}")
    server.daemon_threads = True
    end = threading.Timer(HOUR, server.shutdown)
    end.daemon = True
    end.start()
    print(f"{version} is live on http://127.0.0.1:{port}/health (stop with Ctrl-C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
