import pathlib

import stars

text = pathlib.Path("sky.txt").read_text()
print(text)
print("Your count:", stars.count(text))
