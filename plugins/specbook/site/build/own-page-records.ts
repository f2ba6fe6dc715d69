/** Search records of pages that are not of Specbook. */
import { readFile } from 'node:fs/promises';
import type { Spec } from '../../model/spec.ts';
import { pageRecord } from '../../search/page-records.ts';
import type { SearchRecord } from '../../search/record.ts';
import type { OwnPage } from './own-pages.ts';
import { pageSections } from './page-sections.ts';

/** One record for each page, and one for each section that a link can lead to. */
export async function ownPageRecords(
  spec: Spec,
  pages: readonly OwnPage[],
): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (const { file, url } of pages) {
    const [page, ...sections] = pageSections(await readFile(file, 'utf8'));
    if (!page || page.title === '') continue;
    records.push(pageRecord(spec, { key: url, url, title: page.title, words: page.text }));
    for (const { id = '', title, text } of sections) {
      const address = `${url}#${encodeURIComponent(id)}`;
      const section = { key: address, url: address, title, words: text, detail: page.title };
      records.push(pageRecord(spec, section));
    }
  }
  return records;
}
