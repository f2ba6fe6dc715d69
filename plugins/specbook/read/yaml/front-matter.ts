import type { TextDiagnostic } from '../text-diagnostic.ts';

/** Front matter and prose of a Markdown file. */
export interface FrontMatter {
  yaml: string;
  /** Offset of the YAML in the file. */
  yamlStart: number;
  body: string;
  /** Offset of the prose in the file. */
  bodyStart: number;
}

/** Splits a Markdown file at its `---` lines. */
export function splitFrontMatter(text: string): FrontMatter | TextDiagnostic {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/u.exec(text);
  if (!open) {
    return {
      offset: 0,
      rule: 'no-front-matter',
      message: 'the front matter is missing',
      hint: 'start the file with a line "---", the keys of the item, and another line "---"',
    };
  }
  const yamlStart = open[0].length;
  const close = /(?:^|\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/u.exec(text.slice(yamlStart));
  if (!close) {
    return {
      offset: 0,
      rule: 'no-front-matter',
      message: 'the front matter is not closed',
      hint: 'end it with a line "---"',
    };
  }
  const bodyStart = yamlStart + close.index + close[0].length;
  return {
    yaml: text.slice(yamlStart, yamlStart + close.index),
    yamlStart,
    body: text.slice(bodyStart),
    bodyStart,
  };
}
