def count(text):
    return text.count("*") + text.count("+")
