/** The four documents, composed of sections, numbered and referring to each other. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { DOCUMENTS, type DocumentKind } from '../model/documents.ts';
import { frontMatter, SECTION } from './front-matter.ts';
import { lateAddress, settleLinks } from '../markup/late-links.ts';
import type { Href, LinkTarget } from '../markup/links.ts';
import { heading } from '../markup/mdast.ts';
import type { ContentsEntry, Numbering, SectionLocation } from './number.ts';
import { numberingsOf, outlinesOf, type Outline } from './numberings.ts';
import { divided, WHOLE, type Division, type DocumentPage } from './pages.ts';
import type { Part } from './part.ts';
import { withReferences, type Referring } from './cross-references.ts';

/** One of the documents 05 to 08. */
export interface SpecDocument extends DocumentKind {
  /** Its number in the house: `HCP-05`; `05` where spec.yaml gives none. */
  id: string;
  /** The contents list. */
  contents: readonly ContentsEntry[];
  /** Everything that stands in it in full, fields and rules included. */
  places: ReadonlyMap<Key, SectionLocation>;
  /** Every numbered section. */
  sections: readonly ContentsEntry[];
  /** The top sections one by one, the front matter first: a large document is never in memory as a whole. */
  parts(): Iterable<RootContent[]>;
  /** All parts in one tree. */
  tree(): Root;
  /** The pages behind that of the front matter, where it is too large for one; none otherwise. */
  pages: readonly DocumentPage[];
  /** The front matter, with the title. */
  front(): RootContent[];
  /** What stands on one of {@link pages}: {@link lead} and {@link body}. */
  page(page: DocumentPage): RootContent[];
  /** What a page begins with that the document as a whole does not have: which section it continues. */
  lead(page: DocumentPage): RootContent[];
  /** The rest of a page. The document as a whole is its front matter and the bodies of all pages. */
  body(page: DocumentPage): RootContent[];
  /** Where a section is shown, below `/documents/`. @example addressOf('5.2.1') // '05-data-models/domain-shop/' */
  addressOf(number: string): string;
  /**
   * Real addresses of links: within this document and to the other three. Other pages have none on paper.
   *
   * @param from the page of the document on which the links stand; its first, or only one, when absent
   */
  href(form: Form, from?: string): Href;
  /** Addresses that {@link settle} makes real, in a text that stands in more than one place. */
  lateHref(form: Form): Href;
  /** A text with {@link lateHref}, with the addresses that {@link href} gives. */
  settle(text: string, form: Form, from?: string): string;
}

/** What a document is written as. */
type Form = 'html' | 'markdown';

const composed = new WeakMap<Spec, readonly SpecDocument[]>();

/** The documents 05 to 08. Composed once for a specification. */
export function composeDocuments(spec: Spec): readonly SpecDocument[] {
  const known = composed.get(spec);
  if (known) return known;
  const outlines = outlinesOf(spec);
  const numberings = numberingsOf(spec, outlines);
  const drafts = outlines.flatMap((outline): Draft[] => {
    const numbering = numberings.get(outline.slug);
    return numbering ? [{ ...outline, numbering, division: divided(numbering) }] : [];
  });
  const first = new Map<Key, SectionLocation>();
  for (const { numbering } of drafts) {
    for (const [key, place] of numbering.items) if (!first.has(key)) first.set(key, place);
  }
  const ids = new Map(
    drafts.map(({ slug, id }) => [slug as string, id === slug.slice(0, 2) ? `document ${id}` : id]),
  );
  const addressOf = ({
    document,
    number,
  }: Pick<SectionLocation, 'document' | 'number'>): string => {
    const home = drafts.find(({ slug }) => slug === document);
    return `${document}/${home?.division.pathOf(number) ?? ''}`;
  };
  const documents = drafts.map((draft) => documentOf(spec, draft, { first, ids, addressOf }));
  composed.set(spec, documents);
  return documents;
}

/** The place of an item in the documents: where it stands in full. @example placeOf(spec, 'entity:patient')?.number // '5.4.1' */
export function sectionLocationOf(spec: Spec, key: Key): SectionLocation | undefined {
  for (const { places } of composeDocuments(spec)) {
    const place = places.get(key);
    if (place) return place;
  }
  return undefined;
}

interface Draft extends Outline {
  numbering: Numbering;
  division: Division;
}

/** What a document knows of the other three. */
interface Others {
  /** Where an item stands in full for the first time. */
  first: ReadonlyMap<Key, SectionLocation>;
  /** Numbers of the documents in the house, by slug. */
  ids: ReadonlyMap<string, string>;
  /** The page of a place, below `/documents/`. */
  addressOf: (place: Pick<SectionLocation, 'document' | 'number'>) => string;
}

function documentOf(spec: Spec, draft: Draft, { first, ids, addressOf }: Others): SpecDocument {
  const { parts: outline, numbering, division, ...kind } = draft;
  const placeIn = (key: Key): SectionLocation | undefined =>
    numbering.items.get(key) ?? first.get(key);
  const referring: Referring = { document: kind.slug, ids, placeOf: placeIn };
  const front = (): RootContent[] => [
    heading(1, `${kind.id} ${kind.title}`, 'top'),
    ...frontMatter(spec, kind, numbering.contents, numbering.items).map((node) =>
      withReferences(node, '', referring),
    ),
  ];
  function* parts(): Iterable<RootContent[]> {
    yield front();
    for (const [index, part] of outline.entries()) {
      yield written(part, `${kind.number}.${index + 1}`, 2, '', { numbering, referring });
    }
  }
  const partOf = ({ section }: DocumentPage): Part | undefined =>
    outline[Number(section.number.split('.')[1]) - 1];
  const body = (page: DocumentPage): RootContent[] => {
    const part = partOf(page);
    const { section, from, to } = page;
    return part ? written(part, section.number, 2, '', { numbering, referring }, [from, to]) : [];
  };
  const lead = ({ section, from }: DocumentPage): RootContent[] =>
    from === 0 ? [] : [heading(2, `${section.number} ${section.title}, continued`)];

  const placeOfTarget = (target: LinkTarget): SectionLocation | undefined =>
    target.kind === 'route'
      ? numbering.byNumber.get(target.path.slice(SECTION.length))
      : placeIn(target.key);
  /** @param page of a place: below `/documents/` in HTML, the slug of its document in Markdown */
  const realAddress = (form: Form, from: string, page: string, anchor: string): string => {
    const own = `${kind.slug}/`;
    if (form === 'html') {
      const path = page.startsWith(own) ? page.slice(own.length) : `../${page}`;
      const isHere = page.startsWith(own) && (from === WHOLE || path === from);
      return `${isHere ? '' : up(from) + path}#${anchor}`;
    }
    const file = DOCUMENTS.find(({ slug }) => slug === page)?.fileName ?? '';
    if (from === '') return `${page === kind.slug ? '' : file}#${anchor}`;
    return `${up(`${own}${from.slice(0, -1)}`)}${file}#${anchor}`;
  };
  const addressIn = (form: Form, place: SectionLocation): [page: string, anchor: string] =>
    form === 'html' ? [addressOf(place), place.anchor] : [place.document, place.slug];

  return {
    ...kind,
    contents: numbering.contents,
    places: numbering.items,
    sections: numbering.sections,
    parts,
    tree: () => ({ type: 'root', children: [...parts()].flat() }),
    pages: division.pages,
    front,
    page: (page) => [...lead(page), ...body(page)],
    lead,
    body,
    addressOf: (number) => addressOf({ document: kind.slug, number }),
    href:
      (form, from = '') =>
      (target) => {
        const place = placeOfTarget(target);
        return place && realAddress(form, from, ...addressIn(form, place));
      },
    lateHref: (form) => (target) => {
      const place = placeOfTarget(target);
      return place && lateAddress(...addressIn(form, place));
    },
    settle: (text, form, from = '') =>
      settleLinks(text, (page, anchor) => realAddress(form, from, page, anchor)),
  };
}

/** The way from a page, or a file, up to the folder that its address begins in. @example up('a/b/') // '../../' */
function up(address: string): string {
  return '../'.repeat(address.split('/').length - 1);
}

/**
 * A part, its own content first.
 *
 * @param scope number of the item that the part belongs to: nothing in it is referred to by number
 * @param range the parts below it to be written, by index; its own content stands before the first
 */
function written(
  part: Part,
  number: string,
  depth: number,
  scope: string,
  context: { numbering: Numbering; referring: Referring },
  [from, to]: readonly [number, number] = [0, Infinity],
): RootContent[] {
  const { content, parts } = part.expand();
  const place = context.numbering.byNumber.get(number);
  const inner = part.item === undefined ? scope : number;
  const title: Heading = { ...heading(depth, part.title, place?.anchor) };
  title.data = { ...title.data, number };
  const own = content.map((node) =>
    settled(
      withReferences(node, inner === '' ? number : inner, context.referring),
      depth,
      context.numbering,
    ),
  );
  const below = parts.flatMap((child, index) =>
    index < from || index >= to
      ? []
      : written(child, `${number}.${index + 1}`, depth + 1, inner, context),
  );
  return from === 0 ? [title, ...own, ...below] : below;
}

/** Headings below the section's own, and anchors that hold for the whole document. */
function settled(node: RootContent, depth: number, { items }: Numbering): RootContent {
  if (node.type === 'heading') return heading(node.depth + depth - 1, node.children);
  if (node.type !== 'table' || !node.children.some(({ data }) => data?.anchor !== undefined))
    return node;
  return {
    ...node,
    children: node.children.map(({ data, ...row }) => {
      const anchor = data?.item && items.get(data.item)?.anchor;
      return anchor === undefined ? row : { ...row, data: { anchor } };
    }),
  };
}
