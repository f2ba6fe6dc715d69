/** Search records of pages that are not of Specbook. */
import type { Spec } from '../../model/spec.ts';
import { pageRecord } from '../../search/page-records.ts';
import type { SearchRecord } from '../../search/record.ts';
import { pageSections } from './page-sections.ts';

/** A page that is not of Specbook, as it was rendered. */
export interface RenderedPage {
  /** Its address, with base. */
  url: string;
  html: string;
}

/** One record for the page, and one for each section that a link can lead to. */
export function ownPageRecords(spec: Spec, { url, html }: RenderedPage): SearchRecord[] {
  const [page, ...sections] = pageSections(html);
  if (!page || page.title === '') return [];
  return [
    pageRecord(spec, { key: url, url, title: page.title, words: page.text }),
    ...sections.map(({ id = '', title, text }) => {
      const address = `${url}#${encodeURIComponent(id)}`;
      const section = { key: address, url: address, title, words: text, detail: page.title };
      return pageRecord(spec, section);
    }),
  ];
}
