/** The words of the vocabularies of spec.yaml, in full: domains, categories, services, screens. */
import type { Item } from '../model/item.ts';
import { inParallel } from '../model/performance/availability.ts';
import type { Spec } from '../model/spec.ts';
import { formatQuantity, formatShare } from '../model/quantity.ts';
import { code, joined, type Content } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { prose } from '../markup/prose.ts';
import { reference } from './lifecycle.ts';
import { NO_INTRO, type Section } from './section.ts';

/** Purpose and owner of a domain. */
export function domainSection(spec: Spec, { id, data }: Item<'domain'>): Section {
  return {
    lede: prose(spec, data.purpose),
    facts: [
      ['Id', code(id)],
      ['Owner', reference(spec, 'team', data.owner)],
    ],
    intro: NO_INTRO,
    sections: [],
  };
}

/** Purpose of a category, and the tag of its operations where it names one. */
export function categorySection(spec: Spec, { id, data }: Item<'category'>): Section {
  return {
    lede: prose(spec, data.purpose),
    facts: [
      ['Id', code(id)],
      ['Tag', data.tag],
    ],
    intro: NO_INTRO,
    sections: [],
  };
}

/** Purpose of a screen. */
export function screenSection(spec: Spec, { id, data }: Item<'screen'>): Section {
  return {
    lede: prose(spec, data.purpose),
    facts: [['Id', code(id)]],
    intro: NO_INTRO,
    sections: [],
  };
}

/** Purpose, owner and promise of a service, and what depends on it. */
export function serviceSection(spec: Spec, service: Item<'service'>): Section {
  const { id, data } = service;
  const dependents = spec.linksTo(service.key).filter(({ relation }) => relation === 'dependsOn');
  const copies = data.redundant ?? 1;
  const together =
    data.availability && copies > 1
      ? formatShare(inParallel(data.availability.base, copies))
      : undefined;
  return {
    lede: prose(spec, data.purpose),
    facts: [
      ['Id', code(id)],
      ['Run by', data.external ? 'others' : 'us'],
      ['Owner', reference(spec, 'team', data.owner)],
      ['Promised availability', data.availability && formatQuantity(data.availability)],
      [
        'Copies',
        data.redundant === undefined ? undefined : `${data.redundant}, of which one is enough`,
      ],
      ['Together', together],
      [
        'Needed by',
        joined(
          dependents.map(({ from }): Content => {
            const item = spec.items.get(from);
            return item && linkTo(item);
          }),
        ),
      ],
    ],
    intro: NO_INTRO,
    sections: [],
  };
}
