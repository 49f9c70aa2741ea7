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
  document.getElementById(`${name}-error`).textContent = text;
  fieldOf(name).setAttribute("aria-invalid", "true");
}

// A field is right (again).
function beQuiet(name) {
  document.getElementById(`${name}-error`).textContent = "";
  fieldOf(name).removeAttribute("aria-invalid");
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
    message.textContent = `Not sent yet: ${wrong.length} of the fields need another look.`;
    fieldOf(wrong[0]).focus();
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
  Object.keys(RULES).forEach(beQuiet);
  message.textContent = "";
}
