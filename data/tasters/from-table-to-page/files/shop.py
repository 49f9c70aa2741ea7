"""The bakery's order page.

    python shop.py --port 8000

    GET  /             the page: a form and the list
    POST /orders       takes the form; back to the page, or the page with what is wrong
    GET  /orders.json  the list, for the screen in the bakehouse

It listens on this machine only and ends by itself after an hour.
"""

import argparse
import contextlib
import json
import socketserver
import threading
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pages
import rules
import store

HERE = Path(__file__).resolve().parent
HOUR = 3600
LARGEST = 10_000


class Handler(BaseHTTPRequestHandler):
    database = HERE / "shop.db"

    def do_GET(self):
        self.serve({"/": self.page, "/orders.json": self.orders})

    def do_POST(self):
        self.serve({"/orders": self.order})

    def page(self, db, form):
        return html(200, pages.order_page(store.all_orders(db), {}, {}))

    def orders(self, db, form):
        return 200, {"Content-Type": "application/json"}, json.dumps(store.all_orders(db))

    def order(self, db, form):
        order, wrong = rules.read_order(form)
        if wrong:
            return html(422, pages.order_page(store.all_orders(db), form, wrong))
        store.add_order(db, order)
        return 303, {"Location": "/"}, ""

    def serve(self, answers):
        """Answer with what stands for this path."""
        length = min(int(self.headers.get("Content-Length", 0)), LARGEST)
        raw = self.rfile.read(length).decode("utf-8", "replace")
        form = {key: values[0] for key, values in parse_qs(raw, keep_blank_values=True).items()}
        answer = answers.get(urlsplit(self.path).path)
        try:
            with store.open_database(self.database) as db:
                status, headers, text = answer(db, form) if answer else html(404, "Not here.")
        except Exception:
            traceback.print_exc()
            status, headers, text = html(500, "Something went wrong.")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())


def html(status, text):
    return status, {"Content-Type": "text/html; charset=utf-8"}, text


class Server(ThreadingHTTPServer):
    def server_bind(self):
        socketserver.TCPServer.server_bind(self)  # asks no name server
        self.server_name, self.server_port = self.server_address[:2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--database", type=Path, default=HERE / "shop.db")
    given = parser.parse_args()
    store.migrate(given.database)
    Handler.database = given.database
    try:
        server = Server(("127.0.0.1", given.port), Handler)
    except OSError:
        raise SystemExit(f"Port {given.port} is taken. Try --port {given.port + 1}.") from None
    end = threading.Timer(HOUR, server.shutdown)
    end.daemon = True
    end.start()
    print(f"Open http://127.0.0.1:{given.port}/ in a browser. Ctrl-C ends it.", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()


if __name__ == "__main__":
    main()
