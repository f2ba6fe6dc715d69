/** The nodes of our trees that standard mdast does not have, and what our trees say of the standard ones. */
import type { Node, PhrasingContent, RootContent } from 'mdast';
import type { DiagramRequest, DiagramText } from '../erd/index.ts';
import type { Locale } from '../i18n/index.ts';
import type { Key } from '../model/item.ts';
import type { ResolveAddress } from './resolve-address.ts';

/** Facts side by side: `<dl class="sb-facts">` in HTML, a list in Markdown. */
export interface Facts extends Node {
  type: 'facts';
  children: FactNode[];
}

/** One fact: a term, and what holds. */
export interface FactNode extends Node {
  type: 'fact';
  term: string;
  children: PhrasingContent[];
}

/** What an author wrote in Markdown, in blocks. Raw HTML in it is sanitised in HTML and escaped in Markdown. */
export interface Prose extends Node {
  type: 'prose';
  children: RootContent[];
  /** Raw HTML or footnotes are among the children: in HTML it goes through the sanitiser. */
  html: boolean;
}

/** What an author wrote in Markdown, where only a run of text fits. */
export interface InlineProse extends Node {
  type: 'inlineProse';
  children: PhrasingContent[];
  /** Raw HTML or footnotes are among the children: in HTML it goes through the sanitiser. */
  html: boolean;
}

/** Prose of an `.mdx` file: a page puts the compiled component here, everything else the children. */
export interface MdxBody extends Node {
  type: 'mdxBody';
  /** The item whose file it is. */
  item: Key;
  /** The prose as plain Markdown, components left out. */
  children: RootContent[];
}

/** A table of items, which a page sorts, filters and downloads. */
export interface TableItems {
  /** Its name on the page: in addresses, as `id` in HTML, and as the name of the file. @example 'constraints-possible' */
  id: string;
  /** What holds for all its rows, by the names of filters: `{ kind: { code: 'design', label: 'Design' } }`. */
  shared?: Readonly<Record<string, FilterValue>>;
  /** Every value that a filter can have, in its order, by the names of filters; none where rows alone tell. */
  vocabularies?: Readonly<Record<string, readonly FilterValue[]>>;
}

/** What rows are filtered by. */
export interface FilterValue {
  /** In addresses: `response-time`. */
  code: string;
  /** What is read: `Response time`. */
  label: string;
}

/** A picture of the data model: SVG on a page, Mermaid in Markdown, which git hosts draw. */
export interface Diagram extends Node {
  type: 'diagram';
  /** What it shows. */
  request: DiagramRequest;
  /** It is printed: one too large for a sheet is divided. */
  paper: boolean;
  /** It is on paper only, as pictures of its sheets: the page shows it in a form for screens. */
  sheets?: true | undefined;
  /** Its file stands in for one that is too large for a page. */
  file?: { path: string; label: string } | undefined;
  /** It is drawn small, and leads to the diagram in full at an anchor of its page; Markdown has only that one. */
  preview?: { anchor: string; label: string } | undefined;
  /** The same as text. */
  write: () => DiagramText;
}

declare module 'mdast' {
  interface RootContentMap {
    diagram: Diagram;
    facts: Facts;
    fact: FactNode;
    prose: Prose;
    mdxBody: MdxBody;
    inlineProse: InlineProse;
  }
  interface BlockContentMap {
    diagram: Diagram;
    facts: Facts;
    prose: Prose;
    mdxBody: MdxBody;
  }
  interface PhrasingContentMap {
    inlineProse: InlineProse;
  }
  interface Data {
    /** `id` of the element in HTML. */
    anchor?: string | undefined;
    /** The item that a row of a table is about. */
    item?: Key | undefined;
    /** Section number in front of a heading: `5.2.1`. */
    number?: string | undefined;
    /** The language of a footnote, for the words that the library adds. */
    locale?: Locale | undefined;
    /** What a table holds, for those who do not see it. */
    caption?: string | undefined;
    /** Where there is no room for the columns of a table, each row is a card with the heads in front of its cells. */
    cards?: boolean | undefined;
    /** Name of the element in HTML, where the type of the node does not say it. */
    hName?: string | undefined;
    /** What a cell that begins with this node is sorted by, where its text would sort wrongly. */
    sort?: string | undefined;
    /** Name under which a page sorts the rows by this cell of a table's head. */
    column?: string | undefined;
    /** Name under which a page filters the rows by this cell of a table's head. */
    filter?: string | undefined;
    /** What a page filters a row by in this cell. */
    codes?: readonly string[] | undefined;
    /** The rows of a table are items. */
    items?: TableItems | undefined;
    /** Kind of the alert whose title this is; see alerts.ts. */
    alert?: string | undefined;
    /** Resolves the addresses in raw HTML. */
    address?: ResolveAddress | undefined;
    /** Classes of the element in HTML. */
    classes?: readonly string[] | undefined;
    /** Further attributes of the element in HTML. */
    attributes?: Record<string, string> | undefined;
  }
}
