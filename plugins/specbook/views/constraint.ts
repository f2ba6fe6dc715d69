/** A technical constraint in full. */
import type { PhrasingContent } from 'mdast';
import { monthlyCost } from '../model/performance/cost.ts';
import { derivationsOf } from '../model/performance/derivations.ts';
import type { Constraint } from '../model/item.ts';
import { formatNumber, formatQuantity } from '../model/quantity.ts';
import { memoize } from '../model/memoize.ts';
import type { Spec } from '../model/spec.ts';
import { derivationFolds } from './derivation.ts';
import { blockSource } from '../markup/block-source.ts';
import { inline, joined, mark, type Content, type Fact } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { body, prose } from '../markup/prose.ts';
import { capital, lifecycleFacts, reference, references } from './lifecycle.ts';
import { pocVerdict } from './poc.ts';
import { declareSections, type Section, type SectionDeclaration } from './section.ts';
import { CONSTRAINT_KIND_LABELS } from '../model/sub-kinds.ts';

type Data = Constraint['data'];

/** Statement, facts of its kind, what a designer should do, and the prose of its file. */
export const constraintSection = memoize((spec: Spec, constraint: Constraint): Section => {
  const { data } = constraint;
  return {
    lede: prose(spec, data.statement),
    facts: [
      ['Kind', CONSTRAINT_KIND_LABELS[data.kind].heading, 'kind'],
      ...kindFacts(spec, constraint),
      ['Validated by', validation(spec, data)],
      ['Screens', references(spec, 'screen', data.screens)],
      ['Service', reference(spec, 'service', data.service)],
      ...lifecycleFacts(spec, data),
    ],
    intro: blockSource(() => body(spec, constraint)),
    sections: declareSections(
      {
        id: 'sec.guidance',
        title: 'What to do',
        exists: data.guidance !== undefined,
        blocks: () => prose(spec, data.guidance),
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
    title: 'What follows',
    exists: derivations.length > 0,
    blocks: () => derivationFolds(spec, constraint, derivations),
  };
}

/** The proof of concept behind it, and what became of that. */
function validation(spec: Spec, { validatedBy }: Data): Content {
  const poc = validatedBy === undefined ? undefined : spec.items.get(`poc:${validatedBy}`);
  if (poc?.kind !== 'poc') return validatedBy;
  return inline(linkTo(poc), ` ${poc.title}: `, pocVerdict(spec, poc));
}

function kindFacts(spec: Spec, constraint: Constraint): Fact[] {
  const { data } = constraint;
  switch (data.kind) {
    case 'limitation':
      return [['Limit', data.limit && formatQuantity(data.limit)]];
    case 'design':
      return [
        ['Loading', loading(spec, data)],
        ['Updates', updates(data)],
        ['Offline', offline(data)],
      ];
    case 'cost':
      return costFacts(constraint, data);
    default:
      return [];
  }
}

type Design = Extract<Data, { kind: 'design' }>;

const OFFLINE: Record<NonNullable<Design['offline']>, string> = {
  none: 'Nothing works offline',
  'read-only': 'Read only',
  queued: 'Changes are queued',
  full: 'Everything works offline',
};

const PATTERNS: Record<NonNullable<Design['timing']>['pattern'], string> = {
  none: 'nothing is shown',
  spinner: 'a spinner',
  skeleton: 'a skeleton',
  progress: 'progress',
  optimistic: 'the expected outcome (optimistic)',
  background: 'nothing: it happens in the background',
};

/** `250 ms (p95 of PERF-RT-002), meanwhile a skeleton`. */
export function loading(spec: Spec, { timing }: Design): PhrasingContent[] {
  if (!timing) return [];
  const time = timing.expected ? formatQuantity(timing.expected) : undefined;
  const [id = '', ...rest] = (timing.from ?? '').split('.');
  const part = rest.join('.');
  const source = spec.items.get(`requirement:${id}`);
  const target = source?.kind === 'requirement' ? targetOf(source.data, part) : undefined;
  const from = source ? inline(' (', linkTo(source, part === '' ? undefined : part), ')') : [];
  const shown = target ?? time;
  const while_ = `${shown === undefined && from.length === 0 ? 'shows' : ', meanwhile'} ${PATTERNS[timing.pattern]}`;
  return inline(shown === undefined ? undefined : `at most ${shown}`, from, while_);
}

function targetOf(
  { kind, ...data }: { kind: string; targets?: object },
  part: string,
): string | undefined {
  if (kind === 'scalability' || !data.targets) return undefined;
  const targets: Record<string, Parameters<typeof formatQuantity>[0] | undefined> = {
    ...data.targets,
  };
  const quantity = Object.hasOwn(targets, part) ? targets[part] : undefined;
  return quantity && formatQuantity(quantity);
}

/** What works without a network. */
export function offline({ offline: mode }: Design): string | undefined {
  return mode && OFFLINE[mode];
}

/** `Polling, every 30 s`. */
export function updates({ updates: how }: Design): string | undefined {
  if (!how) return undefined;
  const every = how.every ? `, every ${formatQuantity(how.every)}` : '';
  return (how.mode === 'on-demand' ? 'On demand' : capital(how.mode)) + every;
}

function costFacts(constraint: Constraint, { cost }: Extract<Data, { kind: 'cost' }>): Fact[] {
  const monthly = monthlyCost(constraint);
  const amount =
    monthly?.amount === undefined
      ? undefined
      : `${formatNumber(monthly.amount)}\u202f${monthly.currency}`;
  return [
    ['Price', `${formatQuantity(cost.price)} per ${cost.per}`],
    ['Expected use', cost.expected && formatQuantity(cost.expected)],
    [
      'Cost per month',
      amount &&
        inline(
          amount,
          monthly?.overBudget ? inline(', ', mark('over budget', 'missed')) : undefined,
        ),
    ],
    ['Budget', cost.budget && formatQuantity(cost.budget)],
  ];
}

/** `On demand` → `on demand`, within a sentence. */
function small(words: string | undefined): string | undefined {
  return words && words.charAt(0).toLowerCase() + words.slice(1);
}

/** The fact of a constraint that matters most on a screen: a limit, a wait, a price. */
export function constraintInShort(spec: Spec, { data }: Constraint): PhrasingContent[] {
  switch (data.kind) {
    case 'possible':
      return inline(validation(spec, data));
    case 'limitation':
      return inline(data.limit && `at most ${formatQuantity(data.limit)}`);
    case 'design':
      return joined([loading(spec, data), small(updates(data)), small(offline(data))], '; ');
    case 'cost':
      return inline(`${formatQuantity(data.cost.price)} per ${data.cost.per}`);
  }
}
