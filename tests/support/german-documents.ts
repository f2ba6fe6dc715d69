/** What has to hold of the documents of a specification in German: no English is left but what authors wrote. */
import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentHtml } from '../../plugins/specbook/documents/render-html.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import { de } from '../../plugins/specbook/i18n/de/index.ts';
import { buildSpec, inputOf } from '../../plugins/specbook/model/build.ts';
import { searchForEnglish } from './english-left.ts';
import { htmlOfPieces } from './page-html.ts';
import { textsOfMarkdown, textsOfPage } from './page-texts.ts';
import { readFolder } from './specs.ts';

/** Names of products and formats, abbreviations of numbers, and key words of SQL. */
export const SAME_IN_GERMAN = ['SVG Mermaid DOT PlantUML Mio Mrd NULL restrict Specbook'];

/** Tests of the four documents of a folder. */
export function describeGermanDocuments(name: string, folder: string): void {
  describe(`the documents of ${name} in German`, async () => {
    const english = await readFolder(folder);
    const { spec } = buildSpec({ ...inputOf(english), locale: { language: 'de', strings: de } });
    const documents = composeDocuments(spec);
    const { fragments, leftIn } = searchForEnglish(spec, de, SAME_IN_GERMAN);

    it('are searched for most of the English strings', () => {
      expect(fragments.length).toBeGreaterThan(850);
    });

    it.each(documents)('have no English of their own, as HTML: $slug', (document) => {
      const html = htmlOfPieces(documentHtml(spec, document));
      const texts = textsOfPage(`<!doctype html><html><body>${html}</body></html>`);
      expect(texts.length).toBeGreaterThan(30);
      expect(leftIn([document.title, ...texts])).toEqual([]);
    });

    it.each(documents)('have no English of their own, as Markdown: $slug', (document) => {
      const texts = textsOfMarkdown(documentMarkdown(spec, document).text);
      expect(texts.length).toBeGreaterThan(30);
      expect(leftIn(texts)).toEqual([]);
    });

    it('keep the names of their files', () => {
      expect(documents.map(({ fileName }) => fileName)).toEqual(
        composeDocuments(english).map(({ fileName }) => fileName),
      );
    });
  });
}
