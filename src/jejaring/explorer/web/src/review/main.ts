// The page for adding and reviewing: the token first, then the desk.
import { find, html } from "../shared/element";
import { readPage } from "../shared/page";
import { explain } from "./deciding";
import { Desk, keepToken, Refused, takeToken } from "./desk";
import { Review } from "./review";
import { speak } from "./words";

const page = readPage();
const say = speak(page.language);
const box = find("#desk");

async function enter(token: string): Promise<void> {
  const desk = new Desk(page.root, token);
  try {
    await desk.describe();
  } catch (error) {
    if (error instanceof Refused && error.status === 401) keepToken(null, sessionStorage);
    const told = error instanceof Refused && error.status === 404 ? [say.noDesk] : null;
    askToken(error instanceof Refused && error.status === 401 ? [say.wrongToken] : (told ?? explain(error, say)));
    return;
  }
  keepToken(token, sessionStorage);
  await new Review(desk, page, say, box, leave).start();
}

function leave(why: string | null): void {
  keepToken(null, sessionStorage);
  askToken(why ? [why] : []);
}

function askToken(trouble: (Node | string)[]): void {
  const field = html("input", {
    type: "password",
    name: "token",
    autocomplete: "off",
    required: true,
    "aria-describedby": "token-hint",
  });
  const form = html(
    "form",
    { class: "door" },
    trouble.length ? html("div", { class: "error", role: "alert" }, ...trouble) : null,
    html("label", {}, html("span", {}, say.token), field),
    html("p", { class: "foot-note", id: "token-hint" }, say.tokenHint),
    html("button", { class: "btn main", type: "submit" }, say.enter),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void enter(field.value.trim());
  });
  box.replaceChildren(form);
}

const token = takeToken(location, history, sessionStorage);
if (token) void enter(token);
else askToken([]);
