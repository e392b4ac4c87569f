// The editor: CodeMirror in a shadow root, since its styles may only stand there under the policy of the pages.
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { suggest } from "./completing";
import { tokenise } from "./tokens";
import { FUNCTIONS, KEYWORDS, type Vocabulary } from "./vocabulary";

export interface EditorOptions {
  label: string;
  text: string;
  vocabulary: Vocabulary;
  change(text: string): void;
  run(): void;
}

const WORDS = new Set(`${KEYWORDS} ${FUNCTIONS}`.toLowerCase().split(" "));
const MARKS = Object.fromEntries(
  ["comment", "iri", "string", "variable", "name", "number", "word"].map((kind) => [
    kind,
    Decoration.mark({ class: `s-${kind}` }),
  ]),
);

const colours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = colour(view.state.doc.toString());
    }
    update(update: ViewUpdate): void {
      if (update.docChanged) this.decorations = colour(update.state.doc.toString());
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function colour(text: string): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { kind, text: told, from } of tokenise(text)) {
    const mark = kind === "word" && !WORDS.has(told.toLowerCase()) ? undefined : MARKS[kind];
    if (mark) builder.add(from, from + told.length, mark);
  }
  return builder.finish();
}

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--raised)", fontSize: "13px" },
  "&.cm-focused": { outline: "2.5px solid var(--act)", outlineOffset: "-2.5px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", minHeight: "15em", maxHeight: "70vh" },
  ".cm-content": { padding: "10px 0", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--raised)", color: "var(--ink3)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--ink) 4%, transparent)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--act-bg) !important" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-matchingBracket": { backgroundColor: "var(--act-bg) !important", color: "inherit" },
  ".cm-tooltip": {
    backgroundColor: "var(--page)",
    color: "var(--ink)",
    border: "1px solid var(--ctl)",
    borderRadius: "3px",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "12px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--ink)", color: "var(--page)" },
  ".cm-completionDetail": { fontFamily: "var(--sans)", fontStyle: "normal", color: "var(--ink3)", marginLeft: "12px" },
  "li[aria-selected] .cm-completionDetail": { color: "var(--page)" },
  ".cm-completionInfo": { fontFamily: "var(--sans)", fontSize: "12px", padding: "6px 8px", maxWidth: "320px" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "bold" },
  ".cm-diagnostic": { fontFamily: "var(--sans)", fontSize: "13px" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--bad)",
    textDecorationSkipInk: "none",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--warn)",
    textDecorationSkipInk: "none",
  },
  ".s-comment": { color: "var(--ink3)" },
  ".s-iri": { color: "var(--ink2)" },
  ".s-string, .s-number": { color: "var(--ink2)" },
  ".s-variable": { color: "var(--ink)" },
  ".s-name": { color: "var(--ink)", fontWeight: "500" },
  ".s-word": { color: "var(--act)" },
});

/** Write over what is selected ourselves: a browser that does it keeps the look of what was there in inline styles,
 *  which the policy of the pages forbids. */
function writeOverSelection(event: InputEvent, view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main;
  const text = event.data;
  if (event.inputType !== "insertText" || !text || empty || view.composing) return false;
  event.preventDefault();
  const insert = () =>
    view.state.update(view.state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
  const taken = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, text, insert));
  if (!taken) view.dispatch(insert());
  return true;
}

export interface Fault {
  from: number;
  to: number;
  severity: "error" | "warning";
  message: string;
}

export class Editor {
  readonly host = document.createElement("div");
  private readonly view: EditorView;

  constructor(private readonly options: EditorOptions) {
    this.host.className = "editor";
    const root = this.host.attachShadow({ mode: "open" });
    const act = () => {
      options.run();
      return true;
    };
    const run = { key: "Mod-Enter", run: act, preventDefault: true };
    const extensions = [
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      lintGutter(),
      colours,
      look,
      autocompletion({ override: [(context) => this.complete(context)], icons: false }),
      keymap.of([run, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": options.label, autocapitalize: "off", tabindex: "0" }),
      EditorView.domEventHandlers({ beforeinput: writeOverSelection }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.change(update.state.doc.toString());
      }),
    ];
    this.view = new EditorView({ state: EditorState.create({ doc: options.text, extensions }), parent: root, root });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Put another text in, as one step that can be undone. */
  write(text: string): void {
    this.replace(0, this.view.state.doc.length, text);
  }

  /** Put a text in place of a part. */
  replace(from: number, to: number, insert: string): void {
    this.view.dispatch({ changes: { from, to, insert } });
  }

  focus(): void {
    this.view.focus();
  }

  /** Go to a place and show it. */
  goTo(at: number): void {
    this.view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
    this.view.focus();
  }

  /** Where a line and column (from 1) are; the end of the line where it is shorter. */
  locate(line: number, column: number): number {
    const doc = this.view.state.doc;
    const found = doc.line(Math.min(Math.max(1, line), doc.lines));
    return Math.min(found.from + Math.max(0, column - 1), found.to);
  }

  /** Say which line a place is in, from 1. */
  tellLine(at: number): number {
    return this.view.state.doc.lineAt(Math.min(at, this.view.state.doc.length)).number;
  }

  /** Mark what is wrong, in place of what was marked before. */
  mark(faults: Fault[]): void {
    const end = this.view.state.doc.length;
    const marks = faults.map((fault): Diagnostic => ({
      ...fault,
      from: Math.min(fault.from, end),
      to: Math.min(fault.to, end),
    }));
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  private complete(context: CompletionContext): { from: number; options: Completion[]; validFor: RegExp } | null {
    const found = suggest(context.state.doc.toString(), context.pos, this.options.vocabulary, context.explicit);
    if (!found) return null;
    const options = found.options.map(({ declare, ...option }): Completion => {
      return declare
        ? { ...option, apply: (view, _, from, to) => declareAndWrite(view, declare, option.label, from, to) }
        : option;
    });
    return { from: found.from, options, validFor: /^[?$<\p{L}\p{N}_:./#-]*$/u };
  }
}

function declareAndWrite(view: EditorView, declare: string, label: string, from: number, to: number): void {
  const changes = [
    { from: 0, to: 0, insert: declare },
    { from, to, insert: label },
  ];
  view.dispatch({ changes, selection: { anchor: from + declare.length + label.length } });
}
