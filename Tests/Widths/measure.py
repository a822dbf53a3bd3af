"""Inside a terminal: writes what stands before the second column of each row, and asks where the cursor is then."""

import collections
import os
import re
import select
import sys
import termios
import tty

with open(sys.argv[1], encoding="utf-8") as listing:
    rows = listing.read().replace("\r", "").split("\n")
terminal = os.open("/dev/tty", os.O_RDWR)
before = termios.tcgetattr(terminal)
tty.setraw(terminal)
places = []
for row in rows:
    column = re.match(r"(.*?)\x1b\[[0-9;]*m(ambient|fresh|soon|thirsty|dry)", row)
    if not column:
        continue
    os.write(terminal, b"\r\x1b[2K" + column.group(1).encode() + b"\x1b[6n")
    answer = b""
    while not (place := re.search(rb"\x1b\[\d+;(\d+)R", answer)):
        if not select.select([terminal], [], [], 3)[0]:
            break
        answer += os.read(terminal, 100)
    places.append((int(place.group(1)) if place else -1, column.group(1).rstrip()))
termios.tcsetattr(terminal, termios.TCSANOW, before)
usual = collections.Counter(place for place, _ in places).most_common(1)[0][0]
amiss = [(place, name) for place, name in places if place != usual]
with open(sys.argv[2], "w", encoding="utf-8") as result:
    result.write(f"{len(places)} rows, {len(amiss)} amiss\n")
    for place, name in amiss:
        result.write(f"  {place - usual:+d} {name}\n")
