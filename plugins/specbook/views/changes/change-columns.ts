import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { code, itemLink, joined, lines, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Change, Suspect } from '../../model/changes/change.ts';
import { ownerOf } from '../../model/item-summary.ts';
import { idOf, kindOf, type Key } from '../../model/item.ts';
import { hasOwnId, hasOwnPage } from '../../model/kind-lists.ts';
import type { Position } from '../../model/problem.ts';
import type { Spec } from '../../model/spec.ts';
import { reference } from '../lifecycle.ts';
import { few } from '../tables/item-links.ts';
import { ruleLink } from './rule-link.ts';
import type { Columns } from '../tables/register.ts';
import { classMark, smallCode, smallLine, valueAfter, valueBefore } from './change-marks.ts';

/** A link to an item that may be gone: its page says so, where it had one. */
export function linkToChanged(spec: Spec, key: Key): PhrasingContent {
  const item = spec.items.get(key);
  if (item) return linkTo(item);
  if (!hasOwnPage(kindOf(key))) return code(idOf(key));
  const title = spec.comparison?.removed.find((one) => one.key === key)?.title;
  return itemLink(key, hasOwnId(kindOf(key)) ? undefined : title);
}

/** Where something stands in the files. @example 'entities/patient.yaml:12' */
export function placeOf({ file, line }: Position): string {
  return `${file}:${line}`;
}

const place = (position: Position | undefined): Content => position && smallCode(placeOf(position));

/** The team that owns an item; that owned it, where it is gone. */
function ownerOfKey(spec: Spec, key: Key): string | undefined {
  const item = spec.items.get(key);
  if (item) return ownerOf(spec, item);
  return spec.comparison?.removed.find((one) => one.key === key)?.owner;
}

/** Items that rely on what a change is about, and did not change. */
function affectedBy({ comparison }: Spec, { fingerprint }: Change): Key[] {
  const suspects = comparison?.suspects ?? [];
  return suspects.filter(({ because }) => because.includes(fingerprint)).map(({ item }) => item);
}

/** The teams that own an item and those that rely on it. */
function teamsOf(spec: Spec, change: Change): Content {
  const ids = [change.item, ...affectedBy(spec, change)].flatMap((key) => {
    const owner = ownerOfKey(spec, key);
    return owner === undefined ? [] : [owner];
  });
  return joined([...new Set(ids)].map((id) => reference(spec, 'team', id)));
}

/** Columns of changes. */
export const changeColumns = (spec: Spec) => {
  const { changes: t, kinds, terms } = stringsOf(spec);
  return {
    class: {
      label: t.class,
      filter: { name: 'class', codes: (change) => change.class, labels: t.classes },
      cell: (change) => classMark(spec, change.class),
    },
    item: {
      label: t.item,
      cell: ({ item, kind, path }) =>
        lines(
          [linkToChanged(spec, item), path.length > 0 ? [' ', path.join(' › ')] : undefined],
          smallLine(kinds[kind].label),
        ),
    },
    before: {
      label: t.before,
      cell: (change) => lines(valueBefore(change), place(change.positions.before)),
    },
    after: {
      label: t.after,
      cell: (change) => lines(valueAfter(change), place(change.positions.after)),
    },
    why: {
      label: t.why,
      cell: ({ rule, fingerprint, acknowledged }) =>
        lines(
          t.rules[rule],
          acknowledged === undefined ? undefined : t.acknowledged({ reason: acknowledged }),
          [ruleLink(spec, rule), smallCode(fingerprint)],
        ),
    },
    affects: {
      label: t.affects,
      cell: (change) =>
        few(
          spec,
          affectedBy(spec, change).map((key) => linkToChanged(spec, key)),
        ),
    },
    teams: { label: terms.owner, cell: (change) => teamsOf(spec, change) },
  } satisfies Columns<Change>;
};

/** Columns of items that may be wrong since something else changed. */
export const suspectColumns = (spec: Spec) => {
  const { changes: t, terms } = stringsOf(spec);
  const changeOf = new Map(spec.comparison?.changes.map((change) => [change.fingerprint, change]));
  return {
    item: {
      label: t.item,
      cell: ({ item, position }) => lines(linkToChanged(spec, item), place(position)),
    },
    changed: { label: t.changedItem, cell: ({ changed }) => linkToChanged(spec, changed) },
    why: {
      label: t.why,
      cell: ({ because }) => {
        const rules = new Set(because.map((print) => changeOf.get(print)?.rule));
        return lines(...[...rules].map((rule) => rule && t.rules[rule]));
      },
    },
    owner: {
      label: terms.owner,
      cell: ({ item }) => reference(spec, 'team', ownerOfKey(spec, item)),
    },
  } satisfies Columns<Suspect>;
};
