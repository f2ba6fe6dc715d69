import { enumOf, parseType, typeOrigin } from '../model/data/data-type.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const typeArguments = defineCheck({
  id: 'type-arguments',
  severity: 'draft',
  docs: 'Lengths and precisions of types that no database accepts: varchar(0), numeric(abc).',
  recovers: true,
  run: findImpossibleArguments,
});

interface ArgumentRule {
  names: RegExp;
  accepts: (args: readonly string[]) => boolean;
  hint: string;
}

const isWhole = (text = '', least: number, most: number): boolean =>
  /^\d{1,10}$/u.test(text) && Number(text) >= least && Number(text) <= most;

/** `20`, `max`, and `20 char` of Oracle. */
const isLength = (text = ''): boolean =>
  /^max$/iu.test(text) || isWhole(text.replace(/ (?:char|byte)$/iu, ''), 1, 2 ** 31 - 1);

const RULES: readonly ArgumentRule[] = [
  {
    names:
      /^(?:n?(?:var)?char2?|character(?: varying)?|national char(?:acter)?(?: varying)?|nvarchar2|bpchar|(?:var)?binary|raw|bit(?: varying)?|varbit)$/u,
    accepts: (args) => args.length === 1 && isLength(args[0]),
    hint: 'write a length of 1 or more, such as varchar(30)',
  },
  {
    names: /^(?:numeric|decimal|dec|number|fixed)(?: unsigned| signed| zerofill)*$/u,
    accepts: ([precision, scale = '0', ...more]) =>
      more.length === 0 &&
      (precision === '*' || isWhole(precision, 1, 1000)) &&
      isWhole(scale.replace(/^-/u, ''), 0, 1000),
    hint: 'write digits, and decimals among them, such as numeric(12,2)',
  },
  {
    names:
      /^(?:timestamptz?|timetz?|timestamp|time|datetime2?|datetimeoffset)(?: with(?:out)? (?:local )?time zone)?$/u,
    accepts: (args) => args.length === 1 && isWhole(args[0], 0, 9),
    hint: 'write digits of the second from 0 to 9, such as timestamp(3)',
  },
  {
    names:
      /^(?:float|double(?: precision)?|real|(?:tiny|small|medium|big)?int(?:eger)?)(?: unsigned| signed| zerofill)*$/u,
    accepts: (args) => args.length <= 2 && args.every((arg) => isWhole(arg, 0, 255)),
    hint: 'write a whole number, or leave the brackets out',
  },
];

/** MySQL has texts of no length: `char(0)` is empty or null. */
function isEmptyText({ info }: Spec, args: readonly string[]): boolean {
  return info.database?.dialect === 'mysql' && args.length === 1 && args[0] === '0';
}

function findImpossibleArguments(spec: Spec): ProblemInput[] {
  // SQLite reads no more of a type than its words.
  if (spec.info.database?.dialect === 'sqlite') return [];
  return [...spec.fields.values()].flat().flatMap((item) => {
    const { type } = item.data;
    const parsed = type.includes('(') ? parseType(type) : undefined;
    if (!parsed || enumOf(spec, type) || typeOrigin(spec, type) === 'listed') return [];
    const rule = RULES.find(({ names }) => names.test(parsed.name));
    if (!rule || rule.accepts(parsed.args) || isEmptyText(spec, parsed.args)) return [];
    const args = `(${parsed.args.join(', ')})`;
    return {
      item,
      path: ['type'],
      text: type,
      message: `"${type}" is impossible: ${parsed.name} does not accept ${args}`,
      hint: rule.hint,
    };
  });
}
