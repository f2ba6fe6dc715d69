/** Texts of documents as prose of a specification. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { printableText } from '../items/physical-names.ts';
import { textOf } from './blocks.ts';

/** True for an address that is no file beside the document. */
function isRemote(url: string): boolean {
  return /^(?:https?:|mailto:)/iu.test(url);
}

/** Links and images to files that are not here, as their texts. */
function withoutLocalLinks(text: string): string {
  if (!/\]\s*[(:]|\bsrc|\bhref/iu.test(text)) return text;
  const edits: { from: number; to: number; text: string }[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), (node) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === 'html' && /\b(?:src|href)\s*=/iu.test(node.value)) {
      edits.push({ from, to, text: '' });
      return SKIP;
    }
    if (!('url' in node) || isRemote(node.url)) return CONTINUE;
    if (node.type === 'definition')
      edits.push({ from, to, text: `${node.identifier}: ${node.url}` });
    else edits.push({ from, to, text: node.type === 'image' ? (node.alt ?? '') : textOf(node) });
    return SKIP;
  });
  return edits
    .toReversed()
    .reduce((left, edit) => left.slice(0, edit.from) + edit.text + left.slice(edit.to), text);
}

/** Prose of a document: `[[` is no reference there, and its links to files that are not here stay as their texts. */
export function asProse(text: string): string {
  return withoutLocalLinks(printableText(text)?.replaceAll('[[', '[ [') ?? '').trim();
}

const MOST_LETTERS = 90;

/** A title out of a sentence, and the rest: `**Title**: rest`, `Title: rest`, else its beginning. */
export function titleAndText(text: string): { title: string; statement?: string } {
  const clean = asProse(text);
  const [, strong, behind = ''] = /^\*\*(.+?)\*\*\s*[:.–—-]*\s*(.*)$/su.exec(clean) ?? [];
  const plain = (one: string): string =>
    one
      .replace(/[*_`]+/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/[:.\s]+$/u, '')
      .trim();
  if (strong !== undefined)
    return behind === ''
      ? { title: plain(strong) }
      : { title: plain(strong), statement: asProse(behind) };
  const [, label, rest] = /^([^:.\n]{3,60}):\s+(.+)$/su.exec(clean) ?? [];
  if (label !== undefined && rest !== undefined)
    return { title: plain(label), statement: asProse(rest) };
  const [first = clean] = clean.split('\n');
  const short = plain(first);
  if (short === plain(clean) && short.length <= MOST_LETTERS) return { title: short };
  const cut = short.slice(0, MOST_LETTERS);
  const title =
    short.length <= MOST_LETTERS ? short : `${cut.slice(0, Math.max(20, cut.lastIndexOf(' ')))}…`;
  return { title, statement: clean };
}
