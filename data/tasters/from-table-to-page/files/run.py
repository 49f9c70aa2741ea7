"""Walks one field from table to page with your program, on a fresh copy of yesterday.

Each run makes shop.db anew from yesterday.sql. It ends by itself; shop.db stays, so
that python shop.py shows the same orders in a browser.
"""

import html
import http.client
import json
import re
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent
DATABASE = HERE / "shop.db"
OUTPUT = HERE / "shop_output.txt"
ORDERS = (
    {"customer": "Ada's table", "item": "plum cake", "quantity": "2", "pickup_time": "09:30"},
    {"customer": "Ben", "item": "rye loaf", "quantity": "1", "pickup_time": "07:15"},
    {"customer": "Cleo", "item": "rye loaf", "quantity": "1", "pickup_time": "half nine"},
    {"customer": "Dan", "item": "poppy rolls", "quantity": "6", "pickup_time": "09:40"},
    {"customer": "Eve", "item": "poppy rolls", "quantity": "6", "pickup_time": '"><b>08:00'},
)


def main():
    make_yesterday()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with OUTPUT.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "shop.py", "--port", str(port), "--database", str(DATABASE)],
            cwd=HERE,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(server, port)
            walk(port)
        finally:
            server.kill()
            server.wait()
    tell_errors()


def make_yesterday():
    DATABASE.unlink(missing_ok=True)
    db = sqlite3.connect(DATABASE)
    db.executescript((HERE / "yesterday.sql").read_text(encoding="utf-8"))
    db.close()


def wait_for(server, port):
    for _ in range(100):
        if server.poll() is not None:
            said = OUTPUT.read_text(encoding="utf-8", errors="replace").strip()
            raise SystemExit(f"shop.py stopped at once. It said:\n\n{said}")
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("shop.py does not listen after five seconds.")


def walk(port):
    print("1. The table, after your migrations")
    db = sqlite3.connect(DATABASE)
    columns = [row[1] for row in db.execute("PRAGMA table_info(orders)")]
    count = db.execute("SELECT count(*) FROM orders").fetchone()[0]
    db.close()
    print(f"   orders: {', '.join(columns)}")
    print(f"   {count} orders; yesterday there were 12\n")

    print("2. The endpoint")
    for order in ORDERS:
        status, text = ask(port, "POST", "/orders", urlencode(order))
        errors = re.findall(r'class="error"[^>]*>(.*?)<', text)
        told = "; ".join(html.unescape(each) for each in errors)
        print(f"   {order['customer']}, {order['pickup_time']!r}: {status}  {told}"[:78])
    status, text = ask(port, "GET", "/orders.json")
    print(f"   GET /orders.json: {status}, the first and the last order:")
    try:
        orders = json.loads(text)
        for order in (orders[0], orders[-1]):
            print(f"   {json.dumps(order, ensure_ascii=False)}"[:110])
    except (ValueError, LookupError, TypeError):
        print(f"   no list of orders, but: {text[:50]}")

    print("\n3. The page, as text")
    status, text = ask(port, "GET", "/")
    body = re.sub(r"(?s)<title>.*?</title>", "", text)
    body = re.sub(r"</(td|th)>", " | ", re.sub(r"(?s)<select.*?</select>", "[choose]", body))
    body = re.sub(r"<input[^>]*>", "[    ]", body)
    for line in html.unescape(re.sub(r"<[^>]*>", "", body)).splitlines():
        if line.strip():
            print(f"   {line.strip()}"[:78])


def ask(port, method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    try:
        connection.request(method, path, body, headers)
        reply = connection.getresponse()
        return reply.status, reply.read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException) as error:
        return 0, f"no answer ({type(error).__name__})"
    finally:
        connection.close()


def tell_errors():
    """Show the last error of the program, should it have had one."""
    said = OUTPUT.read_text(encoding="utf-8", errors="replace")
    if "Traceback" in said:
        print("\nshop.py had an error. The last one:\n")
        print("Traceback" + said.rsplit("Traceback", 1)[1].rstrip())


if __name__ == "__main__":
    main()
