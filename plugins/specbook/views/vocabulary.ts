/** The words of the vocabularies of spec.yaml, in full: domains, categories, services, screens. */
import { stringsOf } from '../i18n/index.ts';
import type { Item } from '../model/item.ts';
import { inParallel } from '../model/performance/availability.ts';
import type { Spec } from '../model/spec.ts';
import { formatQuantity, formatShare } from '../model/quantity.ts';
import { code, joined, type Content, type Fact } from '../markup/mdast.ts';
import { prose } from '../markup/prose.ts';
import { withAdditions } from './additions.ts';
import { factWithFormer } from './changes/in-place.ts';
import { reference } from './lifecycle.ts';
import { NO_INTRO, type Section } from './section.ts';
import { linkWithState } from './state.ts';

/** Purpose and owner of a domain. */
export function domainSection(spec: Spec, domain: Item<'domain'>): Section {
  const { id, data } = domain;
  return withAdditions(spec, domain, {
    lede: prose(spec, data.purpose),
    facts: [
      [stringsOf(spec).views.items.id, code(id)],
      factWithFormer(
        spec,
        domain.key,
        ['owner'],
        [stringsOf(spec).terms.owner, reference(spec, 'team', data.owner)],
      ),
    ],
    intro: NO_INTRO,
    sections: [],
  });
}

/** Purpose of a category, and the tag of its operations where it names one. */
export function categorySection(spec: Spec, category: Item<'category'>): Section {
  const { id, data } = category;
  return withAdditions(spec, category, {
    lede: prose(spec, data.purpose),
    facts: [
      [stringsOf(spec).views.items.id, code(id)],
      factWithFormer(spec, category.key, ['tag'], [stringsOf(spec).views.vocabulary.tag, data.tag]),
    ],
    intro: NO_INTRO,
    sections: [],
  });
}

/** Purpose of a screen. */
export function screenSection(spec: Spec, screen: Item<'screen'>): Section {
  const { id, data } = screen;
  return withAdditions(spec, screen, {
    lede: prose(spec, data.purpose),
    facts: [[stringsOf(spec).views.items.id, code(id)]],
    intro: NO_INTRO,
    sections: [],
  });
}

/** Purpose, owner and promise of a service, and what depends on it. */
export function serviceSection(spec: Spec, service: Item<'service'>): Section {
  const { terms, views } = stringsOf(spec);
  const { vocabulary: t } = views;
  const { id, data } = service;
  const dependents = spec.linksTo(service.key).filter(({ relation }) => relation === 'dependsOn');
  const copies = data.redundant ?? 1;
  const together =
    data.availability && copies > 1
      ? formatShare(inParallel(data.availability.base, copies), spec)
      : undefined;
  const changed = (part: string, fact: Fact): Fact =>
    factWithFormer(spec, service.key, [part], fact);
  return withAdditions(spec, service, {
    lede: prose(spec, data.purpose),
    facts: [
      [views.items.id, code(id)],
      changed('external', [t.operatedBy, data.external ? t.external : t.internal]),
      changed('owner', [terms.owner, reference(spec, 'team', data.owner)]),
      changed('availability', [
        t.sla,
        data.availability && formatQuantity(data.availability, spec),
      ]),
      changed('redundant', [
        t.replicas,
        data.redundant === undefined
          ? undefined
          : t.replicasRequired({ replicas: String(data.redundant) }),
      ]),
      [t.combined, together],
      changed('capacity', [t.capacity, data.capacity && formatQuantity(data.capacity, spec)]),
      [
        t.dependents,
        joined(
          dependents.map(({ from }): Content => {
            const item = spec.items.get(from);
            return item && linkWithState(spec, item);
          }),
        ),
      ],
    ],
    intro: NO_INTRO,
    sections: [],
  });
}
