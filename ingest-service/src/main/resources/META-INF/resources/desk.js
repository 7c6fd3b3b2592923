// Words selected in the text go into the form that sets them; all else works without this.
import { frame } from './frame.js';

function wordsFromText() {
  const text = document.getElementById("context");
  const form = document.getElementById("reword");
  const line = form && form.querySelector(".pointed");
  if (!text || !line) return;
  const WORDS = 5;

  /** Where a place in the page is in the text, or -1. */
  const offset = (node, at) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    return piece && text.contains(piece) ? Number(piece.dataset.at) + at : -1;
  };

  const use = document.createElement("button");
  use.type = "button";
  use.className = "plain";
  use.textContent = "Take the selected words";
  use.disabled = true;
  line.append(use);

  let taken = null;
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const words = selection.toString().trim().split(/\s+/);
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (!words[0] || start < 0 || end < 0) return;
    taken = { words, start, end };
    use.disabled = false;
  });

  use.addEventListener("click", () => {
    const { words, start, end } = taken;
    const short = words.length <= 2 * WORDS;
    const set = (name, value) => { line.querySelector(`[name=${name}]`).value = value; };
    set("first", (short ? words : words.slice(0, WORDS)).join(" "));
    set("last", short ? "" : words.slice(-WORDS).join(" "));
    set("near", start);
    set("nearEnd", end);
  });
}

frame();
wordsFromText();
