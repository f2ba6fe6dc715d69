/** The four documents, composed of sections, numbered and referring to each other. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { acceptanceParts } from './acceptance-criteria.ts';
import { dataModelParts } from './data-models.ts';
import { frontMatter, SECTION } from './front-matter.ts';
import type { Href } from './links.ts';
import { heading } from './mdast.ts';
import { numbered, type ContentsEntry, type Numbering, type Place } from './number.ts';
import type { Part } from './part.ts';
import { performanceParts } from './performance-requirements.ts';
import { withReferences, type Referring } from './refer.ts';
import { DOCUMENTS, type DocumentKind, type DocumentSlug } from './slugs.ts';
import { constraintParts } from './technical-constraints.ts';

/** One of the documents 05 to 08. */
export interface SpecDocument extends DocumentKind {
  /** Its number in the house: `HCP-05`; `05` where spec.yaml gives none. */
  id: string;
  /** The contents list. */
  contents: readonly ContentsEntry[];
  /** Everything that stands in it in full, fields and rules included. */
  places: ReadonlyMap<Key, Place>;
  /** Every numbered section. */
  sections: readonly ContentsEntry[];
  /** The top sections one by one, the front matter first: a large document is never in memory as a whole. */
  parts(): Iterable<RootContent[]>;
  /** All parts in one tree. */
  tree(): Root;
  /** Real addresses of links: within this document and to the other three. Other pages have none on paper. */
  href(form: 'html' | 'markdown'): Href;
}

const PARTS: Record<DocumentSlug, (spec: Spec) => Part[]> = {
  '05-data-models': dataModelParts,
  '06-performance-requirements': performanceParts,
  '07-technical-constraints': constraintParts,
  '08-acceptance-criteria': acceptanceParts,
};

const composed = new WeakMap<Spec, readonly SpecDocument[]>();

/** The documents 05 to 08. Composed once for a specification. */
export function composeDocuments(spec: Spec): readonly SpecDocument[] {
  const known = composed.get(spec);
  if (known) return known;
  const drafts = DOCUMENTS.map((kind): Draft => {
    const parts = PARTS[kind.slug](spec);
    const id = spec.info.documents?.[kind.slug]?.id ?? kind.slug.slice(0, 2);
    // The contents list holds no heading but its own, so it may still be empty here.
    const front = frontMatter(spec, { ...kind, id }, [], new Map());
    return {
      ...kind,
      id,
      outline: parts,
      numbering: numbered(kind.slug, kind.number, front, parts),
    };
  });
  const first = new Map<Key, Place>();
  for (const { numbering } of drafts) {
    for (const [key, place] of numbering.items) if (!first.has(key)) first.set(key, place);
  }
  const ids = new Map(
    drafts.map(({ slug, id }) => [slug as string, id === slug.slice(0, 2) ? `document ${id}` : id]),
  );
  const documents = drafts.map((draft) => documentOf(spec, draft, first, ids));
  composed.set(spec, documents);
  return documents;
}

/** The place of an item in the documents: where it stands in full. @example placeOf(spec, 'entity:patient')?.number // '5.4.1' */
export function placeOf(spec: Spec, key: Key): Place | undefined {
  for (const { places } of composeDocuments(spec)) {
    const place = places.get(key);
    if (place) return place;
  }
  return undefined;
}

interface Draft extends DocumentKind {
  id: string;
  outline: readonly Part[];
  numbering: Numbering;
}

function documentOf(
  spec: Spec,
  draft: Draft,
  first: ReadonlyMap<Key, Place>,
  ids: ReadonlyMap<string, string>,
): SpecDocument {
  const { outline, numbering, ...kind } = draft;
  const placeIn = (key: Key): Place | undefined => numbering.items.get(key) ?? first.get(key);
  const referring: Referring = { document: kind.slug, ids, placeOf: placeIn };
  function* parts(): Iterable<RootContent[]> {
    const front = frontMatter(spec, kind, numbering.contents, numbering.items);
    yield [
      heading(1, `${kind.id} ${kind.title}`, 'top'),
      ...front.map((node) => withReferences(node, '', referring)),
    ];
    for (const [index, part] of outline.entries()) {
      yield written(part, `${kind.number}.${index + 1}`, 2, '', { numbering, referring });
    }
  }
  return {
    ...kind,
    contents: numbering.contents,
    places: numbering.items,
    sections: numbering.sections,
    parts,
    tree: () => ({ type: 'root', children: [...parts()].flat() }),
    href: (form) => (target) => {
      if (target.kind === 'route') {
        const section = numbering.byNumber.get(target.path.slice(SECTION.length));
        return section && `#${form === 'html' ? section.anchor : section.slug}`;
      }
      const place = placeIn(target.key);
      if (!place) return undefined;
      const anchor = form === 'html' ? place.anchor : place.slug;
      if (place.document === kind.slug) return `#${anchor}`;
      const other = DOCUMENTS.find(({ slug }) => slug === place.document);
      return other && `${form === 'html' ? `../${other.slug}/` : other.fileName}#${anchor}`;
    },
  };
}

/** @param scope number of the item that the part belongs to: nothing in it is referred to by number */
function written(
  part: Part,
  number: string,
  depth: number,
  scope: string,
  context: { numbering: Numbering; referring: Referring },
): RootContent[] {
  const { content, parts } = part.expand();
  const place = context.numbering.byNumber.get(number);
  const inner = part.item === undefined ? scope : number;
  const title: Heading = { ...heading(depth, part.title, place?.anchor) };
  title.data = { ...title.data, number };
  return [
    title,
    ...content.map((node) =>
      settled(
        withReferences(node, inner === '' ? number : inner, context.referring),
        depth,
        context.numbering,
      ),
    ),
    ...parts.flatMap((child, index) =>
      written(child, `${number}.${index + 1}`, depth + 1, inner, context),
    ),
  ];
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
