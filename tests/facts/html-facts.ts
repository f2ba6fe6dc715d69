import { clean, heading, link, row, sentences, type Fact } from './fact.ts';
import { find, parseHtml, type Element } from './html-tree.ts';

/** What is drawn, run or filled in: charts and diagrams have their words beside them, controls are no facts. */
const PASSED_OVER = new Set(
  'svg script style template select button input label dialog form picture video head title nav'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 caption summary'.split(' '));

/** The text of an element. A space keeps apart its blocks, and links or marks that only style keeps apart. */
function textOf(node: Element | string): string {
  if (typeof node === 'string') return node;
  if (PASSED_OVER.has(node.tag) || node.tag === 'wbr') return '';
  const text = inlineText(node.children);
  return INLINE.has(node.tag) && node.tag !== 'br' ? text : ` ${text} `;
}

/** A token of coloured code, which follows the one before it directly. */
function isColoured({ attributes }: Element): boolean {
  return attributes.class?.startsWith('sb-hl-') ?? false;
}

function inlineText(nodes: (Element | string)[]): string {
  return nodes
    .map((node, at) => {
      const before = nodes[at - 1];
      const isApart =
        typeof before === 'object' &&
        typeof node === 'object' &&
        before.tag !== 'wbr' &&
        !isColoured(node);
      return `${isApart ? ' ' : ''}${textOf(node)}`;
    })
    .join('');
}

function tableFacts(table: Element): Fact[] {
  const heads = find(table, 'thead').flatMap((head) => find(head, 'th', 'td').map(textOf));
  const rows = find(table, 'tbody').flatMap((body) => find(body, 'tr'));
  return [
    ...find(table, 'caption').flatMap((caption) => heading(textOf(caption))),
    ...rows.flatMap((line) => row(heads, find(line, 'th', 'td').map(textOf))),
    // Columns of a table without rows still say what it would hold.
    ...(rows.length === 0 ? heads.flatMap(heading) : []),
  ];
}

function pairFacts(list: Element): Fact[] {
  let term = '';
  return find(list, 'dt', 'dd').flatMap((one) => {
    if (one.tag === 'dd') return row([term], [textOf(one)]);
    term = textOf(one);
    return [];
  });
}

function blockFacts(element: Element): Fact[] {
  if (PASSED_OVER.has(element.tag)) return [];
  if (element.tag === 'table') return tableFacts(element);
  if (element.tag === 'dl') return pairFacts(element);
  if (HEADINGS.has(element.tag)) return heading(textOf(element));
  if (element.tag === 'pre')
    return textOf(element)
      .split('\n')
      .filter((line) => clean(line) !== '')
      .map((line) => ({ kind: 'text', text: clean(line) }));
  const facts: Fact[] = [];
  let inline: (Element | string)[] = [];
  const flush = (): void => {
    facts.push(...sentences(inlineText(inline)));
    inline = [];
  };
  for (const child of element.children) {
    if (typeof child === 'string' || INLINE.has(child.tag)) {
      inline.push(child);
    } else {
      flush();
      facts.push(...blockFacts(child));
    }
  }
  flush();
  return facts;
}

function linkFacts(element: Element, path: string): Fact[] {
  return find(element, 'a', 'svg').flatMap((anchor) => {
    const { href } = anchor.attributes;
    return href === undefined ? [] : link(textOf(anchor), href, path);
  });
}

/** Facts of the content of a page, of what is said beside it, and of its way to other pages. */
export function htmlFacts(html: string, path: string): { content: Fact[]; navigation: Fact[] } {
  const root = parseHtml(html);
  const parts = find(root, 'main', 'aside');
  return {
    content: parts.flatMap((part) => [...blockFacts(part), ...linkFacts(part, path)]),
    navigation: find(root, 'header', 'nav', 'footer').flatMap((part) => linkFacts(part, '/none/')),
  };
}

/** A hash of the commit that was built. */
const COMMIT = /^[0-9a-f]{7,40}$/u;

/** What the content of a page names as code: keys, commands, file names. */
export function codeFacts(html: string): Fact[] {
  const codes = find(parseHtml(html), 'main').flatMap((main) => find(main, 'code'));
  const lines = codes.flatMap((code) => textOf(code).split('\n'));
  return lines.filter((line) => !COMMIT.test(line)).flatMap(sentences);
}
