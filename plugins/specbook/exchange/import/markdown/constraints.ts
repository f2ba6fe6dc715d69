/** Constraints of a document: lists and tables below the four headings. */
import type { Guess } from '../imported-spec.ts';
import { plainMap, type PlainMap } from '../plain-data.ts';
import { itemsOf, rowsOf } from './blocks.ts';
import type { Ids } from './ids.ts';
import { asProse, titleAndText } from './prose.ts';
import type { SubjectBlock } from './subjects.ts';
import { cleanHeading, isBlank } from './words.ts';

/** The headings of the four kinds of constraints. */
const HEADINGS = {
  possible:
    /^(?:what(?:['’]?s| is) possible|validated features|proven capabilities|was (?:ist )?möglich(?: ist)?|möglich(?:es|keiten)|validierte funktionen)\b/iu,
  limitation:
    /^(?:what has limitations?|(?:known |technical )?limitations?|was (?:grenzen|einschränkungen) hat|(?:bekannte |technische )?(?:einschränkungen|grenzen|limitierungen))\b/iu,
  design:
    /^(?:what affects (?:the )?design|design (?:impacts?|considerations|implications)|was (?:das )?design (?:beeinflusst|betrifft)|auswirkungen auf (?:das )?design|einfluss auf (?:das )?design)\b/iu,
  cost: /^(?:what(?:['’]?s| is) expensive|expensive(?: features)?|cost[- ]sensitive\b.*|was teuer ist|was kostet|teure funktionen|kosten(?:intensiv.*)?)\b/iu,
} as const;

/** One of the four kinds of constraints. */
type ConstraintKind = keyof typeof HEADINGS;

const PREFIXES: Readonly<Record<ConstraintKind, string>> = {
  possible: 'CON-POSSIBLE',
  limitation: 'CON-LIMIT',
  design: 'CON-DESIGN',
  cost: 'CON-COST',
};

/** Where a feature names no proof of concept. */
const NO_POC = 'POC-UNKNOWN';

/** What became of a block. */
export interface ReadConstraints {
  items: PlainMap;
  guesses: Guess[];
}

function kindOf({ headings }: SubjectBlock): ConstraintKind | undefined {
  for (const { text } of headings.toReversed()) {
    const heading = cleanHeading(text);
    const kind = (Object.keys(HEADINGS) as ConstraintKind[]).find((one) =>
      HEADINGS[one].test(heading),
    );
    if (kind) return kind;
  }
  return undefined;
}

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
const PRICE =
  /(?:(?<symbol>[€$£])\s?(?<after>\d+(?:[.,]\d+)?)|(?<before>\d+(?:[.,]\d+)?)\s?(?<unit>[€$£]|EUR|USD|GBP|CHF))\s*(?:per|pro|\/|je|a)\s*(?<per>[\p{L}][\p{L} ]{0,30}?)(?=[\s]*(?:[,.;:)(]|$|\bfor\b|\bbei\b|\bat\b|–|—))/iu;
const PERIOD = /^(?:second|minute|hour|day|week|month|quarter|year|monat|jahr|tag|stunde)s?$/iu;

/** What one use costs; undefined where the text does not say it. */
function costOf(text: string): PlainMap | undefined {
  const { symbol, after, before, unit, per } = PRICE.exec(text)?.groups ?? {};
  const [number, currency] = [after ?? before, symbol ?? unit];
  if (
    number === undefined ||
    currency === undefined ||
    per === undefined ||
    PERIOD.test(per.trim())
  )
    return undefined;
  if (/,\d{3}$/u.test(number)) return undefined;
  return plainMap({
    per: per.trim(),
    price: `${number.replace(',', '.')} ${SYMBOLS[currency] ?? currency.toUpperCase()}`,
  });
}

/** Sentences of a list, or rows of a table: the first cell, and the others with their heads. */
export function sentencesOf({ node, source, line }: SubjectBlock): string[] | undefined {
  if (node.type === 'list') return itemsOf(node, source, line).map((item) => item.source);
  if (node.type !== 'table') return undefined;
  const [head, ...rows] = rowsOf(node);
  return rows.map(({ cells }) => {
    const isId = /^(?:id|#|nr\.?|no\.?)$/iu.test(head?.cells[0] ?? '');
    const at = isId ? 1 : 0;
    const more = cells.flatMap((cell, index) =>
      index <= at || isBlank(cell) ? [] : [`${head?.cells[index]}: ${cell}`],
    );
    const first = `**${(cells[at] ?? '').replaceAll('*', '')}**${more.length > 0 ? `: ${more.join('; ')}` : ''}`;
    return isId && /^[A-Z][A-Z0-9]*-/u.test(cells[0] ?? '') ? `${cells[0]}: ${first}` : first;
  });
}

/** Constraints of a block; undefined where it is below none of the four headings. */
export function constraintsOf(block: SubjectBlock, ids: Ids): ReadConstraints | undefined {
  const kind = kindOf(block);
  const sentences = kind && sentencesOf(block);
  if (!sentences) return undefined;
  const found: ReadConstraints = { items: new Map(), guesses: [] };
  for (const sentence of sentences.filter((one) => one.trim() !== '')) {
    const stated = ids.stated(sentence);
    const id = stated.id ?? ids.next(PREFIXES[kind]);
    const { title, statement } = titleAndText(stated.text);
    const [poc] = /\bPOC-[A-Z0-9-]*[A-Z0-9]\b/iu.exec(stated.text) ?? [];
    const cost = kind === 'cost' ? costOf(stated.text) : undefined;
    const isUnpriced = kind === 'cost' && !cost;
    if (kind === 'possible' && poc === undefined)
      found.guesses.push({ what: `${id} names no proof of concept: validatedBy is ${NO_POC}` });
    if (isUnpriced)
      found.guesses.push({
        what: `${id} names no price: it is a constraint of design with the tag cost`,
      });
    found.items.set(
      id,
      plainMap({
        kind: isUnpriced ? 'design' : kind,
        status: 'draft',
        tags: isUnpriced ? ['cost'] : undefined,
        title: title === '' ? asProse(stated.text).slice(0, 60) : title,
        statement,
        validatedBy: kind === 'possible' ? (poc?.toUpperCase() ?? NO_POC) : undefined,
        cost,
      }),
    );
  }
  return found;
}
