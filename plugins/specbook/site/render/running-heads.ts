/**
 * The heads and page numbers of printed sheets. The margin boxes of a page take their text from a style sheet only,
 * and the text is of the specification: so the style sheet is made from it.
 */
import { stringsOf } from '../../i18n/index.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { MARGIN_TEXT_SIZE } from '../../theme/tokens.ts';
import { titleBlock } from './title-block.ts';

/** Text as a string of CSS, whatever is in it. @example cssString('a "b"') // '"a \\22 b\\22 "' */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} .,·…-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** How text in the margins looks; a named page takes over what the unnamed one says. */
const MARGIN_TEXT = `color: #555; font: ${MARGIN_TEXT_SIZE} system-ui, sans-serif;`;
const LOOK = `${MARGIN_TEXT} vertical-align: bottom; padding-bottom: 4mm;`;
const PAGE_NUMBER = `@page { @bottom-right { content: counter(page) ' / ' counter(pages); ${MARGIN_TEXT} } }`;

/** Ends the name of a page that is turned sideways. */
const LANDSCAPE = '-landscape';

function sheet(name: string, left: string, right: string, look = ''): string {
  return [
    `@page ${name} {`,
    ...(name.endsWith(LANDSCAPE) ? ['  size: landscape;'] : []),
    `  @top-left { content: ${cssString(left)}; ${look} }`,
    `  @top-right { content: ${cssString(right)}; white-space: nowrap; ${look} }`,
    '}',
  ].join('\n');
}

/** Letters that stand in one line beside a revision with its commit. */
const MAX_HEAD = 70;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A head that keeps to its line, and the revision to its own. */
function truncateHead(text: string): string {
  const letters = [...segmenter.segment(text)].map(({ segment }) => segment);
  return letters.length <= MAX_HEAD
    ? text
    : `${letters
        .slice(0, MAX_HEAD - 1)
        .join('')
        .trimEnd()}…`;
}

/** Page numbers, and a running head for any page. */
export function runningHeads(spec: Spec): string {
  const head = truncateHead(spec.info.title);
  const revision = describeRevision(spec);
  return `${[
    sheet('', head, revision, LOOK),
    PAGE_NUMBER,
    sheet(`sheet${LANDSCAPE}`, head, revision),
    `.sb-sheets .sb-landscape { page: sheet${LANDSCAPE} }`,
  ].join('\n\n')}\n`;
}

/** The running head of a document, whose cover has none. */
export function runningHeadsOfDocument(spec: Spec, slug: DocumentSlug): string {
  const revision = describeRevision(spec);
  const name = `document-${slug}`;
  const head = truncateHead(`${titleBlock(spec, slug).document} · ${spec.info.title}`);
  return [
    sheet(name, head, revision),
    sheet(`${name}${LANDSCAPE}`, head, revision),
    `@page ${name}:first { @top-left { content: none } @top-right { content: none } }`,
    `[data-document="${slug}"] main { page: ${name} }`,
    // A wide drawing, with the title of its chapter.
    `[data-document="${slug}"] :is(.sb-landscape, h2:has(+ .sb-landscape)) { page: ${name}${LANDSCAPE} }`,
    '',
  ].join('\n');
}

function describeRevision(spec: Spec): string {
  const { shell: t } = stringsOf(spec);
  return [
    t.revisionNumber({ revision: spec.info.revision }),
    ...(spec.revision ? [spec.revision.commit.slice(0, 7)] : []),
    ...(spec.revision?.dirty ? [t.uncommitted] : []),
  ].join(' · ');
}
