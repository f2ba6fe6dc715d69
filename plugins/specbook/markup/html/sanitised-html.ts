/** Prose with raw HTML or footnotes: parsed as a browser would, then reduced to harmless elements and attributes. */
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast, type Options } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import type { Code, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { targetOf, type Href, type LinkTarget, type SectionReference } from '../links.ts';
import { RESOLVED, resolveHtmlAddresses } from './html-addresses.ts';

const schema: Schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    a: [
      ...(defaultSchema.attributes?.a ?? []),
      ['className', 'sb-id', 'data-footnote-backref'],
      'title',
    ],
    span: [['className', 'sb-broken', 'sb-at', /^sb-alert-/u], 'title'],
    pre: ['dataLanguage'],
  },
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
  // Footnotes get this prefix, in their ids and in the links to them; see below.
  clobberPrefix: 'note-',
};

/** Where links lead, and which sections of documents they name. */
export interface AddressPlacement {
  href: Href;
  reference?: ((target: LinkTarget) => SectionReference | undefined) | undefined;
}

/**
 * Sanitised HTML of nodes that an author wrote. Runs of text come out without a paragraph around them. Of tags that nest
 * too deep to be sanitised only the text is left.
 */
export function sanitisedHtml(
  nodes: readonly (RootContent | PhrasingContent)[],
  placement: AddressPlacement,
): string {
  try {
    return clean(nodes, placement);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const value = toString({ type: 'root', children: [...nodes] }, { includeHtml: false });
    return toHtml({ type: 'text', value });
  }
}

function clean(
  nodes: readonly (RootContent | PhrasingContent)[],
  placement: AddressPlacement,
): string {
  const harmless = sanitisedTree(nodes, placement);
  walk(harmless);
  return toHtml(harmless);
}

/** The sanitised elements of nodes that an author wrote; of a run of text, without a paragraph around it. */
export function sanitisedTree(
  nodes: readonly (RootContent | PhrasingContent)[],
  placement: AddressPlacement,
): HastRoot {
  const inline = nodes.every(isPhrasing);
  const children: RootContent[] = inline ? [paragraph(nodes)] : [...nodes];
  const dirty = toHast(
    { type: 'root', children: children.map((node) => withAddresses(node, placement)) },
    {
      allowDangerousHtml: true,
      clobberPrefix: '',
      handlers: { code: fence },
      ...footnoteOptions(nodes),
    },
  );
  const parsed = raw(dirty) as HastRoot;
  resolveHtmlAddresses(parsed, nodes, placement);
  const harmless = sanitize(parsed, schema) as HastRoot;
  return inline ? contentOfParagraphs(harmless) : harmless;
}

/** What the library says around footnotes, in the language of the first. */
function footnoteOptions(
  nodes: readonly Nodes[],
): Pick<Options, 'footnoteBackLabel' | 'footnoteLabel'> {
  const locale = nodes.find(({ type }) => type === 'footnoteDefinition')?.data?.locale;
  const { footnotes: t } = stringsOf(locale ? { locale } : {}).prose;
  return {
    footnoteLabel: t.title,
    footnoteBackLabel: (index, again) => {
      const number = String(index + 1);
      return again > 1 ? t.backAgain({ number, again: String(again) }) : t.back({ number });
    },
  };
}

/** A fence with its language on `pre`, as `to-html.ts` writes it: the library would make it a class of `code`. */
function fence(_state: unknown, { lang, value }: Code): Element {
  const content: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value }],
  };
  const properties = lang ? { dataLanguage: lang } : {};
  return { type: 'element', tagName: 'pre', properties, children: [content] };
}

const PHRASING: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'footnoteReference',
  'inlineProse',
]);

function isPhrasing(node: RootContent): node is PhrasingContent {
  return PHRASING.has(node.type) || node.type === 'html';
}

function paragraph(nodes: readonly RootContent[]): Paragraph {
  return { type: 'paragraph', children: nodes.filter(isPhrasing) };
}

/** The section that a link leads to, behind its label. */
function referenceNodes({ section, document }: SectionReference): PhrasingContent[] {
  if (document === undefined) return [{ type: 'text', value: ` ${section}` }];
  const data = { hName: 'span', hProperties: { className: ['sb-at'] } };
  return [
    { type: 'text', value: ' ' },
    { type: 'text', value: `${document} ${section}`, data },
  ];
}

/** Puts real addresses in the place of `specbook:`, and classes where the other writer expects them. */
function withAddresses<N extends Nodes>(node: N, placement: AddressPlacement): N {
  const children =
    'children' in node ? node.children.map((child) => withAddresses(child, placement)) : undefined;
  if (node.type === 'link') {
    const target = targetOf(node.url);
    const url = target ? placement.href(target) : node.url;
    const reference = target && placement.reference?.(target);
    if (reference && children) children.push(...referenceNodes(reference));
    if (url === undefined)
      return { type: 'emphasis', data: { hName: 'span' }, children } as unknown as N;
    const classes = node.data?.classes;
    return {
      ...node,
      url,
      children,
      data: { hProperties: { ...RESOLVED, ...(classes && { className: [...classes] }) } },
    };
  }
  if (node.type === 'image') {
    const target = targetOf(node.url);
    const url = target ? placement.href(target) : node.url;
    return url === undefined
      ? ({ type: 'text', value: node.alt ?? '' } as unknown as N)
      : { ...node, url, data: { hProperties: RESOLVED } };
  }
  if (node.type === 'text' && node.data?.classes) {
    return {
      ...node,
      data: {
        hName: 'span',
        hProperties: { ...node.data.attributes, className: [...node.data.classes] },
      },
    };
  }
  return children ? { ...node, children } : node;
}

/** After the sanitiser: links to footnotes follow their ids, tables scroll inside. */
function walk(node: HastNodes): void {
  if (!('children' in node)) return;
  node.children = node.children.map((child) => {
    if (child.type !== 'element') return child;
    walk(child);
    const { href: url, ariaDescribedBy } = child.properties;
    if (child.tagName === 'a' && typeof url === 'string' && /^#fn(?:ref)?-/u.test(url)) {
      child.properties.href = `#note-${url.slice(1)}`;
    }
    if (ariaDescribedBy !== undefined) delete child.properties.ariaDescribedBy;
    return child.tagName === 'table' ? scroll(child) : child;
  });
}

function scroll(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['sb-scroll'], tabIndex: 0 },
    children: [table],
  };
}

function contentOfParagraphs(node: HastNodes): HastRoot {
  const children = 'children' in node ? node.children : [];
  return {
    type: 'root',
    children: children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'p' ? child.children : [child],
    ),
  };
}
