import { untitledSection } from '../render/page-section.ts';
import { stringsOf } from '../../i18n/index.ts';
import { list, paragraph, routeLink } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import type { PageData } from '../page-parts/page-data.ts';

/** What stands at an address that leads nowhere. */
export function notFoundPage(spec: Spec): PageData {
  const { notFound: t } = stringsOf(spec).problems;
  return {
    path: '/404/',
    title: t.title,
    description: t.description,
    crumbs: [],
    lede: [paragraph(t.lede)],
    facts: [],
    sections: [
      untitledSection(() => [
        list([
          t.toOverview({ overview: routeLink('/', t.overview) }),
          t.toEntities({ entities: routeLink('/entities/', t.entities) }),
          t.toTraceability({ traceability: routeLink('/traceability/', t.traceability) }),
        ]),
      ]),
    ],
    aside: [],
    sidebar: [],
  };
}
