// The reason of the next decision, which is kept with it: what a person wrote stays as written until one is made.
import { html } from "../shared/element";

export class Reason {
  private text = "";

  /** Draw its field. */
  draw(name: string, hint: string): HTMLElement {
    const field = html("input", { type: "text", name: "reason", value: this.text, placeholder: hint });
    field.addEventListener("input", () => {
      this.text = field.value;
    });
    return html("label", { class: "reason" }, html("span", {}, name), field);
  }

  /** Read what was written, else what is usual. */
  read(usual: string): string {
    return this.text.trim() || usual;
  }

  clear(): void {
    this.text = "";
  }
}
