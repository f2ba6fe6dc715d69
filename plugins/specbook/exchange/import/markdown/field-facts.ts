/** What the words behind a field say: keys, defaults, checks. */
import { ACTIONS, type ReferentialAction } from '../../../schema/field.ts';

/** What a document says of one field beside its name and type. */
export interface FieldFacts {
  primary?: boolean;
  unique?: boolean;
  required?: boolean;
  identity?: boolean;
  default?: string;
  check?: string;
  /** It points to something that the text does not name. */
  isForeign?: boolean;
  references?: { table: string; column?: string };
  onDelete?: ReferentialAction;
  onUpdate?: ReferentialAction;
  /** Words that say none of this. */
  rest: string;
}

const TARGET =
  /(?:`|"|\[)?([\p{L}_][\p{L}\p{N}_ -]*?)(?:`|"|\])?(?:\s*\(\s*`?([\w]+)`?\s*\)|\.`?([\w]+)`?)?(?=$|[\s,;.)])/u;
const REFERENCE = new RegExp(
  String.raw`(?:\b(?:fk|foreign key|fremdschlüssel|references?|refers to|verweist auf|verweis auf|zeigt auf)\b\s*(?:references\s+)?(?:to\s+|auf\s+|zu\s+)?[:(]?\s*(?:→|->|=>)?|→|->|=>)\s*` +
    TARGET.source,
  'iu',
);

const CHECK = /\bcheck\s*(\((?:[^()]|\([^()]*\))*\))/iu;
const DEFAULT =
  /\b(?:default|standard(?:wert)?|vorgabe)(?:s to)?\s*[:=]?\s*(`[^`]+`|'[^']*'|"[^"]*"|[\w.+-]+\(\)|[^\s,;)]+)/iu;

const FLAGS: readonly (readonly [RegExp, (facts: FieldFacts) => void])[] = [
  [
    /\b(?:primary key|primärschlüssel|pk)\b/iu,
    (facts) => {
      facts.primary = true;
    },
  ],
  [
    /\b(?:auto[- _]?increment(?:ed)?|identity|auto[- ]generated number)\b/iu,
    (facts) => {
      facts.identity = true;
    },
  ],
  [
    /\b(?:foreign key|fremdschlüssel|fk)\b/iu,
    (facts) => {
      facts.isForeign = true;
    },
  ],
  [
    /\b(?:unique|eindeutig|uk)\b/iu,
    (facts) => {
      facts.unique = true;
    },
  ],
  [
    /\b(?:not null|required|mandatory|pflicht(?:feld)?|non[- ]null(?:able)?|erforderlich)\b/iu,
    (facts) => {
      facts.required = true;
    },
  ],
  [
    /\b(?:null(?:able)?|optional)\b/iu,
    (facts) => {
      facts.required ??= false;
    },
  ],
];

function actionOf(
  text: string,
  event: 'delete' | 'update',
): [ReferentialAction | undefined, string] {
  const pattern = new RegExp(`\\bon ${event} (${ACTIONS.join('|')})\\b`, 'iu');
  const [found, word] = pattern.exec(text) ?? [];
  const action = ACTIONS.find((one) => one === word?.toLowerCase());
  return [action, found === undefined ? text : text.replace(found, ' ')];
}

function unquoted(text: string): string {
  return text.replace(/^[`'"](.*)[`'"]$/su, '$1').trim();
}

/**
 * Reads the words behind a field.
 *
 * @example readFacts('FK → users.id, NOT NULL').references // { table: 'users', column: 'id' }
 */
export function readFacts(text: string): FieldFacts {
  const facts: FieldFacts = { rest: '' };
  let left = text.replace(/\s+/gu, ' ');
  const [onDelete, afterDelete] = actionOf(left, 'delete');
  const [onUpdate, afterUpdate] = actionOf(afterDelete, 'update');
  left = afterUpdate;
  if (onDelete) facts.onDelete = onDelete;
  if (onUpdate) facts.onUpdate = onUpdate;
  const [check, condition] = CHECK.exec(left) ?? [];
  if (check !== undefined && condition !== undefined) {
    facts.check = condition.slice(1, -1).trim();
    left = left.replace(check, ' ');
  }
  const [reference, table, bracket, dot] = REFERENCE.exec(left) ?? [];
  if (reference !== undefined && table !== undefined) {
    const column = bracket ?? dot;
    facts.references = { table: table.trim(), ...(column !== undefined && { column }) };
    left = left.replace(reference, ' ');
  }
  const [stated, value] = DEFAULT.exec(left) ?? [];
  if (stated !== undefined && value !== undefined) {
    facts.default = unquoted(value);
    left = left.replace(stated, ' ');
  }
  for (const [pattern, apply] of FLAGS)
    if (pattern.test(left)) {
      apply(facts);
      left = left.replace(pattern, ' ');
    }
  facts.rest = left
    .replace(/\s*[,;|·]\s*(?=[,;|·]|$)/gu, '')
    .replace(/^[\s,;|·()/–—-]+|[\s,;|(/–—-]+$/gu, '')
    .replace(/\s+/gu, ' ');
  return facts;
}
