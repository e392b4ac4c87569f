// A text field with a list of choices under it, as ARIA's combobox says (list autocomplete, manual selection):
// arrows move, Enter takes, Escape closes; what has focus is always the field.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

export interface Choice {
  value: string;
  label: string;
  /** What stands beside the label: a kind, another name. */
  note: string;
}

export interface Chooser {
  /** Find the choices for a text. */
  find(text: string): Promise<Choice[]>;
  /** What is done with the one that is taken. */
  take(choice: Choice): void;
  /** What is said where there are none. */
  none: string;
}

let count = 0;

/** Give a field its list; it stands behind the field in the document. */
export function offerChoices(field: HTMLInputElement, chooser: Chooser): void {
  new Choices(field, chooser);
}

class Choices {
  private readonly list = document.createElement("ul");
  private choices: Choice[] = [];
  private at = -1;
  private asked = 0;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly chooser: Chooser,
  ) {
    count += 1;
    this.list.id = `choices-${count}`;
    this.list.className = "found";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent ?? "");
    field.after(this.list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
    field.setAttribute("aria-expanded", "false");
    field.autocomplete = "off";
    field.addEventListener("input", () => void this.update());
    field.addEventListener("focus", () => void this.chooser.find(""));
    field.addEventListener("keydown", (event) => this.press(event));
    field.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => this.click(event));
  }

  private async update(): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const text = this.field.value;
    const choices = text.trim() ? await this.chooser.find(text) : [];
    if (asked !== this.asked) return;
    this.choices = choices;
    this.at = -1;
    this.draw(text.trim() !== "");
  }

  private draw(open: boolean): void {
    const rows = this.choices.map((choice, i) => this.drawChoice(choice, i));
    if (open && rows.length === 0) rows.push(drawNone(this.chooser.none));
    this.list.replaceChildren(...rows);
    this.list.hidden = !open;
    this.field.setAttribute("aria-expanded", String(open));
    this.mark();
  }

  private drawChoice(choice: Choice, i: number): HTMLLIElement {
    const row = document.createElement("li");
    row.id = `${this.list.id}-${i}`;
    row.setAttribute("role", "option");
    const note = document.createElement("span");
    note.className = "kind";
    note.textContent = choice.note;
    row.append(choice.label, note);
    return row;
  }

  private mark(): void {
    [...this.list.children].forEach((row, i) => {
      row.setAttribute("aria-selected", String(i === this.at));
      if (i === this.at) row.scrollIntoView({ block: "nearest" });
    });
    if (this.at < 0) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
  }

  private press(event: KeyboardEvent): void {
    if (event.key === "Escape" && !this.list.hidden) {
      this.close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.choices.length > 0 && !this.list.hidden) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.at = (this.at + step + this.choices.length + (this.at < 0 && step < 0 ? 1 : 0)) % this.choices.length;
      this.mark();
    } else if (event.key === "Enter" && this.at >= 0 && !this.list.hidden) {
      this.take(this.at);
    } else return;
    event.preventDefault();
  }

  private click(event: MouseEvent): void {
    event.preventDefault();
    const row = (event.target as Element).closest("li");
    if (row) this.take([...this.list.children].indexOf(row));
  }

  private take(i: number): void {
    const choice = this.choices[i];
    if (!choice) return;
    this.close();
    this.chooser.take(choice);
  }

  private close(): void {
    this.asked += 1;
    this.draw(false);
  }
}

function drawNone(text: string): HTMLLIElement {
  const row = document.createElement("li");
  row.className = "none";
  row.setAttribute("role", "option");
  row.setAttribute("aria-disabled", "true");
  row.textContent = text;
  return row;
}
