/** A technical constraint in full. */
import type { PhrasingContent } from 'mdast';
import { languageOf, stringsOf } from '../i18n/index.ts';
import { monthlyCost } from '../model/performance/cost.ts';
import { derivationsOf } from '../model/performance/derivations.ts';
import type { Constraint } from '../model/item.ts';
import { formatNumber, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { itemView } from './additions.ts';
import { factWithFormer, isChanged, proseWithFormer, withFormer } from './changes/in-place.ts';
import { derivationFolds } from './derivation.ts';
import { blockSource } from '../markup/block-source.ts';
import { inline, joined, type Content, type Fact } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { body, prose } from '../markup/prose.ts';
import { lifecycleFacts, reference, references } from './lifecycle.ts';
import { proofVerdict } from './poc.ts';
import { declareSections, type Section, type SectionDeclaration } from './section.ts';
import { budgetState, stateOf } from './state.ts';

type Data = Constraint['data'];

/** Statement, facts of its kind, what a designer should do, and the prose of its file. */
export const constraintSection = itemView((spec: Spec, constraint: Constraint): Section => {
  const { data } = constraint;
  const { labels, terms, views } = stringsOf(spec);
  const { constraint: t } = views;
  const changed = (path: readonly string[], fact: Fact): Fact =>
    factWithFormer(spec, constraint.key, path, fact);
  return {
    lede: prose(spec, data.statement),
    facts: [
      changed(['kind'], [terms.kind, labels.constraintKind[data.kind].heading, 'kind']),
      ...kindFacts(spec, constraint),
      changed(['validatedBy'], [t.validatedBy, validation(spec, data)]),
      changed(['screens'], [terms.screens, references(spec, 'screen', data.screens)]),
      changed(['service'], [terms.service, reference(spec, 'service', data.service)]),
      ...lifecycleFacts(spec, constraint.key, data),
    ],
    intro: blockSource(() => body(spec, constraint)),
    sections: declareSections(
      {
        id: 'sec.guidance',
        title: t.guidance,
        exists: isChanged(spec, constraint.key, ['guidance']) || data.guidance !== undefined,
        blocks: () => proseWithFormer(spec, constraint.key, ['guidance'], data.guidance),
      },
      arithmetic(spec, constraint),
    ),
  };
});

/** Cost of a month, and how far a limit is used, each with what it comes from. */
function arithmetic(spec: Spec, constraint: Constraint): SectionDeclaration {
  const derivations = derivationsOf(spec, constraint);
  return {
    id: 'sec.arithmetic',
    title: stringsOf(spec).views.items.derived.title,
    exists: derivations.length > 0,
    blocks: () => derivationFolds(spec, constraint, derivations),
  };
}

/** The proof of concept behind it, and what became of that. */
function validation(spec: Spec, { validatedBy }: Data): Content {
  const poc = validatedBy === undefined ? undefined : spec.items.get(`poc:${validatedBy}`);
  if (poc?.kind !== 'poc') return validatedBy;
  const { validation: t } = stringsOf(spec).views.constraint;
  return t<Content>({ poc: linkTo(poc), title: poc.title, verdict: proofVerdict(spec, poc) });
}

/** The proof of concept behind it and its verdict, as short as a column needs it. */
export function proof(spec: Spec, { validatedBy }: Data): Content {
  const poc = validatedBy === undefined ? undefined : spec.items.get(`poc:${validatedBy}`);
  if (poc?.kind !== 'poc') return undefined;
  const { proof: t } = stringsOf(spec).views.constraint;
  return t<Content>({ poc: linkTo(poc), verdict: proofVerdict(spec, poc) });
}

function kindFacts(spec: Spec, constraint: Constraint): Fact[] {
  const { constraint: t } = stringsOf(spec).views;
  const { data } = constraint;
  const changed = (path: readonly string[], fact: Fact): Fact =>
    factWithFormer(spec, constraint.key, path, fact);
  switch (data.kind) {
    case 'limitation':
      return [changed(['limit'], [t.limit, data.limit && formatQuantity(data.limit, spec)])];
    case 'design':
      return [
        [t.loading, changedParts(spec, constraint, 'timing', loading(spec, data))],
        [t.updates, changedParts(spec, constraint, 'updates', updates(spec, data))],
        changed(['offline'], [t.offline, offline(spec, data)]),
      ];
    case 'cost':
      return costFacts(spec, constraint, data);
    default:
      return [];
  }
}

/** A fact that is made of several parts, with those before in front of it. */
function changedParts(
  spec: Spec,
  { key }: Constraint,
  part: 'timing' | 'updates',
  now: Content,
): Content {
  const names = part === 'timing' ? ['expected', 'from', 'pattern'] : ['mode', 'every'];
  return names.reduce<Content>((shown, name) => withFormer(spec, key, [part, name], shown), now);
}

type Design = Extract<Data, { kind: 'design' }>;

/** `250 ms (p95 of PERF-RT-002), meanwhile a skeleton`. */
export function loading(spec: Spec, { timing }: Design): PhrasingContent[] {
  if (!timing) return [];
  const time = timing.expected ? formatQuantity(timing.expected, spec) : undefined;
  const [id = '', ...rest] = (timing.from ?? '').split('.');
  const part = rest.join('.');
  const source = spec.items.get(`requirement:${id}`);
  const target = source?.kind === 'requirement' ? targetOf(spec, source.data, part) : undefined;
  const shown = target ?? time;
  const { timing: t } = stringsOf(spec).views.constraint;
  const pattern = t.patterns[timing.pattern];
  const requirement =
    source &&
    inline(linkTo(source, part || undefined), ' ', stateOf(spec, source, part || undefined));
  if (shown === undefined && !requirement) return inline(t.shownOnly({ pattern }));
  const waited =
    shown === undefined
      ? t.from({ requirement })
      : requirement
        ? t.timeFrom({ time: shown, requirement })
        : t.time({ time: shown });
  return inline(t.shown({ time: waited, pattern }));
}

function targetOf(
  spec: Spec,
  { kind, ...data }: { kind: string; targets?: object },
  part: string,
): string | undefined {
  if (kind === 'scalability' || !data.targets) return undefined;
  const targets: Record<string, Parameters<typeof formatQuantity>[0] | undefined> = {
    ...data.targets,
  };
  const quantity = Object.hasOwn(targets, part) ? targets[part] : undefined;
  return quantity && formatQuantity(quantity, spec);
}

/** What works without a network. */
export function offline(spec: Spec, { offline: mode }: Design): string | undefined {
  return mode && stringsOf(spec).views.constraint.offlineModes[mode];
}

/** `Polling, every 30 s`. */
export function updates(spec: Spec, { updates: how }: Design): string | undefined {
  if (!how) return undefined;
  const { constraint: t } = stringsOf(spec).views;
  const mode = t.updateModes[how.mode];
  return how.every ? t.every({ mode, interval: formatQuantity(how.every, spec) }) : mode;
}

function costFacts(
  spec: Spec,
  constraint: Constraint,
  { cost }: Extract<Data, { kind: 'cost' }>,
): Fact[] {
  const { constraint: t } = stringsOf(spec).views;
  const changed = (part: string, fact: Fact): Fact =>
    factWithFormer(spec, constraint.key, ['cost', part], fact);
  const monthly = monthlyCost(constraint);
  const amount =
    monthly?.amount === undefined
      ? undefined
      : `${formatNumber(monthly.amount, spec)}\u202f${monthly.currency}`;
  return [
    changed('price', [
      t.price,
      t.perUnit({ price: formatQuantity(cost.price, spec), unit: cost.per }),
    ]),
    changed('expected', [t.expectedUse, cost.expected && formatQuantity(cost.expected, spec)]),
    [t.monthlyCost, amount && joined([amount, budgetState(spec, constraint)], ' ')],
    changed('budget', [t.budget, cost.budget && formatQuantity(cost.budget, spec)]),
  ];
}

/** `On demand` → `on demand`, within a sentence. In German it may begin with a noun. */
function small(spec: Spec, words: string | undefined): string | undefined {
  const isNoun = languageOf(spec).startsWith('de');
  return isNoun ? words : words && words.charAt(0).toLowerCase() + words.slice(1);
}

/** The fact of a constraint that matters most on a screen: a limit, a wait, a price. */
export function constraintInShort(spec: Spec, constraint: Constraint): PhrasingContent[] {
  const { data } = constraint;
  const { constraint: t } = stringsOf(spec).views;
  switch (data.kind) {
    case 'possible':
      return inline(validation(spec, data));
    case 'limitation':
      return joined(
        [
          data.limit && t.atMost({ value: formatQuantity(data.limit, spec) }),
          stateOf(spec, constraint),
        ],
        ' ',
      );
    case 'design':
      return joined(
        [loading(spec, data), small(spec, updates(spec, data)), small(spec, offline(spec, data))],
        '; ',
      );
    case 'cost':
      return joined(
        [
          t.perUnit({ price: formatQuantity(data.cost.price, spec), unit: data.cost.per }),
          budgetState(spec, constraint),
        ],
        ' ',
      );
  }
}
