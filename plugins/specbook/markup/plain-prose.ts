/**
 * Short texts without a parser. Most of what stands in a specification is one plain sentence, perhaps with a name in
 * code or a reference; a specification has tens of thousands of them.
 */
import type { PhrasingContent } from 'mdast';
import type { LinkReference } from './prose-links.ts';

/** Signs that mean nothing to Markdown in the middle of a line; code and references as wholes. */
const SIMPLE =
  /^(?=[\p{L}(`[])(?:[\p{L}\p{N} ,.;:'’"()%/?!=+–·→≤≥×-]|`[^`\n]+`|\[\[[^[\]\n]*\]\])*$/u;
const TOKENS = /`([^`\n]+)`|\[\[([^[\]\n]*)\]\]/gu;

/** What GFM makes a link of without being asked, and what a link in brackets may look like. */
const SUSPECT = /``|\/\/|www\.|\]\]\(|:\/|^\[(?!\[)|^\(?\d/iu;

/** Characters of a text that is not short any more. */
const LONGEST = 2000;

/**
 * The run of text that a Markdown parser would make of one plain line; `undefined` when it takes a parser to know.
 *
 * @example plainProse('Ends after `starts_at`.', link) // text, inlineCode, text
 */
export function plainProse(source: string, link: LinkReference): PhrasingContent[] | undefined {
  if (
    source.length > LONGEST ||
    !SIMPLE.test(source) ||
    SUSPECT.test(source) ||
    source.endsWith(' ')
  )
    return undefined;
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: whole, 1: code, 2: reference, index } of source.matchAll(TOKENS)) {
    if (index > end) nodes.push({ type: 'text', value: source.slice(end, index) });
    if (reference !== undefined) nodes.push(link(reference));
    else if (code !== undefined) nodes.push({ type: 'inlineCode', value: stripped(code) });
    end = index + whole.length;
  }
  if (end < source.length) nodes.push({ type: 'text', value: source.slice(end) });
  return nodes;
}

/** CommonMark takes one blank from each end of code that has one at both, and is not all blank. */
function stripped(code: string): string {
  return /^ .*[^ ].* $/u.test(code) ? code.slice(1, -1) : code;
}
