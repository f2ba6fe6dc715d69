/** Whether a statement that holds says something else, or the same in other words. */

const NUMBER =
  /\d+(?:[.,]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half|twice|once)\b/giu;
/** Words that turn a sentence around, or bind it. */
const BINDING =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|could|should|must|need)n['’]t|not|no|nor|never|nobody|nothing|none|without|only|unless|except|must|may|might|can|cannot|could|should|shall|will|would|always|any|all|every|each|before|after)\b/giu;

/** Amounts of the same number in other units are other amounts. */
const AMOUNT =
  /\d\s*(%|[kKMGTP]i?[Bb]|[kKMGT]?B|bytes?|bits?|m?s|µs|min|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|euros?|EUR|USD|km|m|cm|mm|kg|g)(?![\p{L}\p{N}])/gu;

function bindingParts(text: string): string {
  const words = text.toLowerCase().match(BINDING) ?? [];
  const numbers = text.toLowerCase().match(NUMBER) ?? [];
  const references = text.match(/\[\[[^\]]*\]\]/gu) ?? [];
  const units = [...text.matchAll(AMOUNT)].map(([, unit = '']) =>
    unit.replace(/(?<=\p{L}{3})s$/u, ''),
  );
  return JSON.stringify([words.sort(), numbers, units, references]);
}

/**
 * True where numbers, references, or words such as "not" and "only" differ between two statements.
 *
 * @example saysSomethingElse('Within 10 minutes.', 'In at most 10 minutes.') // false
 */
export function saysSomethingElse(before: string, after: string): boolean {
  return bindingParts(before) !== bindingParts(after);
}
