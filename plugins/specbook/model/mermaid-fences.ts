/** Mermaid fences in the prose of a specification. */
import type { AnyItem } from './item.ts';
import { byPosition, type Position } from './problem.ts';
import { proseTexts } from './prose-texts.ts';
import type { Spec } from './spec.ts';

/** A whole fence, so that one that shows how a fence is written is not taken for two. */
const FENCE =
  /^(?<before>[\t >]*(?:(?:[-*+]|\d{1,9}[.)])[\t ]+)*)(?<fence>`{3,}|~{3,})[\t ]*(?<lang>[^\s`]*)[^\n]*(?:\n[^]*?(?:^[\t >]*\k<fence>[`~]*[\t ]*$|(?![^]))|$)/gmu;

/** Offsets at which Mermaid fences begin. @example fencesIn('Text.\n\n```mermaid\nflowchart LR\n```\n') // [7] */
function fencesIn(markdown: string): number[] {
  if (!markdown.includes('mermaid')) return [];
  return [...markdown.matchAll(FENCE)]
    .filter(({ groups }) => groups?.lang === 'mermaid')
    .map(({ index, groups }) => index + (groups?.before?.length ?? 0));
}

/** True when prose in Markdown holds a Mermaid fence. */
export function holdsMermaid(markdown: string): boolean {
  return fencesIn(markdown).length > 0;
}

/** Where the Mermaid fences of a specification begin, in the order of files and lines. */
export function mermaidFences({ items }: Spec): Position[] {
  const found = [...items.values()].flatMap((item) => [...inBody(item), ...inData(item)]);
  // The text of an item inside another is part of the data of both.
  const places = new Map(
    found.map(({ file, line, column }) => [`${file}:${line}:${column}`, { file, line, column }]),
  );
  return [...places.values()].sort(byPosition);
}

function inBody({ body, source }: AnyItem): Position[] {
  if (!body) return [];
  return fencesIn(body.text).map((offset) => {
    const lines = body.text.slice(0, offset).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + 1;
    return { file: source.file, line: body.line + lines.length - 1, column };
  });
}

function inData({ data, source }: AnyItem): Position[] {
  return proseTexts(data).flatMap(({ text, path }) =>
    fencesIn(text).map((offset) => {
      const [literal = ''] = /^\S+/u.exec(text.slice(offset)) ?? [];
      return source.locate(path, literal, text.slice(0, offset).split(literal).length - 1);
    }),
  );
}
