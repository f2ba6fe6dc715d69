/** Every word that documents add to what authors wrote comes from the strings, in the language of the specification. */
import { describe, expect, it } from 'vitest';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import { documentHtml } from '../../plugins/specbook/documents/render-html.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { textsWithOwnWords, withoutCode } from '../support/own-words.ts';
import { htmlOfPieces } from '../support/page-html.ts';
import { PSEUDO } from '../support/pseudo-locale.ts';
import { SPECS } from './specs.ts';

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/** What is read in one piece in HTML, without code and captions of charts, which tests of views look at. */
function textsOfHtml(html: string): string[] {
  return html
    .replace(/<(code|pre|figcaption)\b.*?<\/\1>/gsu, ' ')
    .replace(/\u00ad|<wbr>/gu, '')
    .split(/<\/?(?:p|h\d|li|ul|ol|d[ltd]|div|t\w+|caption|summary|details|br|figure)\b[^>]*>/u)
    .map((text) => text.replace(/<[^>]*>/gu, '').replace(/&\w+;/gu, (one) => ENTITIES[one] ?? one));
}

/** The same of Markdown. */
function textsOfMarkdown(markdown: string): string[] {
  return withoutCode(markdown.replace(/^```.*?^```$/gmsu, ''))
    .split(/\n|(?<!\\)\|/u)
    .map((text) => text.replace(/\]\([^)]*\)|\[\^[^\]]*\]/gu, ' ').replace(/\\(\W)/gu, '$1'));
}

describe.each(SPECS)(
  'in a language that puts every text of the interface in brackets, %s',
  (_, own) => {
    const spec: Spec = { ...own, locale: PSEUDO };
    const documents = composeDocuments(spec);
    const formats: [string, (document: SpecDocument) => string[]][] = [
      ['HTML', (document) => textsOfHtml(htmlOfPieces(documentHtml(spec, document)))],
      ['Markdown', (document) => textsOfMarkdown(documentMarkdown(spec, document).text)],
    ];

    it.each(formats)('has documents without words of their own, as %s', (_name, textsOf) => {
      for (const document of documents) {
        const texts = [...new Set(textsOf(document).map((text) => text.trim()))];
        expect(texts.length).toBeGreaterThan(30);
        expect(texts.some((text) => text.includes('⟦'))).toBe(true);
        expect(textsWithOwnWords(spec, texts), document.slug).toEqual([]);
      }
    });
  },
);
