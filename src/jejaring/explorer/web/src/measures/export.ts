// What a person takes along: a file of the browser's own making, and a drawing that stands by itself.

export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const KEPT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "opacity",
  "font-size",
  "font-family",
];

/** Save a drawing with the ink it has on the page: what the style sheet gives becomes attributes. */
export function saveDrawing(name: string, drawing: Element): void {
  const copy = drawing.cloneNode(true) as Element;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, place) => {
    const style = getComputedStyle(originals[place]!);
    for (const property of KEPT) element.setAttribute(property, style.getPropertyValue(property));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  save(name, `${new XMLSerializer().serializeToString(copy)}\n`, "image/svg+xml");
}
