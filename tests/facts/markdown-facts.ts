import { clean, heading, link, row, sentences, type Fact } from './fact.ts';
import { decode } from './html-tree.ts';

interface Inline {
  text: string;
  facts: Fact[];
}

const LINK =
  /^\[((?:\\.|`[^`]*`|[^\]\\`])*)\]\((?:<([^>]*)>|((?:\\.|\([^()]*\)|[^()\s\\])*))(?:\s+"[^"]*")?\)/u;
const TOKEN =
  /^(?:\\([!-/:-@[-`{-~])|(`+)([\s\S]*?[^`])\2(?!`)|<(https?:[^>]*)>|<\/?[a-z][^>]*>|!(?=\[))/iu;

/** Running text without its marks, and the links in it. */
function inline(markdown: string, path: string): Inline {
  let text = '';
  const facts: Fact[] = [];
  let rest = markdown;
  while (rest !== '') {
    const linked = LINK.exec(rest);
    const token = linked ? undefined : TOKEN.exec(rest);
    if (linked) {
      const label = inline(linked[1] ?? '', path).text;
      text += label;
      facts.push(...link(label, decode((linked[2] ?? linked[3] ?? '').replaceAll('\\', '')), path));
    } else if (token) {
      text += token[1] ?? (token[3] === undefined ? (token[4] ?? '') : token[3].trim());
    } else if (/^(?:\*|~~)/u.test(rest) || /^_(?![\p{L}\p{N}])/u.test(rest)) {
      rest = rest.slice(rest.startsWith('~~') ? 2 : 1);
      continue;
    } else if (rest.startsWith('_') && !/[\p{L}\p{N}]$/u.test(text)) {
      rest = rest.slice(1);
      continue;
    } else {
      const plain = /^[^[\\`<!*~_]+/u.exec(rest)?.[0] ?? rest.slice(0, 1);
      text += decode(plain);
      rest = rest.slice(plain.length);
      continue;
    }
    rest = rest.slice((linked ?? token)?.[0].length);
  }
  return { text, facts };
}

/** The cells of a line of a table. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

const DELIMITERS = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/u;

/** Facts of one block: lines that belong together. */
function blockFacts(lines: string[], path: string): Fact[] {
  const [first = '', second = ''] = lines;
  if (first.trimStart().startsWith('|')) {
    const hasHeads = DELIMITERS.test(second);
    const heads = hasHeads ? cellsOf(first).map((cell) => inline(cell, path).text) : [];
    return lines.slice(hasHeads ? 2 : 0).flatMap((line) => {
      const cells = cellsOf(line).map((cell) => inline(cell, path));
      const texts = cells.map(({ text }) => text);
      return [...row(heads, texts), ...cells.flatMap(({ facts }) => facts)];
    });
  }
  const joined = lines.join('\n').replace(/(?:\\| {2,})\n/gu, '\n');
  const title = /^#{1,6}\s+([\s\S]*)$/u.exec(joined);
  if (title) return heading(inline(title[1] ?? '', path).text);
  const pair = /^\s*[-*+]\s+\*\*((?:\\.|[^*])+)\*\*:\s+([\s\S]*)$/u.exec(joined);
  if (pair) {
    const value = inline(pair[2] ?? '', path);
    return [...row([inline(pair[1] ?? '', path).text], [value.text]), ...value.facts];
  }
  const { text, facts } = inline(joined.replace(ITEM, '').replace(/^\s*> ?/gmu, ''), path);
  return [...sentences(text), ...facts];
}

/** Facts of a Markdown file that Specbook wrote, or of what an author wrote into it in the same plain manner. */
export function markdownFacts(markdown: string, path: string): Fact[] {
  const facts: Fact[] = [];
  let block: string[] = [];
  let fence: string | undefined;
  const flush = (): void => {
    if (block.length > 0) facts.push(...blockFacts(block, path));
    block = [];
  };
  for (const line of markdown.split('\n')) {
    const [mark] = /^\s*(?:`{3,}|~{3,})/u.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.trim() === fence) fence = undefined;
      else if (clean(line) !== '') facts.push({ kind: 'text', text: clean(line) });
      continue;
    }
    const isTable = line.trimStart().startsWith('|');
    const wasTable = block[0]?.trimStart().startsWith('|') ?? false;
    const wasHeading = block[0]?.startsWith('#') ?? false;
    if (isTable !== wasTable || wasHeading || ITEM.test(line)) flush();
    if (mark !== undefined) {
      flush();
      fence = mark.trim();
    } else if (line.trim() === '' || /^-{3,}$/u.test(line)) {
      flush();
    } else {
      block.push(line);
    }
  }
  flush();
  return facts;
}
