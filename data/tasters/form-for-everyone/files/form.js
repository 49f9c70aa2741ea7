// Books a place. The server is not here: what it would answer is shown at once.
const form = document.getElementById("booking");
const message = document.getElementById("message");

// For each field that must be filled in: when it is right, and what to say if not.
const RULES = {
  fullname: [(value) => value.trim() !== "", "Give your full name."],
  email: [(value) => /^\S+@\S+\.\S+$/.test(value), "Give an e-mail address, such as you@example.org."],
  session: [(value) => value !== "", "Choose one of the sessions."],
};

// What is filled in under a name. Works for text fields, lists and radio buttons.
function valueOf(name) {
  return new FormData(form).get(name) || "";
}

// The field of a name; of radio buttons the first.
function fieldOf(name) {
  const found = form.elements[name];
  return found instanceof RadioNodeList ? found[0] : found;
}

// A field is wrong.
function complain(name, text) {
  fieldOf(name).style.borderColor = "red";
}

// A field is right (again).
function beQuiet(name) {
  fieldOf(name).style.borderColor = "";
}

function send() {
  const wrong = [];
  for (const [name, [holds, text]] of Object.entries(RULES)) {
    if (holds(valueOf(name))) {
      beQuiet(name);
    } else {
      complain(name, text);
      wrong.push(name);
    }
  }
  if (wrong.length > 0) {
    message.textContent = "Please check the red fields.";
    return;
  }
  message.textContent = "Thank you, your place is booked.";
}

// A submit button (or Enter in a field) comes here.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});

function clearAll() {
  form.reset();
  message.textContent = "";
}

// For the sessions as they are now; real radio buttons do not need it.
function choose(element, value) {
  for (const other of document.querySelectorAll(".session")) {
    other.classList.remove("chosen");
  }
  element.classList.add("chosen");
  form.elements.session.value = value;
}
